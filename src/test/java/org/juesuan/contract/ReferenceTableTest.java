package org.juesuan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.juesuan.resource.ResourceFile;
import org.juesuan.sql.SqlFile;
import org.junit.jupiter.api.Test;

/** What the contract says reaches the warehouse, and stands nowhere in its SQL a second time. */
@NullUnmarked // what is null here fails the test
class ReferenceTableTest {

    private final Map<String, ReferenceTable> tables = ReferenceTable.all().stream()
            .collect(Collectors.toMap(ReferenceTable::name, table -> table));

    @Test
    void everyFactOfAFormIsATableOfTheWarehouse() {
        List<String> star = SqlFile.in("star", ".sql").stream().map(SqlFile::text).toList();

        assertThat(tables.get("form-fact.csv").rows()).hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(star).anyMatch(sql -> sql.contains("CREATE TABLE " + row.get(0) + " AS")));
    }

    @Test
    void everyTableIsReadByTheWarehouse() {
        List<String> sql = SqlFile.in("work", ".sql").stream().map(SqlFile::text).toList();

        assertThat(tables.keySet()).allSatisfy(name -> assertThat(sql).anyMatch(text -> text.contains("'/" + name + "'")));
        assertThat(ResourceFile.below("warehouse/reference")).extracting(ResourceFile::name).doesNotContainAnyElementsOf(tables.keySet());
    }

    @Test
    void economicClassesAreGroupedInOnePlace() {
        assertThat(tables.get("economic-group.csv").rows()).hasSize(10).contains(List.of("personnel", "人员经费", "人员经费合计", "303"));
        for (String room : List.of("work", "star", "checks", "quality")) {
            assertThat(SqlFile.in(room, ".sql")).allSatisfy(file -> assertThat(file.text().replaceAll("(?m)^--.*", "")).as(file.name())
                    .doesNotContain("'303'"));
        }
    }

    @Test
    void columnsOfFactsAreThoseThatTheFormsNameOrAddUp() {
        assertThat(tables.get("form-fact.csv").rows()).contains(
                List.of("fact_expenditure", "general_expenditure", "general_public", "basic project"),
                List.of("fact_income", "income", "all",
                "fiscal_appropriation superior_subsidy business_income operating_income affiliated_remittance other_income"),
                List.of("fact_economic_expenditure", "general_basic_expenditure", "general_public", "final personnel public"));
    }
}
