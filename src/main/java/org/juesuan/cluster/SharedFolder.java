package org.juesuan.cluster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.juesuan.durable.Durable;
import org.juesuan.durable.Sha256;
import org.juesuan.problem.Problem;
import org.juesuan.process.RecordCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that manager and workers see: {@code runs/RUN/} with {@code orders}, {@code originals}, {@code readings} and
 * {@code shards}. All of it is for the time of a run: what lasts is in the manager's own data folder.
 */
record SharedFolder(Path path) {

    private static final Durable FILES = new Durable("shared folder");
    private static final Logger LOG = LoggerFactory.getLogger(SharedFolder.class);
    private static final String MARK = "juesuan-cluster";
    private static final Pattern SHARD = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");
    private static final int MAX_ORDER = 256 << 20;

    /** The mark that is there; a new one is put where there is none. */
    String mark() {
        try {
            if (!Files.isDirectory(path)) {
                throw Problem.usage("cluster: the shared folder " + path + " does not exist; make it, or mount it");
            }
            if (!Files.exists(path.resolve(MARK))) {
                FILES.write(path.resolve(MARK), UUID.randomUUID() + "\n");
            }
            return Files.readString(path.resolve(MARK)).strip();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** @throws Problem of usage where this is another folder than the manager's */
    void require(String mark) {
        Path file = path.resolve(MARK);
        try {
            if (Files.exists(file) && Files.readString(file).strip().equals(mark)) {
                return;
            }
        } catch (IOException e) {
            throw unusable(e);
        }
        throw Problem.usage("cluster: " + path + " is not the folder that the manager shares: "
                + (Files.exists(file) ? "its file " + MARK + " is another"
                : "it has no file " + MARK) + "; mount the same folder on every machine");
    }

    private Problem unusable(IOException e) {
        return Problem.usage("cluster: the shared folder " + path + " cannot be used: " + Durable.words(e), e);
    }

    private Path run(String run) {
        return path.resolve("runs").resolve(run);
    }

    Path order(String run, int number) {
        return run(run).resolve("orders").resolve(String.valueOf(number));
    }

    Path original(String run, String key) {
        return run(run).resolve("originals").resolve(key);
    }

    Path reading(String run, String key) {
        return run(run).resolve("readings").resolve(key);
    }

    /** @throws IllegalArgumentException for a name that leads elsewhere */
    Path shard(String run, String name) {
        if (!SHARD.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a shard: " + name);
        }
        return run(run).resolve("shards").resolve(name);
    }

    /** Makes room for a run; what runs before it left is of no use to anybody. */
    void begin(String run) throws IOException {
        sweep(run);
        for (String part : List.of("orders", "originals", "readings", "shards")) {
            FILES.folders(run(run).resolve(part));
        }
    }

    /** Removes what other runs left, also late shards; whoever still writes there is told by nobody, and finds its folder gone. */
    private void sweep(String except) throws IOException {
        Path runs = path.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> folders = Files.list(runs)) {
            left = folders.filter(folder -> !folder.getFileName().toString().equals(except)).toList();
        }
        for (Path folder : left) {
            FILES.deleteTree(folder);
        }
    }

    /** Removes all of a run. That something stays is no trouble: the next run sweeps it. */
    void end(String run) {
        try {
            FILES.deleteTree(run(run));
        } catch (IOException e) {
            LOG.warn("what run {} shared could not be removed, and is by the next one: {}", run, Durable.words(e));
        }
    }

    /**
     * Puts a file there for workers.
     *
     * @return whether its bytes are those of the key; where they are not, nothing is put
     */
    boolean share(Path from, String key, Path to) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(from)), digest);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        if (key.equals(Sha256.hex(digest))) {
            return true;
        }
        Files.deleteIfExists(to);
        return false;
    }

    void write(Path file, PartitionOrder order) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            RecordCodec.write(PartitionOrder.class, order, out);
        }
    }

    static PartitionOrder order(Path file) throws IOException {
        if (Files.size(file) > MAX_ORDER) {
            throw new IOException(file + " is too large for an order");
        }
        return RecordCodec.read(PartitionOrder.class, Files.readAllBytes(file));
    }
}
