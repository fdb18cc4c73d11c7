package org.juesuan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of the house: intake → reading → disclosure → archive → warehouse, none of which knows another. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.juesuan");

    @ParameterizedTest
    @CsvSource({"model,", "sql,", "process,", "yaml,", "correction, model yaml", "publisher, model yaml", "intake, model", "reading, model process", "disclosure, model", "archive, model sql", "warehouse, model sql",
        "picture, model", "jobs, model correction publisher intake reading disclosure archive warehouse sql process"})
    void aRoomKnowsOnly(String room, String others) {
        String[] allowed = Stream.concat(Stream.of(room), others == null ? Stream.of() : Arrays.stream(others.split(" ")))
                .map(name -> "org.juesuan." + name + "..").toArray(String[]::new);

        assertThat(HOUSE.stream().filter(c -> c.getPackageName().startsWith("org.juesuan." + room))).isNotEmpty();
        classes().that().resideInAPackage("org.juesuan." + room + "..").should().onlyDependOnClassesThat(
                resideOutsideOfPackage("org.juesuan..")
                        .or(resideInAnyPackage(allowed))).check(HOUSE);
    }

    @Test
    void onlyJobsKnowsSpringBatchAndNobodyElseKnowsSpring() {
        noClasses().that().resideOutsideOfPackages("org.juesuan.jobs..").should().dependOnClassesThat().resideInAPackage("org.springframework.batch..").check(HOUSE);
        noClasses().that().resideOutsideOfPackages("org.juesuan.jobs..", "org.juesuan.cli..").should().dependOnClassesThat()
                .resideInAPackage("org.springframework..").check(HOUSE);
    }

    @Test
    void noCircles() {
        slices().matching("org.juesuan.(*)..").should().beFreeOfCycles().check(HOUSE);
    }
}
