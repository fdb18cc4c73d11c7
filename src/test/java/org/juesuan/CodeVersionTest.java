package org.juesuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.juesuan.durable.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever changes code that reads or understands documents says whether documents come out otherwise: archived ones are done
 * again where they do, and a night leaves them alone where they do not. The hash of each source file, without its comments
 * and blanks, is checked in; after a change one command writes the list anew.
 */
class CodeVersionTest {

    /** Literals are kept, comments and blanks are not: they change nothing. */
    private static final Pattern TOKEN =
            Pattern.compile("(\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')|/\\*[\\s\\S]*?\\*/|//[^\\n]*|\\s+");
    /** Where there was a comment or a blank; no source has it. */
    private static final String GAP = "\u0000";
    private static final Path SOURCES = Path.of("src/main/java/org/juesuan");

    /** Whose work is kept. */
    @SuppressWarnings("ImmutableEnumChecker") // the list is never changed
    enum Side {
        READING("reading", "reading", "text", "process/RecordCodec.java"),
        UNDERSTANDING("disclosure", "disclosure", "contract", "text", "model");

        private final Path changes;
        private final Path list;
        private final List<String> rooms;

        Side(String room, String... rooms) {
            changes = Path.of("src/main/resources/org/juesuan", room, "changes.txt");
            list = Path.of("src/test/resources/org/juesuan/code", room + ".sha256");
            this.rooms = List.of(rooms);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedCodeSaysWhetherItComesToSomethingElse(Side side) throws IOException {
        SortedMap<String, String> sources = sources(side);
        List<String> lines = sources.entrySet().stream().map(source -> source.getValue() + "  " + source.getKey()).toList();
        Set<String> accepted = Files.exists(side.list) ? new HashSet<>(Files.readAllLines(side.list)) : Set.of();
        List<String> changed = lines.stream().filter(line -> !accepted.contains(line))
                .map(line -> line.substring(line.indexOf(' ')).strip()).toList();
        String why = System.getProperty("changes");
        if (why == null && !changed.isEmpty()) {
            fail(message(side, changed));
        }
        if (why != null && !(changed.isEmpty() && accepted.size() == lines.size())) {
            if (!changed.isEmpty() && !why.equals("none")) {
                append(side, why);
            }
            Files.createDirectories(side.list.getParent());
            Files.write(side.list, lines);
        }
        assertThat(sources).isNotEmpty();
    }

    private static void append(Side side, String why) throws IOException {
        assertThat(why).as("-Dchanges= says in one line what is read otherwise").hasSizeGreaterThan(10).doesNotContain("\n");
        String text = Files.readString(side.changes);
        Files.writeString(side.changes, text + (text.endsWith("\n") ? "" : "\n") + why + "\n");
    }

    private static String message(Side side, List<String> changed) {
        return """
                code of the %s has changed: %s
                Do documents come out otherwise now? Then archived ones must be done again: say what is otherwise, in one line,
                    mvn test -Dtest=CodeVersionTest -Dchanges="Amounts in brackets are negative"
                If they come out as before (a name, a method moved), or this is a merge of changes that each said so:
                    mvn test -Dtest=CodeVersionTest -Dchanges=none
                Either rewrites %s; the first also adds the line to %s. Commit both.
                """.formatted(side.name().toLowerCase(Locale.ROOT), String.join(", ", changed), side.list, side.changes);
    }

    private static SortedMap<String, String> sources(Side side) throws IOException {
        TreeMap<String, String> sources = new TreeMap<>();
        for (String room : side.rooms) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java")).toList()) {
                    sources.put(SOURCES.relativize(file).toString().replace('\\', '/'),
                            Sha256.of(meaning(Files.readString(file))).substring(0, 16));
                }
            }
        }
        return sources;
    }

    private static String meaning(String source) {
        return TOKEN.matcher(source).replaceAll(found -> found.group(1) == null ? GAP : Matcher.quoteReplacement(found.group(1)))
                .replaceAll(GAP + "+", GAP).replaceAll("(?<=\\W)" + GAP + "|" + GAP + "(?=\\W)", "");
    }
}
