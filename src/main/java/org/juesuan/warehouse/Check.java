package org.juesuan.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.juesuan.sql.SqlFile;

/**
 * One rule: a file of {@code warehouse/checks}. Its head comment says what it is, its query returns a row for every
 * comparison, with columns of the working table {@code w_comparison}.
 *
 * @param rule            its name, that of the file
 * @param title           its name in Chinese
 * @param severity        of a comparison that failed
 * @param description     what it compares, with an example
 * @param comparesAmounts whether a document for which it returns nothing counts as not checked
 * @param origin          {@code publisher} where the document itself does not add up, {@code reader} where the program is not certain of
 *                        what it read
 * @param query           the SELECT
 */
record Check(String rule, String title, String severity, String description, boolean comparesAmounts, String origin, String query) {

    static List<Check> all() {
        return SqlFile.in("checks", ".sql").stream().map(Check::of).toList();
    }

    static Check of(SqlFile file) {
        Map<String, String> head = new LinkedHashMap<>();
        file.text().lines().takeWhile(line -> line.startsWith("--")).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                head.put(line.substring(2, colon).strip(), line.substring(colon + 1).strip());
            }
        });
        String rule = head.getOrDefault("rule", "");
        if (!(rule + ".sql").equals(file.name()) || !head.keySet().containsAll(List.of("title", "severity", "compares", "example"))) {
            throw new IllegalStateException(file.name() + " must begin with its rule, title, severity, compares and example");
        }
        boolean comparesAmounts = !"observation".equals(head.get("kind"));
        return new Check(rule, head.getOrDefault("title", ""), head.getOrDefault("severity", ""),
                head.get("compares") + "例：" + head.get("example"), comparesAmounts,
                head.getOrDefault("origin", "publisher"), file.text());
    }
}
