package org.juesuan.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time so far, in seconds. */
final class ProcessorTime {

    private static final Path SELF = Path.of("/proc/self/stat");
    /** Linux counts the time of processes in hundredths of a second, whatever its kernel's own clock. */
    private static final double TICKS = 100;
    /** Where the time of children stands behind the name of the program, of user and of system. */
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessorTime() {
    }

    /** Of the calling thread. */
    static double ofThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /** Whether the system tells what ended processes cost. */
    static boolean knowsChildren() {
        return Files.isReadable(SELF);
    }

    /** Of all processes that were started here and ended; 0 where the system does not tell. */
    static double ofChildren() throws IOException {
        if (!knowsChildren()) {
            return 0;
        }
        String stat = Files.readString(SELF);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS;
    }
}
