package org.juesuan.cluster;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.juesuan.durable.Durable;
import org.juesuan.durable.Sha256;
import org.juesuan.process.RecordCodec;

/** Writes what came of a partition's documents, one after the other as they are ready, into a file that gets its name when it is whole. */
final class ShardWriter implements AutoCloseable {

    private static final Durable FILES = new Durable("shard");
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final MessageDigest digest = Sha256.digest();
    private final DataOutputStream out;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

    ShardWriter(Path file) throws IOException {
        this.file = file;
        part = file.resolveSibling("." + file.getFileName() + ".part");
        out = new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(part), digest), BUFFER));
    }

    void add(ShardEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        deflater.reset();
        try (DeflaterOutputStream compressed = new DeflaterOutputStream(bytes, deflater, BUFFER)) {
            RecordCodec.write(ShardEntry.class, entry, compressed);
        }
        out.writeUTF(entry.key());
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    /** Forces it to the disk and gives it its name: from here on it is never changed. */
    Shard place() throws IOException {
        out.close();
        Shard shard = new Shard(file.getFileName().toString(), Files.size(part), Sha256.hex(digest));
        FILES.place(part, file);
        return shard;
    }

    /** Leaves nothing half written, where that can be; the sweep at the end of the run takes the rest. */
    @Override
    public void close() throws IOException {
        deflater.end();
        out.close();
        Files.deleteIfExists(part);
    }
}
