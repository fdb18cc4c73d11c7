package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.Archive;
import org.juesuan.correction.Corrections;
import org.juesuan.message.Messages;
import org.juesuan.model.Correction;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One document that waits for a person. */
@Command(name = "show", description = "Show why a document is in quarantine, what was read of it anyway, and what can be done about it.")
final class QuarantineShowCommand implements Callable<Integer> {

    private final Messages says = Messages.of(QuarantineShowCommand.class);

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "ID", description = "the document's SHA-256 or the beginning of it, its file name, or the path of the file")
    private String id;

    @Option(names = "--pictures", paramLabel = "DIR", description = "write its pages there as PNG")
    private @Nullable Path pictures;

    @Option(names = "--pages", paramLabel = "N", description = "with --pictures: at most so many pages (default: ${DEFAULT-VALUE})",
            defaultValue = "20")
    private int pages;

    @Override
    public Integer call() throws IOException {
        if (pages < 1 || pages > 1000) {
            throw Problem.usage(says.text("show.pages"));
        }
        PublishedQueries published = PublishedQueries.of(common);
        String key = published.document(id);
        ResultTable about = published.ask("quarantined", key);
        List<Object> values = about.rows().next();
        String advice = null;
        String type = "";
        for (int i = 0; i < values.size(); i++) {
            String name = about.columns().get(i).name();
            if (name.startsWith("advice")) {
                advice = values.get(i) == null || name.equals("advice_zh") != says.chinese() ? advice : values.get(i).toString();
            } else if (values.get(i) != null) {
                type = name.equals("file_type") ? values.get(i).toString() : type;
                System.out.printf("%-15s %s%n", name, String.valueOf(values.get(i)).replaceAll("\\p{Cntrl}+", " "));
            }
        }
        fetched(published, key);
        published.section("forms_seen", "forms_seen", key);
        published.section("remarks", "remarks", key);
        System.out.println("\n" + says.text("show.done"));
        System.out.println("  " + (advice == null ? says.text("show.not_waiting") : advice.replace(" ID", " " + key.substring(0, 12))));
        Corrections corrections = Corrections.read(CommonOptions.corrections());
        corrections.wrong(key).ifPresent(why -> System.out.println("\n" + says.text("show.said_wrong") + "\n  " + why));
        said(corrections.of(key), key);
        if (pictures != null) {
            System.out.flush();
            System.err.println(QuarantinePictures.draw(Archive.original(common.data(), key), key, type, pictures, pages));
        }
        return ExitCode.DONE.number();
    }

    /** Where it came from, if it was fetched. */
    static void fetched(PublishedQueries published, String key) {
        published.ask("fetched", key).rows().forEachRemaining(row ->
                System.out.printf("%-15s %s%n%-15s %s, linked from %s%n", "fetched from", row.get(0), "", row.get(1), row.get(2)));
    }

    private void said(Correction correction, String key) {
        if (!correction.none()) {
            System.out.println("\n" + says.text("show.said", CommonOptions.corrections().resolve(key + ".yml")));
            correction.told().forEach(one -> System.out.println("  " + one.field() + (one.form().isEmpty() ? "" : " " + one.form()) + " = "
                    + one.value()));
        }
    }
}
