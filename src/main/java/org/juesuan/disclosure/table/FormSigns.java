package org.juesuan.disclosure.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.RowName;
import org.juesuan.model.PublishedLine;

/** Signs that a table under the title of a form is another one, or two in one. */
final class FormSigns {

    /** One code of the other list may be a misprint. */
    private static final int STRANGE_CODES = 2;
    private static final int STRANGE_COLUMNS = 3;
    private static final int STRANGE_NAMES = 2;
    private static final Pattern FIGURE = Pattern.compile("^\\d{2,}(?!\\d*(年|[.、]))|\\d\\.\\d{2}|^\\d{1,3}(,\\d{3})+");

    private FormSigns() {
    }

    /** What speaks against the form, in words; empty where nothing does. */
    static String of(FormDefinition form, List<PublishedLine> lines) {
        if (form.rows() != FormDefinition.Rows.PROJECTS && figuresInNames(lines)) {
            return "多行的名称里有数字，列与列可能混在一起";
        }
        if (!form.rows().coded()) {
            return "";
        }
        boolean economic = form.rows() == FormDefinition.Rows.ECONOMIC;
        Set<String> strange = new LinkedHashSet<>();
        for (PublishedLine line : lines) {
            String code = line.lineCode();
            // functional classes are 201 to 234, economic ones 301 to 399 and, of the government's own list, 501 to 599
            if (!code.isEmpty() && economic == code.startsWith("2")) {
                strange.add(code);
            }
        }
        if (strange.size() >= STRANGE_CODES) {
            return "行的科目编码（" + strange.stream().limit(STRANGE_CODES).collect(Collectors.joining("、")) + "）是"
                    + (economic ? "功能分类" : "经济分类") + "的编码";
        }
        if (form.rows() == FormDefinition.Rows.FUNCTIONAL && twoTotals(lines)) {
            return "有两行金额不同的合计";
        }
        return form.rows() != FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC && strangeColumns(form, lines) ? "多数的列不是本表的列" : "";
    }

    /** Whether several names hold figures of the column beside them; no item of a form but a project is named so. */
    private static boolean figuresInNames(List<PublishedLine> lines) {
        return lines.stream().map(PublishedLine::lineName).distinct().filter(name -> FIGURE.matcher(name).find()).count() >= STRANGE_NAMES;
    }

    private static boolean twoTotals(List<PublishedLine> lines) {
        Map<String, BigDecimal> totals = new HashMap<>();
        for (PublishedLine line : lines) {
            boolean total = line.lineCode().isEmpty() && RowName.TOTAL.is(line.lineName());
            BigDecimal before = total ? totals.putIfAbsent(line.columnCode(), line.amount()) : null;
            if (before != null && before.compareTo(line.amount()) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean strangeColumns(FormDefinition form, List<PublishedLine> lines) {
        Set<String> columns = lines.stream().map(PublishedLine::columnCode).collect(Collectors.toSet());
        int all = columns.size();
        form.columns().forEach(column -> columns.remove(column.code()));
        return columns.size() >= STRANGE_COLUMNS && columns.size() * 2 > all;
    }
}
