package org.juesuan.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where SQL lies: see the package {@code sql}. */
class SqlInFilesTest {

    /** A string that begins as a statement does; what goes on with a whole table, a function or a file's text is no such. */
    private static final Pattern STATEMENT = Pattern.compile(
            "\"\\s*(SELECT (?!count\\(\\*\\)|version\\(\\)|current_setting\\()|WITH |UPDATE |DELETE FROM |CREATE |INSERT INTO (?!w_comparison BY NAME ))[^\"]*");

    @Test
    void noneThatNamesAColumnStandsInJava() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            Matcher statement = STATEMENT.matcher(Files.readString(file));
            while (statement.find()) {
                found.add(file.getFileName() + ": " + statement.group());
            }
        }
        // what a person is told to try
        found.removeIf(one -> one.startsWith("JobConsole.java: ") || one.startsWith("QueryCommand.java: "));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive_queries", "build", "cli_queries", "cluster", "lake", "release_list", "renew", "trace"})
    void everyFileIsAskedForByItsName(String folder) throws IOException {
        StringBuilder java = new StringBuilder();
        for (Path file : sources()) {
            java.append(Files.readString(file));
        }
        SqlFolder statements = SqlFolder.of(folder);
        assertThat(statements.texts()).hasSizeGreaterThan(2);
        assertThat(statements.texts().keySet()).allSatisfy(name -> assertThat(java.indexOf(asked(name))).as(folder + "/" + name)
                .isPositive());
        assertThat(statements.texts().values()).as("each says first what it is").allSatisfy(text -> assertThat(text).startsWith("-- "));
    }

    /** How Java names a file: as it is called, or, for the facts that are traced, as a constant of an enum. */
    private static String asked(String name) {
        return name.startsWith("fact_") ? name.substring("fact_".length()).toUpperCase(Locale.ROOT) + '(' : '"' + name + '"';
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
