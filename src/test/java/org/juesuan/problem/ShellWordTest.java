package org.juesuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed for a shell arrives as it was meant. */
class ShellWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"/srv/决算 2024", "it's", "$HOME", "a\"b", "/plain/path-1.pdf", "*", "；（1）", "a;b&c|d", "~", "a\\b"})
    void aShellTakesTheWordAsItIs(String word) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(word)).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(word);
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void plainWordsStayPlain() {
        assertThat(ShellWord.of("/srv/决算/2024")).isEqualTo("/srv/决算/2024");
    }
}
