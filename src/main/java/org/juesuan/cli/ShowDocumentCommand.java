package org.juesuan.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A document: whose it is, its forms and how far they are checked, and what does not add up. */
@Command(name = "document",
        description = "A document: whose it is, its forms and how far they are checked, what does not add up, which rules held.")
final class ShowDocumentCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "ID", description = "the beginning of the document's SHA-256, as ./juesuan documents names it")
    private String id;

    @Override
    public Integer call() {
        Shown shown = Shown.of(common, "document");
        String key = shown.published().document(id);
        Map<String, Object> document = shown.ask("document", key).get(0);
        Shown.title(String.valueOf(document.get("file_name")), document.get("department_name"), document.get("fiscal_year"),
                shown.texts().code("kind", document.get("kind")), shown.texts().code("status", document.get("status")),
                document.get("reason_title"), document.get("advice"), document.get("url"));
        // a line of its own: whoever copies it gets it whole
        System.out.println(shown.texts().text("document.id") + " " + key);
        if (document.get("lines") != null) {
            System.out.println(shown.texts().text("document.coverage", document.get("verified_lines"), document.get("lines")));
        }
        shown.table(shown.texts().text("document.forms"), List.of(
                shown.words("document.label", "label"), shown.words("common.form", "title"), shown.counts("document.pages", "page"),
                shown.counts("document.lines", "lines"), shown.counts("document.verified", "verified_lines")),
                shown.ask("document_forms", key));
        shown.table(shown.texts().text("common.findings"), List.of(
                shown.keys("common.id", "finding_key"), shown.codes("common.severity", "severity", "severity"),
                shown.codes("common.origin", "origin", "origin"), shown.counts("document.pages", "page"),
                shown.words("common.message", "message")),
                shown.ask("document_findings", key));
        shown.table(shown.texts().text("document.checks"), List.of(
                shown.words("document.rule", "title"), shown.counts("document.holds", "held"), shown.counts("document.fails", "failed"),
                shown.counts("document.untried", "unchecked")), shown.ask("document_checks", key));
        return ExitCode.DONE.number();
    }
}
