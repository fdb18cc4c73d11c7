package org.juesuan.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * What goes between a process and its parent.
 *
 * @param request the number of the request that it belongs to
 * @param kind    what it is
 * @param content a request, an answer, or nothing
 */
record Message(int request, Kind kind, byte[] content) {

    /** More than any document says: an extraction of 2,500 amounts has 400 kB. */
    static final int MOST_BYTES = 128 << 20;
    private static final byte[] NOTHING = {};

    enum Kind {
        /** the process can be asked from now on */
        READY,
        REQUEST, ANSWER,
        /** of work that is under way: its next part begins, which is limited in time */
        PART,
        /** of work that is under way: its last part has ended */
        PARTS_END,
        /** of work that is under way: a message for the log, a {@link LogMessage} */
        SAID
    }

    static Message of(int request, Kind kind) {
        return new Message(request, kind, NOTHING);
    }

    /** @throws Bounded.Full where the value is larger than any */
    static Message of(int request, Kind kind, Class<?> type, Object value) throws BoundedBytes.Full {
        return new Message(request, kind, RecordCodec.write(type, value, MOST_BYTES));
    }

    /** Frames are written one at a time: {@code out} is locked. */
    @SuppressWarnings("EnumOrdinal") // both ends are the same program
    void write(DataOutputStream out) throws IOException {
        synchronized (out) {
            out.writeInt(request);
            out.writeByte(kind.ordinal());
            out.writeInt(content.length);
            out.write(content);
            out.flush();
        }
    }

    /** The next frame; an {@link EOFException} where there is none. */
    static Message read(DataInputStream in) throws IOException {
        int request = in.readInt();
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (kind >= Kind.values().length || length < 0 || length > MOST_BYTES) {
            throw new IOException("no frame: kind " + kind + ", " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return new Message(request, Kind.values()[kind], content);
    }
}
