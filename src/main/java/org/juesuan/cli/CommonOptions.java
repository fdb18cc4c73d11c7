package org.juesuan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "the folder that holds everything the program writes (default: warehouse/data in the project)")
    private Path data;

    @Option(names = {"-q", "--quiet"}, description = "no progress and no summary; errors only")
    private boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli asks for it
    private boolean help;

    boolean quiet() {
        return quiet;
    }

    Path data() {
        Path folder = data == null ? root().resolve("warehouse").resolve("data") : data;
        return folder.toAbsolutePath().normalize();
    }

    /** The project's folder, as the launcher says; without it the current one. */
    static Path root() {
        return Path.of(System.getProperty("juesuan.home", "")).toAbsolutePath().normalize();
    }

    /** The folder with what people write: the jobs, corrections, sources. */
    static Path jobs() {
        return root().resolve("jobs");
    }

    /** The folder with what people say of single documents. */
    static Path corrections() {
        return jobs().resolve("corrections");
    }

    /** What a command that is proposed to a person needs to mean the same data folder. */
    static String where(Path data) {
        return data.equals(root().resolve("warehouse").resolve("data")) ? "" : " --data " + data;
    }

    /** From here on, what the libraries say goes to the log in the data folder. */
    void log() {
        System.setProperty("juesuan.logs", data().resolve("logs").toString());
    }
}
