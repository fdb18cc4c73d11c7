package org.juesuan.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes in memory, up to so many: what would be more is refused before memory is taken for it. For one thread, without locks. */
final class BoundedBytes extends OutputStream {

    /** There is no more room. */
    static final class Full extends IOException {

        private static final long serialVersionUID = 1;

        Full(int most) {
            super("more than " + most + " bytes");
        }
    }

    private static final int FIRST = 1 << 12;

    private final int most;
    private byte[] bytes = new byte[FIRST];
    private int size;

    BoundedBytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int one) throws Full {
        room(1);
        bytes[size++] = (byte) one;
    }

    @Override
    public void write(byte[] some, int from, int length) throws Full {
        room(length);
        System.arraycopy(some, from, bytes, size, length);
        size += length;
    }

    private void room(int more) throws Full {
        if (more > most - size) {
            throw new Full(most);
        }
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(2L * bytes.length, (long) size + more)));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
