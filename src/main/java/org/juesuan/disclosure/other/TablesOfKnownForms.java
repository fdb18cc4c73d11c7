package org.juesuan.disclosure.other;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.juesuan.contract.FormDefinition;
import org.juesuan.model.FormSeen;
import org.juesuan.model.OtherCell;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/**
 * Says of a form of which the document seems to have none that a table under its title was kept as another table: what is
 * missing must not pass for what its publisher left out.
 */
public final class TablesOfKnownForms {

    private TablesOfKnownForms() {
    }

    /**
     * The findings, one for a form.
     *
     * @param forms  that were found
     * @param kept   the amounts that no form holds
     * @param titled the form whose title a text is, {@code null} if none's
     */
    public static List<ReaderFinding> of(List<FormSeen> forms, List<OtherCell> kept, Function<String, FormDefinition> titled) {
        Set<String> told = new HashSet<>();
        Map<String, List<OtherCell>> byTitle = new LinkedHashMap<>();
        for (OtherCell cell : kept) {
            if (cell.form() == null && cell.title() != null) {
                byTitle.computeIfAbsent(cell.title(), title -> new ArrayList<>()).add(cell);
            }
        }
        List<ReaderFinding> findings = new ArrayList<>();
        byTitle.forEach((title, cells) -> {
            FormDefinition known = titled.apply(title);
            if (known != null && forms.stream().noneMatch(form -> form.form().equals(known.code())) && told.add(known.code())) {
                findings.add(new ReaderFinding(FormsWithoutAmounts.RULE, Severity.ERROR, "“" + title + "”的表格没有认作该表，其 " + cells.size()
                        + " 个金额均按原样另存，请对照原件", known.code(), null, null, cells.get(0).page()));
            }
        });
        return findings;
    }
}
