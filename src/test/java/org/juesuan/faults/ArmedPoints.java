package org.juesuan.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

import org.juesuan.durable.Points;

/**
 * What a process under test does at the points: notes them in a file ({@value #RECORD}), kills itself at one
 * ({@value #KILL}), or lets the operation fail before which the nth is passed ({@value #FAIL}).
 */
public final class ArmedPoints implements Points.Watch {

    static final String RECORD = "juesuan.points.record";
    static final String KILL = "juesuan.points.kill";
    static final String FAIL = "juesuan.points.fail";

    private final String record = System.getProperty(RECORD);
    private final String kill = System.getProperty(KILL);
    private int left = Integer.getInteger(FAIL, 0);

    @Override
    public synchronized void reached(String name) throws IOException {
        if (record != null) {
            Files.writeString(Path.of(record), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        if (name.equals(kill)) {
            die();
        }
        if (left > 0 && name.endsWith(": before") && --left == 0) {
            throw new IOException("No space left on device");
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
