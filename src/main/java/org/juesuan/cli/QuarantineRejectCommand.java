package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.correction.Corrections;
import org.juesuan.message.Messages;
import org.juesuan.model.Correction;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A document that is never to be loaded. */
@Command(name = "reject",
        description = {"Say that a document is never to be loaded. It stays listed, as rejected, and no later run ends with 3 for it.",
    "This writes a small file in jobs/corrections; remove that to have the document read again."})
final class QuarantineRejectCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "ID", description = "the document's SHA-256 or the beginning of it, its file name, or the path of the file")
    private String id;

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "the reason, for whoever looks at the list next year")
    private String why;

    @Override
    public Integer call() throws IOException {
        Messages says = Messages.of(QuarantineRejectCommand.class);
        String reason = why.replaceAll("\\p{Cntrl}+", " ").strip();
        if (reason.isEmpty()) {
            throw Problem.usage(says.text("correction.why"));
        }
        PublishedQueries published = PublishedQueries.of(common);
        String key = published.document(id);
        String name = published.texts("file_name", key).get(0);
        Path file = Corrections.read(CommonOptions.corrections())
                .write(key, new Correction("", reason, null, null, null, null, null, List.of()), "of " + name);
        if (!common.quiet()) {
            System.out.println(says.text("correction.written", file));
            System.out.println(says.text("correction.followed", key.substring(0, 12), CommonOptions.where(common.data())));
            if (published.texts("document_status", key).get(0).startsWith("loaded")) {
                System.out.println(says.text("correction.accept"));
            }
        }
        return ExitCode.DONE.number();
    }
}
