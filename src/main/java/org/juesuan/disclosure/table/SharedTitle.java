package org.juesuan.disclosure.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;

/**
 * Which of the forms under one title a table is: {@code 一般公共预算财政拨款基本支出决算明细表} has economic subjects as rows
 * where it is published and as columns where it is submitted. The head decides: the form that knows most of its columns.
 */
public final class SharedTitle {

    private SharedTitle() {
    }

    /**
     * The definition whose columns the first part has most of; the first of {@code candidates} where none has more.
     *
     * @param year the year of the figures, {@code null} where it is not known
     */
    public static FormDefinition byHead(FoundForm form, List<FormDefinition> candidates, EconomicNames economic, @Nullable Integer year) {
        FormDefinition best = candidates.get(0);
        int most = -1;
        for (FormDefinition candidate : candidates.size() < 2 || form.parts.isEmpty() ? List.<FormDefinition>of() : candidates) {
            FormPart part = form.parts.get(0);
            TableHead head = TableHead.of(part);
            Set<String> known = new HashSet<>();
            for (ColumnLayout.Column column : ColumnLayout.of(part, head, candidate, new EconomicColumns(economic), year).columns()) {
                if (column.role() == ColumnRole.AMOUNT && column.known()) {
                    known.add(column.code());
                }
            }
            if (known.size() > most) {
                best = candidate;
                most = known.size();
            }
        }
        return best;
    }
}
