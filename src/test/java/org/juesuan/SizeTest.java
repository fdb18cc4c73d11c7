package org.juesuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class has one purpose, and a method can be read at once: neither is longer than a window or two show. */
class SizeTest {

    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_METHOD = 50;
    private static final Pattern METHOD = Pattern.compile("(?: {4}| {8})[^\\s*/].*\\) *(?:throws [\\w., ]+)?\\{");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\b");

    @Test
    void classesAndMethodsAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > LONGEST_CLASS) {
                    tooLong.add(file + " has " + lines.size() + " lines");
                }
                methods(file, lines, tooLong);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static void methods(Path file, List<String> lines, List<String> tooLong) {
        int start = -1;
        String end = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (METHOD.matcher(line).matches() && !TYPE.matcher(line).find()) {
                start = i;
                end = line.substring(0, line.length() - line.stripLeading().length()) + '}';
            } else if (start >= 0 && line.equals(end)) {
                if (i - start + 1 > LONGEST_METHOD) {
                    tooLong.add(file + ":" + (start + 1) + " has a method of " + (i - start + 1) + " lines");
                }
                start = -1;
            }
        }
    }
}
