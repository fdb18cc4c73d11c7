package org.juesuan.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.juesuan.model.ReadResult;
import org.juesuan.process.RecordCodec;

/**
 * What was read of a document, as the bytes that are kept of it: the reader's version in a line of text, length and checksum
 * of what follows, and the reading itself, compressed. Whatever is wrong with such bytes, the document is only read again.
 */
final class KeptReading {

    /** Where nothing is kept. */
    static final byte[] NOTHING = {};

    private static final String NAME = "juesuan reading ";
    /** Longer than any version. */
    private static final int MAX_LINE = 200;
    /** Uncompressed; a page full of small cells takes 100 kB. What is larger is not kept, and read again each time. */
    private static final int MAX_BYTES = 128 << 20;

    private KeptReading() {
    }

    /** The bytes, or {@link #NOTHING} where they are more than any. */
    static byte[] bytes(String version, ReadResult reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        Counted counted = new Counted(new DeflaterOutputStream(bytes, deflater, 1 << 13));
        try {
            try (counted) {
                RecordCodec.write(ReadResult.class, reading, counted);
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.size() + MAX_LINE);
            DataOutputStream head = new DataOutputStream(whole);
            head.write((NAME + version + "\n").getBytes(StandardCharsets.UTF_8));
            head.writeInt(counted.count);
            head.writeLong(checksum(bytes.toByteArray()));
            bytes.writeTo(head);
            return whole.toByteArray();
        } catch (IOException e) {
            return NOTHING;
        } finally {
            deflater.end();
        }
    }

    /**
     * The reading.
     *
     * @throws IOException where the file is not there, of another version of the reader, or damaged
     */
    static ReadResult in(Path file, String version) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            String line = line(in);
            if (!line.equals(NAME + version)) {
                throw new IOException("it is \"" + line + "\", and not of reader " + version);
            }
            int length = in.readInt();
            long checksum = in.readLong();
            byte[] compressed = in.readAllBytes();
            if (length < 0 || length > MAX_BYTES || checksum != checksum(compressed)) {
                throw new IOException("it is damaged");
            }
            return RecordCodec.read(ReadResult.class, inflated(compressed, length));
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0 && line.length() < MAX_LINE; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static byte[] inflated(byte[] compressed, int length) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed), inflater, 1 << 13)) {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length || in.read() >= 0) {
                throw new IOException("it is damaged");
            }
            return bytes;
        } finally {
            inflater.end();
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    /** Counts what goes through, and ends what would be more than any. Holds a little back, without the locks of a buffered stream. */
    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private final byte[] held = new byte[1 << 13];
        private int holding;
        private int count;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            if (holding == held.length) {
                passOn();
            }
            held[holding++] = (byte) one;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            count(length);
            if (length > held.length - holding) {
                passOn();
            }
            if (length > held.length) {
                out.write(some, from, length);
            } else {
                System.arraycopy(some, from, held, holding, length);
                holding += length;
            }
        }

        private void count(int more) throws IOException {
            if (more > MAX_BYTES - count) {
                throw new IOException("more than " + MAX_BYTES + " bytes");
            }
            count += more;
        }

        private void passOn() throws IOException {
            out.write(held, 0, holding);
            holding = 0;
        }

        @Override
        public void flush() throws IOException {
            passOn();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            passOn();
            out.close();
        }
    }
}
