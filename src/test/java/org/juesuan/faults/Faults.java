package org.juesuan.faults;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** What the library made of {@code src/test/c/faults.c} does in the process that it is loaded into: its control block. */
final class Faults {

    static final int EIO = 5;
    static final int ENOSPC = 28;

    private static final int SIZE = 4096;
    private static final int ARMED = 0;
    private static final int COUNT = 8;
    private static final int FAIL_AT = 16;
    private static final int ERROR = 24;
    private static final int LASTING = 32;
    private static final int FAILED = 40;
    private static final int FOLDER = 48;
    private static final int LAST = 1072;
    private static final int TEXT = 1024;

    private final MappedByteBuffer block;

    Faults(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            block = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            block.order(ByteOrder.nativeOrder());
        }
    }

    /** Compiles the library; {@code false} where there is no compiler. */
    static boolean compile(Path library) throws IOException, InterruptedException {
        try {
            Process gcc = new ProcessBuilder("gcc", "-O1", "-shared", "-fPIC", "-o", library.toString(), "src/test/c/faults.c", "-ldl")
                    .inheritIO().start();
            return gcc.waitFor(1, TimeUnit.MINUTES) && gcc.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets the nth change below the folder fail; {@code lasting}: and all further ones that take room. */
    void arm(Path folder, long n, int error, boolean lasting) {
        block.putLong(ARMED, 0);
        byte[] text = (folder + "/").getBytes(StandardCharsets.UTF_8);
        block.position(FOLDER);
        block.put(text).put((byte) 0);
        block.put(LAST, (byte) 0);
        block.putLong(COUNT, 0);
        block.putLong(FAIL_AT, n);
        block.putLong(ERROR, error);
        block.putLong(LASTING, lasting ? 1 : 0);
        block.putLong(FAILED, 0);
        block.putLong(ARMED, 1);
    }

    void disarm() {
        block.putLong(ARMED, 0);
    }

    /** Changes since it was armed. */
    long count() {
        return block.getLong(COUNT);
    }

    /** Those of them that failed. */
    long failed() {
        return block.getLong(FAILED);
    }

    /** The first that failed, such as {@code "fsync /data/archive.duckdb"}. */
    String what() {
        byte[] text = new byte[TEXT];
        block.position(LAST);
        block.get(text);
        int end = 0;
        while (end < TEXT && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
