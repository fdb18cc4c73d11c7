package org.juesuan.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juesuan.jobs.report.Waiting;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is said in two languages says the same in both. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");
    private static final Pattern SAID = Pattern.compile("(?:text|say)\\((?:out, \"[^\"]*\", )?\"([a-z_]+(?:\\.[a-z_]+)*)\"(?=[,)])");

    @Test
    void everySentenceHasBothLanguagesAndTheSameValues() throws IOException {
        for (Path file : files(RESOURCES, 20, "messages.yml")) {
            new Yaml().<Map<String, List<String>>>load(Files.readString(file)).forEach((key, both) -> {
                assertThat(both).as(file + " " + key).hasSize(2);
                assertThat(both.get(1)).as(file + " " + key).containsPattern("\\p{IsHan}|[，。：（、…]");
                assertThat(places(both.get(1))).as(file + " " + key).isEqualTo(places(both.get(0)));
            });
        }
    }

    @Test
    void everyKeyThatCodeNamesIsThere() throws IOException {
        for (Path file : files(RESOURCES, 20, "messages.yml")) {
            List<String> keys = List.copyOf(new Yaml().<Map<String, List<String>>>load(Files.readString(file)).keySet());
            Path room = SOURCES.resolve(RESOURCES.relativize(file.resolveSibling("")).toString());
            for (Path source : files(room, 1, ".java")) {
                String text = Files.readString(source);
                if (text.contains("Messages")) {
                    assertThat(SAID.matcher(text).results().map(found -> found.group(1)).toList()).as(source.toString()).isSubsetOf(keys);
                }
            }
        }
    }

    @Test
    void theLanguageIsThatOfTheLocale() {
        assertThat(Messages.of(Waiting.class, Locale.SIMPLIFIED_CHINESE).text("waiting", 3, "2 扫描件")).isEqualTo("有 3 份文件待人工处理（2 扫描件）");
        assertThat(Messages.of(Waiting.class, Locale.FRANCE).text("waiting", 1, "1 scanned"))
                .isEqualTo("1 document waits in quarantine (1 scanned)");
        assertThat(Messages.of(Waiting.class, Locale.ENGLISH).text("waiting", 2, "$1 {0}"))
                .isEqualTo("2 documents wait in quarantine ($1 {0})");
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, int depth, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
