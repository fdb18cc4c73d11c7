package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.juesuan.archive.Archive;
import org.juesuan.model.Aspect;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Into disclosures in which everything adds up one defect each is put, of every kind that a finding can name and at a
 * place by chance: there must be one finding, with its cause, the cell, what is printed and what would hold.
 */
class InjectedDefectsTest {

    private static final long SEED = 20260102;
    private static final int TIMES = 8;

    @TempDir
    Path data;

    private final Random random = new Random(SEED);
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();

    @Test
    void everyDefectIsOneFindingThatNamesIt() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            String number = String.valueOf(i);
            samples.add(new CleanForms(random).sample("clean" + number, "净" + number + "局"));
            digit("数" + number + "局");
            transposed("颠" + number + "局");
            factor("万" + number + "局");
            exchangedInARow("换" + number + "局");
            exchangedBelow("上" + number + "局");
            swappedColumns("栏" + number + "局");
            shiftedColumn("错" + number + "局");
            otherUnit("单" + number + "局");
            stale("乐山市旧" + number + "局");
            proseDigits("文" + number + "局");
            proseExchanged("互" + number + "局");
        }
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : samples) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
        Map<String, String> found = new LinkedHashMap<>();
        try (Connection connection = PublishedWarehouse.open(data)) {
            Disclosures.rows(connection,
                    "SELECT department_name AS d, concat_ws(' ', cause, f.form, line_code, column_code, CASE WHEN cause IN ('columns', "
                    + "'shifted', 'unit') THEN '' ELSE concat_ws(' ', actual, expected) END) AS f "
                    + "FROM quality.finding f JOIN source.document USING (document_key) WHERE severity IN ('error', 'warning') ORDER BY ALL")
                    .forEach(row -> found.merge(row.get("d"), row.get("f").trim(), (a, b) -> a + "; " + b));
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
    }

    private void digit(String body) {
        CleanForms forms = new CleanForms(random);
        String row = row(forms, "expenditure");
        String column = random.nextBoolean() ? "basic" : "project";
        long was = forms.get("expenditure", row, column);
        char[] digits = String.valueOf(was).toCharArray();
        // not the last place, in which a difference is rounding, and not so that the number becomes shorter
        int place = random.nextInt(digits.length - 1);
        digits[place] = (char) ('1' + (digits[place] - '1' + 2 + random.nextInt(7) + 9) % 9);
        put(forms, body, "expenditure", row, column, Long.parseLong(new String(digits)), "digit");
    }

    private void transposed(String body) {
        CleanForms forms = new CleanForms(random);
        while (true) {
            String row = row(forms, "general_expenditure");
            long was = forms.get("general_expenditure", row, "total");
            char[] digits = String.valueOf(was).toCharArray();
            int place = random.nextInt(digits.length - 2);
            // more than rounding apart, and no zero in front
            if (digits[place] != digits[place + 1] && digits[place + 1] != '0') {
                char left = digits[place];
                digits[place] = digits[place + 1];
                digits[place + 1] = left;
                put(forms, body, "general_expenditure", row, "total", Long.parseLong(new String(digits)), "transposed");
                return;
            }
        }
    }

    private void factor(String body) {
        CleanForms forms = new CleanForms(random);
        String row = row(forms, "general_expenditure");
        put(forms, body, "general_expenditure", row, "project", forms.get("general_expenditure", row, "project") * 10_000, "factor");
    }

    private void exchangedInARow(String body) {
        CleanForms forms = new CleanForms(random);
        String row = item(forms);
        long basic = forms.get("general_expenditure", row, "basic");
        forms.put("general_expenditure", row, "basic", forms.get("general_expenditure", row, "project"));
        put(forms, body, "general_expenditure", row, "project", basic, "exchanged");
        wanted.put(body, "exchanged general_expenditure " + CleanForms.code(row) + " basic "
                + yuan(forms.get("general_expenditure", row, "basic")) + " " + yuan(basic));
    }

    /** Amounts of two rows, one below the other, in every column. */
    private void exchangedBelow(String body) {
        CleanForms forms = new CleanForms(random);
        List<String> rows = forms.rows("general_project_expenditure").stream().filter(row -> CleanForms.code(row).length() == 7).toList();
        int upper = random.nextInt(rows.size() - 1);
        while (!CleanForms.code(rows.get(upper)).substring(0, 5).equals(CleanForms.code(rows.get(upper + 1)).substring(0, 5))) {
            upper = random.nextInt(rows.size() - 1);
        }
        long was = forms.get("general_project_expenditure", rows.get(upper), "final");
        long below = forms.get("general_project_expenditure", rows.get(upper + 1), "final");
        forms.put("general_project_expenditure", rows.get(upper), "final", below);
        forms.put("general_project_expenditure", rows.get(upper + 1), "final", was);
        samples.add(forms.sample(body, body));
        wanted.put(body, "exchanged general_project_expenditure " + CleanForms.code(rows.get(upper)) + " final " + yuan(below) + " "
                + yuan(was));
    }

    private void swappedColumns(String body) {
        CleanForms forms = new CleanForms(random);
        for (String row : forms.rows("general_expenditure")) {
            long basic = forms.get("general_expenditure", row, "basic");
            forms.put("general_expenditure", row, "basic", forms.get("general_expenditure", row, "project"));
            forms.put("general_expenditure", row, "project", basic);
        }
        samples.add(forms.sample(body, body));
        wanted.put(body, "columns general_expenditure basic");
    }

    private void shiftedColumn(String body) {
        CleanForms forms = new CleanForms(random);
        List<String> rows = forms.rows("expenditure");
        List<Long> amounts = new ArrayList<>(rows.stream().map(row -> forms.get("expenditure", row, "project")).toList());
        Collections.rotate(amounts, 1);
        for (int i = 0; i < rows.size(); i++) {
            forms.put("expenditure", rows.get(i), "project", amounts.get(i));
        }
        samples.add(forms.sample(body, body));
        wanted.put(body, "shifted expenditure project");
    }

    private void otherUnit(String body) {
        CleanForms forms = new CleanForms(random);
        forms.forms.get("general_project_expenditure").values().forEach(row -> row.replaceAll((column, amount) -> amount * 10_000));
        samples.add(forms.sample(body, body));
        wanted.put(body, "unit general_project_expenditure final");
    }

    private void stale(String body) {
        CleanForms before = new CleanForms(random);
        CleanForms now = new CleanForms(random);
        samples.add(before.sample(body + "上年", body).year(2023));
        Sample sample = now.sample(body, body);
        String sentence = "本年支出合计" + CleanForms.printed(before.get("expenditure", "- 合计", "total")) + "万元，其中：基本支出"
                + CleanForms.printed(before.get("expenditure", "- 合计", "basic")) + "万元。";
        sample.claim("expenditure_total", "", Aspect.FINAL, CleanForms.printed(before.get("expenditure", "- 合计", "total")), sentence);
        sample.claim("expenditure_basic", "", Aspect.FINAL, CleanForms.printed(before.get("expenditure", "- 合计", "basic")), sentence);
        samples.add(sample);
        wanted.put(body, "stale " + yuan(before.get("expenditure", "- 合计", "basic")) + " " + yuan(now.get("expenditure", "- 合计", "basic")));
    }

    private void proseDigits(String body) {
        CleanForms forms = new CleanForms(random);
        long was = forms.get("general_expenditure", "- 合计", "total");
        char[] digits = String.valueOf(was).toCharArray();
        digits[1] = (char) ('0' + (digits[1] - '0' + 1 + random.nextInt(9)) % 10);
        long wrong = Long.parseLong(new String(digits));
        samples.add(forms.sample(body, body).claim("general_public_expenditure", "", Aspect.FINAL, CleanForms.printed(wrong),
                "一般公共预算财政拨款支出" + CleanForms.printed(wrong) + "万元。")
                .claim("expenditure_total", "", Aspect.FINAL, CleanForms.printed(forms.get("expenditure", "- 合计", "total")), "本年支出合计。"));
        wanted.put(body, "digit " + yuan(wrong) + " " + yuan(was));
    }

    private void proseExchanged(String body) {
        CleanForms forms = new CleanForms(random);
        String row = item(forms);
        String code = CleanForms.code(row);
        String path = forms.rows("general_expenditure").stream()
                .filter(above -> !above.startsWith("-") && code.startsWith(CleanForms.code(above)))
                .map(above -> above.split(" ")[1]).reduce((upper, lower) -> upper + "/" + lower).orElseThrow();
        long last = forms.get("general_expenditure", row, "total");
        long budget = last + 500 + random.nextInt(5_000);
        String sentence = "项：支出决算为" + CleanForms.printed(budget) + "万元，预算为" + CleanForms.printed(last) + "万元，决算数小于预算数。";
        samples.add(forms.sample(body, body).claim("functional_item_expenditure", path, Aspect.FINAL, CleanForms.printed(budget), sentence)
                .claim("functional_item_expenditure", path, Aspect.BUDGET, CleanForms.printed(last), sentence));
        wanted.put(body, "exchanged " + code + " " + yuan(budget) + " " + yuan(last));
    }

    private void put(CleanForms forms, String body, String form, String row, String column, long wrong, String cause) {
        wanted.put(body, (cause + " " + form + " " + CleanForms.code(row)).trim() + " " + column + " " + yuan(wrong) + " "
                + yuan(forms.get(form, row, column)));
        forms.put(form, row, column, wrong);
        samples.add(forms.sample(body, body));
    }

    private String row(CleanForms forms, String form) {
        List<String> rows = forms.rows(form);
        return rows.get(random.nextInt(rows.size()));
    }

    private String item(CleanForms forms) {
        List<String> rows = forms.rows("general_expenditure").stream().filter(row -> CleanForms.code(row).length() == 7).toList();
        return rows.get(random.nextInt(rows.size()));
    }

    private static String yuan(long amount) {
        return amount * 100 + ".00";
    }
}
