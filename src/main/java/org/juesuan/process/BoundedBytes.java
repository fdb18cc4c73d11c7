package org.juesuan.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes in memory, up to so many: what would be more is refused before memory is taken for it. */
final class BoundedBytes extends OutputStream {

    /** There is no more room. */
    static final class Full extends IOException {

        private static final long serialVersionUID = 1;

        Full(int most) {
            super("more than " + most + " bytes");
        }
    }

    private static final int FIRST = 1 << 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST);
    private final int most;

    BoundedBytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int one) throws Full {
        room(1);
        bytes.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) throws Full {
        room(length);
        bytes.write(some, from, length);
    }

    private void room(int more) throws Full {
        if (more > most - bytes.size()) {
            throw new Full(most);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
