package org.juesuan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
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
    @CsvSource({"model,", "sql,", "process,", "yaml,", "durable,", "hash,", "correction, model yaml durable hash", "publisher, model yaml durable hash", "intake, model hash", "reading, model process",
        "disclosure, model", "archive, model sql durable hash", "warehouse, sql durable hash", "picture, model",
        "jobs, model correction publisher intake reading disclosure archive warehouse sql process durable hash"})
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

    /** What a killed run or a full disk may leave is decided in one place; pictures and what is unpacked for a run need not last. */
    @Test
    void whatLastsIsWrittenByDurableAlone() {
        noClasses().that().resideOutsideOfPackages("org.juesuan.durable..", "org.juesuan.picture..", "org.juesuan.intake..")
                .should().callMethodWhere(target(owner(equivalentTo(Files.class))).and(target(nameMatching("move|createSymbolicLink|createLink"))))
                .orShould().callMethodWhere(target(owner(assignableTo(FileChannel.class))).and(target(nameMatching("force")))).check(HOUSE);
    }

    /** A document may be hostile: only the processes that are made for it open one. */
    @Test
    void documentsAreOpenedInProcessesOfTheirOwn() {
        noClasses().that().resideInAnyPackage("org.juesuan.cli..", "org.juesuan.jobs..").and().doNotHaveSimpleName("PictureChild").and().doNotHaveSimpleName("ReadingChild")
                .should().dependOnClassesThat().haveFullyQualifiedName("org.juesuan.reading.DocumentReader")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.juesuan.picture.PagePictures").check(HOUSE);
    }

    @Test
    void noCircles() {
        slices().matching("org.juesuan.(*)..").should().beFreeOfCycles().check(HOUSE);
    }
}
