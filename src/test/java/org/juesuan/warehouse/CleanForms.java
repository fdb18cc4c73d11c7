package org.juesuan.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Forms of an invented body in which everything adds up, by form, row ({@code code name}) and column, in 0.01 万元. */
final class CleanForms {

    private static final String[] CLASSES = {"201 一般公共服务支出", "205 教育支出", "208 社会保障和就业支出", "210 卫生健康支出", "221 住房保障支出"};

    final Map<String, Map<String, Map<String, Long>>> forms = new LinkedHashMap<>();

    CleanForms(Random random) {
        for (String row : CLASSES) {
            int sections = 1 + random.nextInt(2);
            for (int s = 1; s <= sections; s++) {
                String section = code(row) + "0" + s;
                int items = 2 + random.nextInt(3);
                for (int i = 1; i <= items; i++) {
                    long basic = amount(random);
                    long project = amount(random);
                    String[] rows = {"- 合计", row, section + " 款" + section, section + "0" + i + " 项" + section + i};
                    add("general_expenditure", rows, Map.of("basic", basic, "project", project, "total", basic + project));
                    add("general_project_expenditure", rows, Map.of("final", project));
                    // a third of it is money of other kinds besides
                    long other = random.nextInt(3) == 0 ? amount(random) : 0;
                    add("expenditure", rows, Map.of("basic", basic + other, "project", project, "total", basic + other + project));
                    add("fiscal_summary", new String[] {"- " + row.split(" ")[1], "- 本年支出合计"},
                            Map.of("expenditure_total", basic + project, "expenditure_general_public", basic + project));
                    add("income_expenditure_summary", new String[] {"- " + row.split(" ")[1], "- 本年支出合计"},
                            Map.of("expenditure", basic + other + project));
                }
            }
        }
    }

    long get(String form, String row, String column) {
        return forms.get(form).get(row).get(column);
    }

    void put(String form, String row, String column, long value) {
        forms.get(form).get(row).put(column, value);
    }

    List<String> rows(String form) {
        return new ArrayList<>(forms.get(form).keySet());
    }

    /** The forms as a disclosure. */
    Sample sample(String fileName, String body) {
        Sample sample = Sample.of(fileName, body);
        forms.forEach((form, rows) -> sample.form(form, rows.entrySet().stream()
                .map(row -> row.getKey() + row.getValue().entrySet().stream()
                .map(cell -> " " + cell.getKey() + "=" + printed(cell.getValue())).reduce("", String::concat)).toArray(String[]::new)));
        return sample;
    }

    static String printed(long amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }

    static String code(String row) {
        return row.startsWith("-") ? "" : row.substring(0, row.indexOf(' '));
    }

    private static long amount(Random random) {
        return 1_000L + random.nextInt(90_000);
    }

    /** Rows stand in the order of a form: 总计 and classes above what is below them, 本年支出合计 below its classes. */
    private void add(String form, String[] rows, Map<String, Long> amounts) {
        Map<String, Map<String, Long>> cells = forms.computeIfAbsent(form, key -> new LinkedHashMap<>());
        for (String row : rows) {
            boolean last = row.equals("- 本年支出合计");
            Map<String, Long> line = last && cells.containsKey(row) ? cells.remove(row) : cells.getOrDefault(row, new LinkedHashMap<>());
            amounts.forEach((column, amount) -> line.merge(column, amount, Long::sum));
            cells.put(row, line);
        }
    }
}
