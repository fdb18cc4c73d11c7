package org.juesuan.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the program is started for a disturbed run: the jar with its class data where it was built, else the classes. */
final class Program {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Program() {
    }

    /** Java with its options and class path; the main class and its arguments follow. */
    static List<String> java() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx300m", "-Xlog:disable"));
        String classes = System.getProperty("java.class.path");
        if (packaged()) {
            classes = TARGET.resolve("juesuan.jar") + ":" + TARGET.resolve("test-classes");
            if (Files.exists(TARGET.resolve("jobs.jsa"))) {
                command.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + TARGET.resolve("jobs.jsa")));
            }
            command.add("-Djuesuan.reading.classes=" + TARGET.resolve("reading.jsa"));
        }
        command.addAll(List.of("-cp", classes));
        return command;
    }

    /** Whether the jar was asked for and is the program that is tested. */
    static boolean packaged() {
        try {
            Path jar = TARGET.resolve("juesuan.jar");
            Path newest = TARGET.resolve("classes/org/juesuan/durable/Durable.class");
            return System.getProperty("kills") != null && Files.exists(jar) && Files.getLastModifiedTime(jar)
                    .compareTo(Files.getLastModifiedTime(newest)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
