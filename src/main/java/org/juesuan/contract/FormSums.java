package org.juesuan.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** The groups that a class belongs to, by its code. */
    private static final Map<String, List<EconomicGroup>> GROUPS_OF = groups();

    private final FormCatalogue contract;

    /** Place of a line by form and body, then by row, then by column. */
    private final Map<Form, Map<Row, Map<String, Integer>>> forms = new LinkedHashMap<>();

    private record Form(String code, @Nullable String body) {

        boolean is(PublishedLine line) {
            return code.equals(line.form()) && Objects.equals(body, line.body());
        }
    }

    private record Row(int no, String code, String name) {

        boolean is(PublishedLine line) {
            return no == line.lineNo() && code.equals(line.lineCode()) && name.equals(line.lineName());
        }
    }

    /** A column of the row of a code. */
    private record Cell(Form form, String column, String code) {
    }

    public FormSums(FormCatalogue contract) {
        this.contract = contract;
    }

    private static Map<String, List<EconomicGroup>> groups() {
        Map<String, List<EconomicGroup>> groups = new HashMap<>();
        for (EconomicGroup group : EconomicGroup.all()) {
            group.classes().forEach(code -> groups.computeIfAbsent(code, k -> new ArrayList<>()).add(group));
        }
        return groups;
    }

    public List<FormSum> of(List<PublishedLine> lines) {
        Form form = new Form("", null);
        Row row = new Row(-1, "", "");
        Map<Row, Map<String, Integer>> ofForm = Map.of();
        Map<String, Integer> ofRow = Map.of();
        for (int i = 0; i < lines.size(); i++) {
            PublishedLine line = lines.get(i);
            // the amounts of a row come one after the other, and so do the rows of a form
            boolean sameForm = form.is(line);
            if (!sameForm) {
                form = new Form(line.form(), line.body());
                ofForm = forms.computeIfAbsent(form, k -> new LinkedHashMap<>());
            }
            if (!sameForm || !row.is(line)) {
                row = new Row(line.lineNo(), line.lineCode(), line.lineName());
                ofRow = ofForm.computeIfAbsent(row, k -> new LinkedHashMap<>());
            }
            ofRow.put(line.columnCode(), i);
        }
        List<FormSum> sums = new ArrayList<>();
        forms.forEach((of, rows) -> {
            List<FormDefinition.Column> totals = totals(of.code);
            rows.values().forEach(columns -> acrossColumns(totals, columns, sums));
            Map<String, List<Integer>> byColumn = new LinkedHashMap<>();
            rows.values().forEach(columns -> columns.forEach((column, place) -> byColumn.computeIfAbsent(column, k -> new ArrayList<>())
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
        Map<Form, Map<String, Set<String>>> columns = new HashMap<>();
        Form form = new Form("", null);
        Map<String, Set<String>> ofForm = Map.of();
        for (PublishedLine line : lines) {
            if (!form.is(line)) {
                form = new Form(line.form(), line.body());
                ofForm = columns.computeIfAbsent(form, k -> new HashMap<>());
            }
            ofForm.computeIfAbsent(line.lineCode(), k -> new HashSet<>()).add(line.columnCode());
        }
        Map<Cell, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            PublishedLine line = lines.get(i);
            String code = line.lineCode();
            if (code.length() < CLASS + LEVEL) {
                continue;
            }
            if (!form.is(line)) {
                form = new Form(line.form(), line.body());
                ofForm = columns.getOrDefault(form, Map.of());
            }
            String total = code.substring(0, code.length() - LEVEL);
            Set<String> ofTotal = ofForm.get(total);
            if (ofTotal != null && !ofTotal.contains(line.columnCode())) {
                parts.computeIfAbsent(new Cell(form, line.columnCode(), total), k -> new ArrayList<>()).add(i);
            }
        }
        return List.copyOf(parts.values());
    }

    /** The columns of a form that are sums of others. */
    private List<FormDefinition.Column> totals(String form) {
        FormDefinition definition = contract.byCode(form);
        return definition == null ? List.of() : definition.columns().stream().filter(column -> !column.sums().isEmpty()).toList();
    }

    private static void acrossColumns(List<FormDefinition.Column> totals, Map<String, Integer> row, List<FormSum> sums) {
        for (FormDefinition.Column total : totals) {
            Integer place = row.get(total.code());
            if (place != null) {
                add(place, total.sums().stream().map(row::get).toList(), sums);
            }
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
                GROUPS_OF.getOrDefault(code, List.of())
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
        if (total == null || parts.isEmpty()) {
            return;
        }
        List<Integer> present = new ArrayList<>(parts.size());
        for (Integer part : parts) {
            if (part != null && !part.equals(total)) {
                present.add(part);
            }
        }
        if (!present.isEmpty()) {
            sums.add(new FormSum(total, present));
        }
    }
}
