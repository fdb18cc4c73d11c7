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

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of the house: intake → reading → disclosure → archive → warehouse, none of which knows another. */
class ArchitectureTest {

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?(org\\.juesuan[a-z.]*\\.)[A-Z]", Pattern.MULTILINE);

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.juesuan");

    @ParameterizedTest
    @CsvSource({
        "model,",
        "problem,",
        "message, yaml resource",
        "resource, durable",
        "sql, resource",
        "process,",
        "yaml,",
        "durable,",
        "text, model",
        "contract, model text yaml resource",
        "folder, durable problem",
        "settings, model problem yaml durable intake reading.scan warehouse",
        "correction, model yaml durable contract",
        "harvest, model yaml durable",
        "intake, model durable",
        "reading, model text process resource",
        "disclosure, model text contract yaml resource",
        "extraction, model durable process reading disclosure settings",
        "cluster, model problem durable sql process settings extraction",
        "archive, model sql durable",
        "warehouse, sql durable yaml contract",
        "json,",
        "explore, model json sql resource problem yaml contract archive warehouse",
        "picture, model",
        "jobs, model problem message settings folder extraction cluster correction harvest intake archive warehouse sql durable "
        + "reading.scan",
        "jobs.report, model problem message intake archive warehouse sql extraction",
        "reading.support, model text",
        "reading.pdf, model text reading.support",
        "reading.office, model text reading.support",
        "reading.csv, model text reading.support",
        "reading.html, model text reading.support",
        "reading.plain, model text reading.support",
        "disclosure.table, model text contract",
        "disclosure.find, model text contract disclosure.table",
        "disclosure.other, model text contract disclosure.table",
        "disclosure.identity, model text contract disclosure.table",
        "disclosure.prose, model text contract yaml resource",
        "disclosure.evaluation, model text contract yaml resource",
        "disclosure.correct, model contract disclosure.table",
        "disclosure.ocr, model text contract disclosure.table disclosure.evaluation"})
    void aRoomKnowsOnly(String room, String others) throws IOException {
        String[] allowed = Stream.concat(Stream.of(room), others == null ? Stream.of() : Arrays.stream(others.split(" ")))
                .map(name -> "org.juesuan." + name + "..").toArray(String[]::new);

        assertThat(HOUSE.stream().filter(c -> c.getPackageName().startsWith("org.juesuan." + room))).isNotEmpty();
        classes().that().resideInAPackage("org.juesuan." + room + "..").should().onlyDependOnClassesThat(
                resideOutsideOfPackage("org.juesuan..")
                        .or(resideInAnyPackage(allowed))).check(HOUSE);
        assertThat(imports(room)).allMatch(imported -> Arrays.stream(allowed).map(name -> name.substring(0, name.length() - 1))
                .anyMatch(imported::startsWith));
    }

    /** A constant of another room is put into the class file, and its room is not: the source tells. */
    private static List<String> imports(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/juesuan", room.replace('.', '/')))) {
            List<String> imports = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                IMPORT.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(imports::add);
            }
            return imports;
        }
    }

    @Test
    void onlyJobsKnowsSpringBatchAndOnlyItsNeighboursKnowSpring() {
        noClasses().that().resideOutsideOfPackages("org.juesuan.jobs..").should().dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..").check(HOUSE);
        noClasses().that().resideOutsideOfPackages("org.juesuan.jobs..", "org.juesuan.cli..", "org.juesuan.cluster..").should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..").check(HOUSE);
    }

    /** What a killed run or a full disk may leave is decided in one place; pictures and what is unpacked for a run need not last. */
    @Test
    void whatLastsIsWrittenByDurableAlone() {
        noClasses().that().resideOutsideOfPackages("org.juesuan.durable..", "org.juesuan.picture..", "org.juesuan.intake..")
                .should().callMethodWhere(target(owner(equivalentTo(Files.class)))
                .and(target(nameMatching("move|createSymbolicLink|createLink"))))
                .orShould().callMethodWhere(target(owner(assignableTo(FileChannel.class))).and(target(nameMatching("force")))).check(HOUSE);
    }

    /** A run on one machine loads nothing of many: what names the room's classes is asked for by its settings alone. */
    @Test
    void manyMachinesAreKnownToFewClassesOfTheJobs() {
        noClasses().that().resideInAPackage("org.juesuan.jobs").and().haveSimpleNameNotStartingWith("Worker").and()
                .doNotHaveSimpleName("RemotePartitions")
                .and().doNotHaveSimpleName("ShardDocuments").and().doNotHaveSimpleName("ReadOnWorkers").and()
                .doNotHaveSimpleName("ClusterState")
                .should().dependOnClassesThat().resideInAPackage("org.juesuan.cluster..").check(HOUSE);
        noClasses().that().resideOutsideOfPackage("org.juesuan.cluster..").should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework.integration..", "org.springframework.messaging..", "org.postgresql..")
                .check(HOUSE);
    }

    /** A document may be hostile: only the processes that are made for it open one. */
    @Test
    void documentsAreOpenedInProcessesOfTheirOwn() {
        noClasses().that().resideInAnyPackage("org.juesuan.cli..", "org.juesuan.jobs..", "org.juesuan.extraction..").and()
                .doNotHaveSimpleName("PictureChild").and().doNotHaveSimpleName("ReadingChild")
                .should().dependOnClassesThat().haveFullyQualifiedName("org.juesuan.reading.DocumentReader")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.juesuan.picture.PagePictures").check(HOUSE);
    }

    @Test
    void noCircles() {
        slices().matching("org.juesuan.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("org.juesuan.(**)").should().beFreeOfCycles().check(HOUSE);
    }
}
