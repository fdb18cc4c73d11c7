package org.juesuan.reading.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/** What is to be said of one sheet: what it holds and does not show, and what it shows otherwise than it holds it. */
final class SheetFindings {

    private static final int NAMED = 5;
    private static final Pattern STATED = Pattern.compile("单位[:：]?\\s*(?:人民币)?(百万元|亿元|万元|千元|百元|元)");

    private int rows;
    private final Set<Integer> columns = new TreeSet<>();
    private final List<String> formulas = new ArrayList<>();
    private final List<String> white = new ArrayList<>();
    private final List<String> minusBehind = new ArrayList<>();
    private final Set<BigDecimal> scales = new TreeSet<>();
    private final Set<String> units = new LinkedHashSet<>();
    private final Set<String> stated = new LinkedHashSet<>();

    void hiddenRow() {
        rows++;
    }

    void hiddenColumn(int column) {
        columns.add(column);
    }

    /** A formula that nobody calculated. */
    void formula(String place) {
        formulas.add(place);
    }

    void white(String place) {
        white.add(place);
    }

    /** An amount whose minus stands behind its digits. */
    void minusBehind(String place) {
        minusBehind.add(place);
    }

    /** The units that the sheet states so far. */
    Set<String> stated() {
        return stated;
    }

    void shown(ShownNumber number) {
        if (number.scaled()) {
            scales.add(number.scale());
        }
        if (number.unit() != null && number.unit().endsWith("元")) {
            units.add(number.unit());
        }
    }

    void text(String text) {
        if (text.contains("单位")) {
            Matcher m = STATED.matcher(text);
            if (m.find()) {
                stated.add(m.group(1));
            }
        }
    }

    /** {@code page}: the number of the sheet's page. */
    List<ReaderFinding> told(String sheet, int page) {
        List<ReaderFinding> told = new ArrayList<>();
        String where = "工作表“" + sheet + "”";
        if (rows > 0) {
            told.add(on(page, "read_hidden_rows", Severity.INFO, where + "有 " + rows + " 个隐藏行未读取"));
        }
        if (!columns.isEmpty()) {
            told.add(on(page, "read_hidden_columns", Severity.INFO, where + "有 " + columns.size() + " 个隐藏列未读取"));
        }
        if (!white.isEmpty()) {
            told.add(on(page, "read_hidden_text", Severity.INFO, where + "有 " + white.size() + " 个单元格白字白底（" + named(white) + "），看不见，未读取"));
        }
        if (!formulas.isEmpty()) {
            told.add(on(page, "read_formula_without_value", Severity.WARNING,
                    where + "有 " + formulas.size() + " 个公式没有保存计算结果（" + named(formulas)
                    + "），未读取；请用 Excel 或 WPS 打开并保存后再提交"));
        }
        if (!minusBehind.isEmpty()) {
            told.add(on(page, "read_minus_behind", Severity.INFO, where + "有 " + minusBehind.size() + " 个金额的负号写在数字后面（" + named(minusBehind)
                    + "），按负数读取"));
        }
        for (BigDecimal scale : scales) {
            told.add(on(page, "read_format_scales", Severity.WARNING, where + "的数字格式把数值缩小 " + scale.toPlainString() + " 倍显示，按显示的数字读取"));
        }
        if (!units.isEmpty() && !stated.isEmpty() && !units.equals(stated)) {
            told.add(on(page, "read_format_unit", Severity.WARNING, where + "的数字格式带有单位“" + String.join("、", units) + "”，表头写明单位“"
                    + String.join("、", stated) + "”，两者不一致，按表头读取，请对照原件"));
        }
        return told;
    }

    private static ReaderFinding on(int page, String rule, Severity severity, String message) {
        return new ReaderFinding(rule, severity, message, null, null, null, page);
    }

    private static String named(List<String> places) {
        return String.join("、", places.subList(0, Math.min(NAMED, places.size()))) + (places.size() > NAMED ? " 等" : "");
    }
}
