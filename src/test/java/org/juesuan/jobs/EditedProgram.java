package org.juesuan.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The whole program in a process of its own, as whoever adds a province has it: what they edit stands in a folder before that
 * of the classes.
 */
final class EditedProgram {

    private final Path folder;
    private final Path edited;

    /** @param folder of its own, in which nobody else writes */
    EditedProgram(Path folder) {
        this.folder = folder;
        edited = folder.resolve("edited");
    }

    /** An installation whose nights read this inbox at once. */
    EditedProgram nightsOver(Path inbox) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("home/jobs")).resolve("nightly.yml"),
                "inboxes: ['" + inbox + "']\nsettling:\n  quiet_seconds: 0\n");
        return this;
    }

    /**
     * A file of the program becomes another.
     *
     * @param path below {@code src/main/resources}, or one of the folder {@code warehouse}
     */
    void edit(String path, UnaryOperator<String> change) throws IOException {
        Path source = path.startsWith("warehouse/") ? Path.of(path) : Path.of("src/main/resources").resolve(path);
        String before = Files.readString(source);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalStateException("nothing changed in " + path);
        }
        add(path, after);
    }

    /** A file that the program did not have. */
    void add(String path, String text) throws IOException {
        Path target = edited.resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    /** Where files of the program that are no texts may be put. */
    Path edited() {
        return edited;
    }

    /** Runs a command on the data folder {@code data}, and gives its exit code. */
    int run(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m",
                "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Djuesuan.home=" + folder.resolve("home"), "-cp",
                (Files.exists(edited) ? edited + ":" : "") + System.getProperty("java.class.path"), "org.juesuan.cli.Juesuan"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output().toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after five minutes: " + String.join(" ", arguments));
        }
        return process.exitValue();
    }

    /** What the last command said. */
    String said() throws IOException {
        return Files.readString(output());
    }

    private Path output() {
        return folder.resolve("said");
    }
}
