package org.juesuan.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.PublishedLine;

/** The sums that must hold within the forms of a document. */
public final class FormSums {

    /** Digits of the code of an economic class, and of a section of it. */
    private static final int CLASS = 3;
    private static final int SECTION = 5;
    /** By how many digits a code is longer than that of what it is a part of. */
    private static final int LEVEL = 2;
    private static final List<EconomicGroup> GROUPS = EconomicGroup.all();

    private final FormCatalogue contract;

    /** Place of a line by form and body, then by row, then by column. */
    private final Map<Form, Map<Row, Map<String, Integer>>> forms = new LinkedHashMap<>();

    private record Form(String code, @Nullable String body) {
    }

    private record Row(int no, String code, String name) {
    }

    public FormSums(FormCatalogue contract) {
        this.contract = contract;
    }

    public List<FormSum> of(List<PublishedLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            PublishedLine line = lines.get(i);
            forms.computeIfAbsent(new Form(line.form(), line.body()), k -> new LinkedHashMap<>())
                    .computeIfAbsent(new Row(line.lineNo(), line.lineCode(), line.lineName()), k -> new LinkedHashMap<>())
                    .put(line.columnCode(), i);
        }
        List<FormSum> sums = new ArrayList<>();
        forms.forEach((form, rows) -> {
            rows.values().forEach(row -> acrossColumns(form.code, row, sums));
            Map<String, List<Integer>> byColumn = new LinkedHashMap<>();
            rows.values().forEach(row -> row.forEach((column, place) -> byColumn.computeIfAbsent(column, k -> new ArrayList<>())
                    .add(place)));
            byColumn.values().forEach(column -> {
                downCodes(column, lines, sums);
                downNames(column, lines, sums);
            });
        });
        return sums;
    }

    /**
     * Places of the parts of sums whose total is blank, though its row is there: none of the figures below it should be other
     * than zero in all. Only of subjects' codes.
     */
    public List<List<Integer>> withoutTotal(List<PublishedLine> lines) {
        Set<String> rows = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (PublishedLine line : lines) {
            rows.add(form(line) + line.lineCode());
            cells.add(form(line) + line.columnCode() + "|" + line.lineCode());
        }
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            PublishedLine line = lines.get(i);
            String total = line.lineCode().substring(0, Math.max(0, line.lineCode().length() - LEVEL));
            String cell = form(line) + line.columnCode() + "|" + total;
            if (total.length() >= CLASS && rows.contains(form(line) + total) && !cells.contains(cell)) {
                parts.computeIfAbsent(cell, k -> new ArrayList<>()).add(i);
            }
        }
        return List.copyOf(parts.values());
    }

    private static String form(PublishedLine line) {
        return line.form() + "|" + line.body() + "|";
    }

    private void acrossColumns(String form, Map<String, Integer> row, List<FormSum> sums) {
        FormDefinition definition = contract.byCode(form);
        if (definition != null) {
            definition.columns().forEach(total -> add(row.get(total.code()), total.sums().stream().map(row::get).toList(), sums));
        }
        // a hundred economic columns: classes are the sum of their sections, the total that of the classes
        List<Integer> classes = new ArrayList<>();
        Map<String, List<Integer>> sections = new HashMap<>();
        row.forEach((column, place) -> {
            if (column.length() == SECTION) {
                sections.computeIfAbsent(column.substring(0, CLASS), k -> new ArrayList<>()).add(place);
            }
        });
        row.forEach((column, place) -> {
            if (isClass(column)) {
                classes.add(place);
                add(place, sections.getOrDefault(column, List.of()), sums);
            }
        });
        add(row.get("total"), classes, sums);
    }

    private static boolean isClass(String column) {
        return column.length() == CLASS && column.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void downCodes(List<Integer> column, List<PublishedLine> lines, List<FormSum> sums) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i : column) {
            String code = lines.get(i).lineCode();
            if (!code.isEmpty() && byCode.put(code, i) != null) {
                twice.add(code);
            }
        }
        // several rows of one code are projects, or one of them is misread
        byCode.keySet().removeAll(twice);
        List<Integer> classes = new ArrayList<>();
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        Map<String, List<Integer>> parts = new HashMap<>();
        byCode.forEach((code, place) -> {
            if (code.length() > LEVEL) {
                parts.computeIfAbsent(code.substring(0, code.length() - LEVEL), k -> new ArrayList<>()).add(place);
            }
        });
        byCode.forEach((code, place) -> {
            add(place, parts.getOrDefault(code, List.of()), sums);
            if (code.length() == 3) {
                classes.add(place);
                GROUPS.stream().filter(group -> group.classes().contains(code))
                        .forEach(group -> byGroup.computeIfAbsent(group.total(), k -> new ArrayList<>()).add(place));
            }
        });
        for (int i : column) {
            PublishedLine line = lines.get(i);
            if (line.lineCode().isEmpty()) {
                add(i, RowName.isTotal(line.lineName()) ? classes : byGroup.getOrDefault(line.lineName(), List.of()), sums);
            }
        }
    }

    /** Summaries: the items above 本年支出合计 are its parts; it and the balances below it are those of 总计. */
    private static void downNames(List<Integer> column, List<PublishedLine> lines, List<FormSum> sums) {
        for (int i : column) {
            PublishedLine total = lines.get(i);
            if (RowName.YEAR_TOTAL.is(total.lineName()) && total.lineCode().isEmpty()) {
                add(i, column.stream().filter(k -> lines.get(k).lineNo() < total.lineNo()).toList(), sums);
                List<Integer> below = column.stream().filter(k -> lines.get(k).lineNo() > total.lineNo()).toList();
                below.stream().filter(k -> RowName.CLOSING_TOTAL.is(lines.get(k).lineName())).findFirst()
                        .ifPresent(closing -> closing(closing, i, below, lines, sums));
            }
        }
    }

    private static void closing(int closing, int yearTotal, List<Integer> below, List<PublishedLine> lines, List<FormSum> sums) {
        List<Integer> balances = new ArrayList<>(List.of(yearTotal));
        List<Integer> funds = new ArrayList<>();
        for (int i : below) {
            if (RowName.BALANCE.is(lines.get(i).lineName())) {
                balances.add(i);
            } else if (RowName.FUND.is(lines.get(i).lineName())) {
                funds.add(i);
            } else if (i != closing) {
                // a row of another kind: what adds up here is not known
                return;
            }
        }
        add(closing, balances, sums);
        if (balances.size() == 2 && funds.size() > 1) {
            add(balances.get(1), funds, sums);
        }
    }

    private static void add(@Nullable Integer total, List<@Nullable Integer> parts, List<FormSum> sums) {
        List<Integer> present = parts.stream().filter(p -> p != null && !p.equals(total)).toList();
        if (total != null && !present.isEmpty()) {
            sums.add(new FormSum(total, present));
        }
    }
}
