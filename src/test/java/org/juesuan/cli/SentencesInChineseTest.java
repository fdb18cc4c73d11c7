package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.juesuan.message.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rooms say in English, and people who read Chinese are told in Chinese: the sources are looked through for such sentences. */
class SentencesInChineseTest {

    private static final List<String> CALLS = List.of("Problem.usage(", "Problem.failed(", "Problem.locked(", "WarehouseException.usage(",
            "new WarehouseException(", "new ArchiveException(", "Diagnosis.ok(", "Diagnosis.warning(", "Diagnosis.problem(", "Told.text(",
            "Told.say(");

    private final Translations chinese = Translations.of(Told.class, Locale.CHINESE);

    @Test
    void everySentenceIsToldInChinese() throws IOException {
        List<String> sentences = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
                for (String sentence : said(Files.readString(file))) {
                    sentences.add(sentence);
                    if (chinese.text(sentence).equals(sentence)) {
                        missing.add(file.getFileName() + ": " + sentence);
                    }
                }
            }
        }
        assertThat(sentences).hasSizeGreaterThan(150);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "inbox /a b/决算 does not exist; make it, or mount it, first | 收件目录 /a b/决算 不存在；请先建立或挂载",
        "the export to /x failed: no permission                      | 导出到 /x 失败：没有权限",
        "cluster: the database d does not answer: no permission      | 集群：数据库 d 没有应答：没有权限",
        "nobody has translated this                                  | nobody has translated this"})
    void whatDiffersIsKept(String english, String expected) {
        assertThat(chinese.text(english)).isEqualTo(expected);
        assertThat(Translations.of(Told.class, Locale.ENGLISH).text(english)).isEqualTo(english);
    }

    /** Sentences in the arguments of the calls, with X for what is put in; those that are nothing but names are none. */
    private static List<String> said(String source) {
        List<String> sentences = new ArrayList<>();
        for (String call : CALLS) {
            for (int at = source.indexOf(call); at >= 0; at = source.indexOf(call, at + 1)) {
                List<String> arguments = parts(source.substring(at + call.length()), ",", true);
                List<String> told = call.startsWith("Diagnosis") ? arguments : arguments.subList(0, 1);
                for (String argument : told) {
                    List<String> choices = parts(argument, "?:", false);
                    choices.subList(choices.size() > 1 ? 1 : 0, choices.size()).forEach(one -> sentence(one).ifPresent(sentences::add));
                }
            }
        }
        return sentences;
    }

    private static Optional<String> sentence(String expression) {
        StringBuilder sentence = new StringBuilder();
        for (String part : parts(expression, "+", false)) {
            sentence.append(part.startsWith("\"") ? part.substring(1, part.length() - 1).translateEscapes() : "X");
        }
        String plain = sentence.toString();
        // two values side by side hide words that the first or the second brings
        boolean says = plain.matches("(?s).*[a-z]{2} ?.*") && expression.contains("\"") && !plain.contains("XX");
        return says ? Optional.of(plain) : Optional.empty();
    }

    /** An expression taken apart at separators that stand outside of brackets and texts; up to the bracket that ends it. */
    private static List<String> parts(String code, String separators, boolean toBracket) {
        List<String> parts = new ArrayList<>(List.of(""));
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            text ^= c == '"' && code.charAt(Math.max(0, i - 1)) != '\\';
            depth += text ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (toBracket && depth < 0) {
                break;
            }
            if (!text && depth == 0 && separators.indexOf(c) >= 0) {
                parts.add("");
            } else {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + c);
            }
        }
        return parts.stream().map(String::strip).toList();
    }
}
