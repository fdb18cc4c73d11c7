package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.juesuan.durable.Durable;
import org.juesuan.folder.DataFolder;
import org.juesuan.folder.RunLock;
import org.juesuan.problem.Problem;

/** The samples of invented bodies in a data folder: they are for a first look, and for no warehouse that somebody relies on. */
final class LoadedSamples {

    private LoadedSamples() {
    }

    /** Gives a data folder another name where it holds nothing else; says what can be done where it does. */
    static void setAside(CommonOptions common) {
        Path data = common.data();
        if (!Files.exists(data.resolve("juesuan.duckdb"))) {
            return;
        }
        List<Object> counts = PublishedQueries.of(common).ask("samples", CommonOptions.root().resolve("jobs").resolve("samples").toString())
                .rows().next();
        long samples = ((Number) counts.get(0)).longValue();
        long others = ((Number) counts.get(1)).longValue();
        if (samples > 0 && others == 0) {
            Path aside = free(data);
            try (RunLock lock = RunLock.take(DataFolder.lock(data), "inbox add", Instant.now())) {
                new Durable("settings").rename(data, aside);
            } catch (IOException e) {
                throw Problem.failed(data + " holds nothing but samples and cannot be set aside: " + Durable.words(e)
                        + "; remove it before the first night", e);
            }
            Told.say("the samples' data folder is " + aside + " now, and can go; the next nightly begins a new one");
        } else if (samples > 0) {
            Told.say(samples + " samples of invented bodies are among the documents in " + data
                    + "; ./juesuan documents names them, ./juesuan quarantine reject ID --why sample takes one out");
        }
    }

    private static Path free(Path data) {
        Path aside = data.resolveSibling(data.getFileName() + "-samples");
        for (int i = 2; Files.exists(aside); i++) {
            aside = data.resolveSibling(data.getFileName() + "-samples-" + i);
        }
        return aside;
    }
}
