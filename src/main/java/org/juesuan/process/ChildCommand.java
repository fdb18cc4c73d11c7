package org.juesuan.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command that starts a process of this program. */
final class ChildCommand {

    /** A signal to the whole group (a terminal's interrupt, a scheduler's end) is the parent's to answer; no core is dumped. */
    private static final String SHELL = "trap '' HUP INT TERM; ulimit -c 0; exec \"$@\" 3>&1 1>&2";

    private ChildCommand() {
    }

    static List<String> of(Class<?> main, Path folder, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "juesuan",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:ErrorFile=" + folder.resolve("crash.log"), "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder, "-Dlogback.configurationFile=logback-child.xml", "-Dfile.encoding=UTF-8",
                "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
                "-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The parent's, from another working folder. */
    private static String classPath() {
        Stream<String> parts = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return String.join(File.pathSeparator, parts.map(part -> Path.of(part).toAbsolutePath().toString()).toList());
    }
}
