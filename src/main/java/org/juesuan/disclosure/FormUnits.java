package org.juesuan.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.Units;
import org.juesuan.disclosure.table.FormReader;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.disclosure.table.HeadUnits;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/**
 * In which unit the amounts of each form are: what the form states around it or in its headings; else that with which the
 * document's prose repeats its amounts; else that of the other forms. An amount without one of these is not read.
 */
final class FormUnits {

    /** So many different amounts do not stand in the prose by chance. */
    private static final int TELLING = 2;
    private static final List<String> OF_PROSE = List.of("元", "万元");

    private final @Nullable String common;
    private final List<String> text;
    private @Nullable String prose;
    private final boolean any;

    FormUnits(List<FoundForm> forms, List<String> text) {
        Set<String> all = new HashSet<>();
        // the three public expenses are often in another unit than all other forms
        Set<String> others = new HashSet<>();
        for (FoundForm form : forms) {
            String unit = stated(form);
            if (unit != null) {
                all.add(unit);
                if (form.definition.rows() != FormDefinition.Rows.SINGLE) {
                    others.add(unit);
                }
            }
        }
        common = all.size() == 1 ? all.iterator().next() : others.size() == 1 ? others.iterator().next() : null;
        any = !all.isEmpty();
        this.text = text;
    }

    /** Whether any form states its unit around it or in its headings. */
    boolean any() {
        return any;
    }

    /** What a form's headings state counts before what stands around it. */
    private static @Nullable String stated(FoundForm form) {
        String heads = form.unitByHand ? null : HeadUnits.of(form);
        return heads != null ? heads : form.unit;
    }

    /** The unit of a form that has been read, {@code null} where nothing tells it; what was assumed is said. */
    @Nullable String of(FoundForm form, FormReader reader, List<ReaderFinding> remarks) {
        String heads = form.unitByHand ? form.unit : reader.unitOfHeads();
        if (heads != null && form.unit != null && !heads.equals(form.unit)) {
            remarks.add(new ReaderFinding("read_unit_contradicted", Severity.WARNING, "“" + form.title + "”上方写明单位“" + form.unit + "”，列标题写明“"
                    + heads + "”，取列标题的单位", form.definition.code(), null, null, form.page));
        }
        String stated = heads != null ? heads : form.unit;
        if (stated != null || reader.entries().isEmpty()) {
            return stated != null ? stated : common;
        }
        String repeated = repeated(reader);
        String unit = repeated != null ? repeated : common;
        if (unit != null) {
            remarks.add(new ReaderFinding("read_unit_assumed", Severity.WARNING, "“" + form.title + "”没有写明金额单位，"
                    + (repeated != null ? "文字说明中的同一金额以“" + unit + "”为单位，取此单位" : "按本文件其他表取“" + unit + "”"), form.definition.code(), null,
                    null, form.page));
        }
        return unit;
    }

    /**
     * The unit with which the prose repeats a form's amounts, {@code null} where there is none, or where it repeats as many of them
     * if they are in the other forms' unit.
     */
    private @Nullable String repeated(FormReader reader) {
        Set<String> printed = reader.printed().stream().map(p -> p.replaceAll("[ ,]", ""))
                .filter(p -> p.matches("\\d{2,}\\.\\d{2}|\\d\\.\\d{2}"))
                .filter(p -> !p.matches("[0.]+")).collect(Collectors.toSet());
        List<String> units = OF_PROSE.stream().filter(unit -> figures(printed, unit) >= TELLING).toList();
        String unit = units.size() == 1 ? units.get(0) : null;
        BigDecimal usual = unit == null || common == null || common.equals(unit) ? null : Units.yuan(common);
        // short figures stand in long prose by chance as well
        return usual != null && inOtherUnit(printed, usual) >= figures(printed, unit) ? null : unit;
    }

    private long figures(Set<String> printed, @Nullable String unit) {
        return printed.stream().filter(p -> stands(p + unit)).count();
    }

    /** How many figures the prose repeats if one of them is so many yuan. */
    private long inOtherUnit(Set<String> printed, BigDecimal yuan) {
        return printed.stream().map(p -> new BigDecimal(p).multiply(yuan)).filter(amount -> OF_PROSE.stream().anyMatch(unit -> {
            BigDecimal stated = amount.divide(Objects.requireNonNull(Units.yuan(unit)), 2, RoundingMode.HALF_UP);
            return stated.signum() != 0 && stands(stated.toPlainString() + unit);
        })).count();
    }

    /** Whether the prose has this figure, and not as the end of a longer one. */
    private boolean stands(String figure) {
        prose = prose != null ? prose : String.join("\n", text).replaceAll("[ ,]", "");
        for (int at = prose.indexOf(figure); at >= 0; at = prose.indexOf(figure, at + 1)) {
            if (at == 0 || !Character.isDigit(prose.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
