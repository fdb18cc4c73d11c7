package org.juesuan.cluster;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.juesuan.durable.Sha256;
import org.juesuan.process.RecordCodec;

/** Reads single documents out of a shard, whatever their order in it. */
public final class ShardReader implements AutoCloseable {

    /** What one document may come to, inflated: more than a process may answer. */
    private static final int MAX_ENTRY = 300 << 20;

    private final RandomAccessFile file;
    private final Map<String, Place> places = new HashMap<>();

    private record Place(long offset, int length) {
    }

    private ShardReader(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Whether a file is what was said of it. */
    static boolean isWhole(Path path, Shard shard) throws IOException {
        return Files.exists(path) && Files.size(path) == shard.bytes() && Sha256.of(path).equals(shard.sha256());
    }

    static ShardReader open(Path path) throws IOException {
        ShardReader reader = new ShardReader(path);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            long offset = 0;
            while (offset < reader.file.length()) {
                String key = in.readUTF();
                int length = in.readInt();
                // a key is plain ASCII, with its length before it
                offset += Short.BYTES + key.length() + Integer.BYTES;
                reader.places.put(key, new Place(offset, length));
                in.skipNBytes(length);
                offset += length;
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** What came of a document; empty where it is not in the shard. */
    public Optional<ShardEntry> entry(String key) throws IOException {
        Place place = places.get(key);
        if (place == null) {
            return Optional.empty();
        }
        byte[] entry = new byte[place.length];
        file.seek(place.offset);
        file.readFully(entry);
        return Optional.of(decoded(entry));
    }

    private static ShardEntry decoded(byte[] entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * entry.length);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(entry))) {
            bytes.write(in.readNBytes(MAX_ENTRY));
            if (in.read() >= 0) {
                throw new EOFException("an entry is larger than any");
            }
        }
        return RecordCodec.read(ShardEntry.class, bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
