package org.juesuan.warehouse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.juesuan.archive.Archive;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.intake.Inbox;
import org.juesuan.intake.SettleTime;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;

/** Releases of disclosures whose every figure is known, to be asked. */
public final class TrueDisclosures {

    private static final Map<String, String> FORMS = Map.of("general_public", "general_expenditure", "government_fund", "government_fund",
            "state_capital", "state_capital_expenditure");

    private TrueDisclosures() {
    }

    /** What the files of folders hold, read by the program. */
    public static void publishRead(Path data, List<Path> folders) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (SourceFile file : new Inbox(folders, data.resolve("staging"), SettleTime.NONE).list(key -> true).files()) {
                boolean submitted = !file.path().toString().replace('\\', '/').contains("/truth/");
                if (submitted && new DocumentReader().read(file) instanceof ReadResult.Document read) {
                    archive.replace(new DisclosureReader().understand(file, read), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
                }
            }
        }
        publish(data);
    }

    /** Final accounts whose forms say what a list of facts does (subject, fund, type and amount), of the bodies of one city. */
    public static void publishFacts(Path data, Path facts, String city) throws Exception {
        Map<String, List<Map<String, String>>> documents = Disclosures.rows(
                "FROM read_csv('" + facts + "', header = true, all_varchar = true)").stream()
                .filter(row -> row.get("department").startsWith(city))
                .collect(Collectors.groupingBy(row -> row.get("document"), LinkedHashMap::new, Collectors.toList()));
        try (Archive archive = Archive.open(data)) {
            for (Map.Entry<String, List<Map<String, String>>> document : documents.entrySet()) {
                archive.replace(sample(document.getKey(), document.getValue()).extraction(), ExtractorVersion.NONE, "",
                        0.1, Disclosures.LOADED);
            }
        }
        publish(data);
    }

    private static Sample sample(String name, List<Map<String, String>> facts) {
        Map<String, String> first = facts.get(0);
        Sample sample = Sample.of(name + ".pdf", first.get("department")).year(Integer.valueOf(first.get("fiscal_year")));
        sample.form("expenditure", rows(facts));
        FORMS.forEach((fund, form) -> {
            List<Map<String, String>> ofFund = facts.stream().filter(fact -> fact.get("fund").equals(fund)).toList();
            if (ofFund.isEmpty()) {
                sample.emptyForm(form);
            } else {
                sample.form(form, rows(ofFund));
            }
        });
        return sample;
    }

    /** A row for each subject, with an amount for each type and their total. */
    private static String[] rows(List<Map<String, String>> facts) {
        Map<String, Map<String, BigDecimal>> subjects = new LinkedHashMap<>();
        for (Map<String, String> fact : facts) {
            BigDecimal amount = new BigDecimal(fact.get("amount_yuan")).movePointLeft(4);
            Map<String, BigDecimal> row = subjects.computeIfAbsent(fact.get("subject_code"), code -> new LinkedHashMap<>());
            row.merge("total", amount, BigDecimal::add);
            row.merge(fact.get("expenditure_type"), amount, BigDecimal::add);
        }
        return subjects.entrySet().stream().map(subject -> subject.getKey() + " 科目" + subject.getKey()
                + subject.getValue().entrySet().stream().map(cell -> " " + cell.getKey() + "=" + cell.getValue())
                        .collect(Collectors.joining())).toArray(String[]::new);
    }

    private static void publish(Path data) throws Exception {
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }
}
