package org.juesuan.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.juesuan.correction.Corrections;
import org.juesuan.message.Messages;
import org.juesuan.model.Correction;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The documents in quarantine. */
@Command(name = "list", description = {"List the documents in quarantine with the reason, and what was said about them.",
    "Said: waits (nothing was said), corrected or rejected (since the last run, which the next one follows), and what was followed "
    + "already or cannot be."})
final class QuarantineListCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        Corrections corrections = Corrections.read(CommonOptions.corrections());
        ResultTable asked = PublishedQueries.of(common).ask("quarantine");
        ResultTable rows = asked.each(row -> {
            row.set(asked.place("said"), said(corrections, row.get(asked.place("document")).toString(),
                    row.get(asked.place("reason_code"))));
            return row;
        });
        // a person reads eight characters; a program gets the key
        format.list(format == Format.TABLE ? rows.brief("document", "document") : rows, System.out);
        return ExitCode.DONE.number();
    }

    private String said(Corrections corrections, String key, Object reason) {
        Messages says = Messages.of(QuarantineListCommand.class, format == Format.TABLE ? Locale.getDefault() : Locale.ENGLISH);
        Correction correction = corrections.of(key);
        if (corrections.wrong(key).isPresent()) {
            return says.text("said.wrong", corrections.wrong(key).get());
        }
        if (correction.none()) {
            return says.text("said.waits");
        }
        if (correction.rejected() != null) {
            return says.text("rejected".equals(reason) ? "said.rejected" : "said.rejected_next");
        }
        return says.text("said.corrected");
    }
}
