package org.juesuan.explore;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies as many bytes as were promised, and fails where there are fewer. */
final class Streams {

    private static final int BUFFER = 1 << 16;

    private Streams() {
    }

    static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(BUFFER, left));
            if (read < 0) {
                throw new EOFException("the file became shorter");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
