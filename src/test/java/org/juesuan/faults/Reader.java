package org.juesuan.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The other end of a {@link ReaderProcess}. */
final class Reader implements AutoCloseable {

    /**
     * What was seen.
     *
     * @param states each once, errors among them
     */
    record Seen(int queries, List<String> states) {
    }

    private final Process process;
    private final BufferedReader answers;
    private final Writer requests;

    Reader(Path said) throws IOException {
        List<String> command = new ArrayList<>(Program.java());
        command.add(ReaderProcess.class.getName());
        process = new ProcessBuilder(command).redirectError(said.toFile()).start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    void watch(Path data) {
        send("watch " + data + "\n");
    }

    Seen enough() {
        send("\n");
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("the reader has ended");
            }
            List<String> parts = List.of(answer.split("\t"));
            return new Seen(Integer.parseInt(parts.get(0)), parts.subList(1, parts.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(String line) {
        try {
            requests.write(line);
            requests.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
