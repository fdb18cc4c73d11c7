package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.juesuan.sql.SqlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever meets a name in a file of {@code warehouse} finds the one file that makes it, and it is an earlier one. */
class SqlOrderTest {

    private static final Set<String> WORKING = Set.of("work", "findings");
    /** The only files that make no table or view, or several macros. */
    private static final Set<String> NO_TABLE = Set.of("star/000_schemas.sql", "work/001_macros.sql");

    @Test
    void everyNameIsMadeBeforeItIsUsed() {
        Set<String> made = new HashSet<>(archive("archive."));
        List<NumberedSql> all = numbered();
        Set<String> macros = all.stream().flatMap(file -> SqlNames.of(file.text()).made().stream()).collect(Collectors.toSet());
        List<String> tooEarly = new ArrayList<>();
        all.stream().filter(NumberedSql::isBeforeChecks).forEach(file -> run(file.path(), file.text(), made, macros, tooEarly));
        SqlFile.in("checks", ".sql").forEach(file -> run("checks/" + file.name(), file.text(), made, macros, tooEarly));
        all.stream().filter(file -> !file.isBeforeChecks()).forEach(file -> run(file.path(), file.text(), made, macros, tooEarly));
        assertThat(tooEarly).isEmpty();
    }

    @Test
    void everyFileMakesOneTableThatIsNamedLikeIt() {
        List<String> wrong = new ArrayList<>();
        for (NumberedSql file : numbered()) {
            List<String> made = SqlNames.of(file.text()).made();
            String name = (WORKING.contains(file.folder()) ? "w_" : "") + file.name();
            if (!NO_TABLE.contains(file.path()) && !made.stream().map(one -> one.replace('.', '_')).toList().equals(List.of(name))) {
                wrong.add(file.path() + " makes " + made);
            }
            if (!file.text().startsWith("-- ")) {
                wrong.add(file.path() + " does not say what a row is");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void workingTablesAreTemporaryAndOthersAreNot() {
        assertThat(numbered()).allSatisfy(file -> assertThat(file.text().contains("CREATE TEMP ")).as(file.path())
                .isEqualTo(WORKING.contains(file.folder())));
    }

    @Test
    void everyNumberIsThereOnce() {
        assertThat(numbered().stream().map(NumberedSql::number)).doesNotHaveDuplicates().allMatch(number -> number.matches("[0-9]{3}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli_queries", "trace", "queries", "sheets", "metrics", "export", "publish_rules", "release"})
    void whatIsAskedOfAReleaseIsPublished(String folder) {
        Set<String> published = numbered().stream()
                .filter(file -> !WORKING.contains(file.folder())).flatMap(file -> SqlNames.of(file.text()).made().stream())
                .collect(Collectors.toSet());
        Set<String> known = Stream.of("", "a.", "b.", "built.").flatMap(release -> published.stream().map(name -> release + name))
                .collect(Collectors.toSet());
        SqlFile.in(folder, ".sql").forEach(file -> known.addAll(SqlNames.of(file.text()).made()));
        SqlFile.in("compare", ".sql").forEach(file -> known.addAll(SqlNames.of(file.text()).made()));
        // what a build keeps beside its release
        SqlFile.in("renew", ".sql").forEach(file -> SqlNames.of(file.text()).made()
                .forEach(name -> known.add(name.replace("keeping.", "kept."))));
        List<String> unknown = new ArrayList<>();
        SqlFile.in(folder, ".sql").forEach(file -> run(folder + "/" + file.name(), file.text(), known, Set.of(), unknown));
        assertThat(unknown).isEmpty();
    }

    @Test
    void whatIsAskedOfTheArchiveIsInIt() {
        Set<String> known = archive("");
        SqlFile.in("archive_queries", ".sql").forEach(file -> known.addAll(SqlNames.of(file.text()).made()));
        List<String> unknown = new ArrayList<>();
        SqlFile.in("archive_queries", ".sql").forEach(file -> run(file.name(), file.text(), known, Set.of(), unknown));
        assertThat(unknown).isEmpty();
    }

    /** Notes what a text uses that is not made yet, then what it makes. */
    private static void run(String path, String text, Set<String> made, Set<String> macros, List<String> tooEarly) {
        SqlNames names = SqlNames.of(text);
        names.used().stream().filter(name -> !made.contains(name)).forEach(name -> tooEarly.add(path + " uses " + name));
        names.called().stream().filter(macros::contains).filter(name -> !made.contains(name) && !names.made().contains(name))
                .forEach(name -> tooEarly.add(path + " calls " + name));
        names.made().forEach(name -> {
            if (!made.add(name) && !names.made().isEmpty() && macros.contains(name)) {
                tooEarly.add(path + " makes " + name + " once more");
            }
        });
    }

    private static Set<String> archive(String prefix) {
        return SqlFile.in("archive", ".sql").stream().flatMap(file -> SqlNames.of(file.text()).made().stream()).map(name -> prefix + name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<NumberedSql> numbered() {
        return NumberedSql.in(Builder.FOLDERS);
    }
}
