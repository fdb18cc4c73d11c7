package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.durable.Durable;
import org.juesuan.picture.PagePictures;
import org.juesuan.process.ChildProcess;
import org.juesuan.process.Failure;

/**
 * Pages of documents as pictures, drawn in a process of their own, without network and within limits of time, memory and
 * pixels: a document that reading refused, or will refuse, is opened here as well.
 */
final class PictureProcess implements AutoCloseable {

    private static final Durable FILES = new Durable("pictures");
    private static final Duration FOR_ALL = Duration.ofMinutes(5);
    private static final Duration FOR_ONE = Duration.ofSeconds(60);

    private final Path working;
    private final Path drawn;

    PictureProcess() throws IOException {
        working = Files.createTempDirectory("juesuan-pages-");
        drawn = Files.createDirectory(working.resolve("drawn"));
    }

    /** Where the process is to write. */
    Path folder() {
        return drawn;
    }

    /** What there is to say beside the pages that were drawn, empty where nothing is; those before the one that failed are there. */
    String ask(PictureChild.Ask what) {
        try (ChildProcess<PictureChild.Ask, PictureChild.Drawn> child = new ChildProcess<>(PictureChild.class, PictureChild.Ask.class,
                PictureChild.Drawn.class,
                working.resolve("process"), List.of("-Xmx768m", "-XX:+UseSerialGC", "-Xlog:disable"))) {
            return child.ask(what, FOR_ALL, FOR_ONE).told();
        } catch (Failure e) {
            return "the others are too much to draw (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** Copies what was drawn into a folder, and returns the files there. */
    List<Path> into(Path folder) throws IOException {
        List<Path> whole;
        try (Stream<Path> files = Files.list(drawn)) {
            // not one that was being written when the process ended
            whole = files.filter(file -> !file.getFileName().toString().startsWith(PagePictures.UNFINISHED)).sorted().toList();
        }
        for (Path file : whole) {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return whole.stream().map(file -> folder.resolve(file.getFileName())).toList();
    }

    /** For a person: how many pages are where, and what else there is to say. */
    String told(Path folder, String more) throws IOException {
        int count = into(folder).size();
        return "drawn: " + count + (count == 1 ? " page" : " pages") + " in " + folder + (more.isEmpty() ? "" : "; " + more);
    }

    @Override
    public void close() throws IOException {
        FILES.deleteTree(working);
    }
}
