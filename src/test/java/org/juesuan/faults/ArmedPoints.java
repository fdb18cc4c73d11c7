package org.juesuan.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.juesuan.durable.FaultPoints;

/**
 * What a process under test does at the points: notes them in a file ({@value #RECORD}), or kills itself at one
 * ({@value #KILL}).
 */
public final class ArmedPoints implements FaultPoints.Watch {

    static final String RECORD = "juesuan.points.record";
    static final String KILL = "juesuan.points.kill";

    private final String record = System.getProperty(RECORD);
    private final String kill = System.getProperty(KILL);

    @Override
    public synchronized void reached(String name) throws IOException {
        if (record != null) {
            Files.writeString(Path.of(record), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        if (name.equals(kill)) {
            die();
        }
    }

    /** Java does not let a process send itself this signal; nothing more is done by the thread that came here. */
    private static void die() throws IOException {
        new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
        while (true) {
            LockSupport.park();
        }
    }
}
