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

/**
 * No line of code is wider than {@code .editorconfig} says; only a text that reads worse in pieces, such as a pattern or what stands
 * in a text block, may be.
 */
class WidthTest {

    private static final int WIDEST = 140;
    /** A literal of at least that many characters may make its line wider. */
    private static final Pattern LONG_TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.){60,}+\"");

    @Test
    void linesFitTheWindow() throws IOException {
        assertThat(Files.readString(Path.of(".editorconfig"))).contains("max_line_length = " + WIDEST);
        List<String> wide = new ArrayList<>();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                    wide(file, wide);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    private static void wide(Path file, List<String> wide) throws IOException {
        int no = 0;
        boolean block = false;
        for (String line : Files.readAllLines(file)) {
            no++;
            boolean inside = block;
            block ^= line.split("\"\"\"", -1).length == 2;
            if (!inside && !block && line.length() > WIDEST && !LONG_TEXT.matcher(line).find()) {
                wide.add(file + ":" + no + " has " + line.length() + " characters");
            }
        }
    }
}
