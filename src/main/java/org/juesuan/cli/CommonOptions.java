package org.juesuan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.ShellWord;
import org.juesuan.settings.LocalSettings;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

    @Option(names = "--data", paramLabel = "DIR",
            description = "the folder that holds everything the program writes (default: the one that JUESUAN_DATA names, else "
                    + "warehouse/data in the project)")
    private @Nullable Path data;

    @Option(names = {"-q", "--quiet"}, description = "no progress and no summary; errors only")
    private boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli asks for it
    private boolean help;

    boolean quiet() {
        return quiet;
    }

    Path data() {
        return data == null ? usualData() : data.toAbsolutePath().normalize();
    }

    /** The data folder where none is given; the launcher hands on what {@code JUESUAN_DATA} says. */
    static Path usualData() {
        String named = System.getProperty("juesuan.data", "");
        return (named.isEmpty() ? root().resolve("warehouse").resolve("data") : Path.of(named)).toAbsolutePath().normalize();
    }

    /** The project's folder, as the launcher says; without it the current one. */
    static Path root() {
        return Path.of(System.getProperty("juesuan.home", "")).toAbsolutePath().normalize();
    }

    /** The folder with what people write: corrections, sources, regions. */
    static Path jobs() {
        return LocalSettings.writings(root());
    }

    /** The folder with what people say of single documents. */
    static Path corrections() {
        return jobs().resolve("corrections");
    }

    /** What a command that is proposed to a person needs to mean the same data folder. */
    static String where(Path data) {
        return data.equals(usualData()) ? "" : " --data " + ShellWord.of(data);
    }

    /** From here on, what the libraries say goes to the log in the data folder. */
    void log() {
        System.setProperty("juesuan.logs", data().resolve("logs").toString());
    }
}
