package org.juesuan.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.durable.Durable;
import org.juesuan.durable.FaultPoints;
import org.juesuan.problem.Problem;
import org.slf4j.LoggerFactory;

/**
 * One run at a time over a data folder. The operating system holds the lock and lets it go however the process ends,
 * so that a killed run never blocks the next; the file's text only says who it is.
 */
public final class RunLock implements AutoCloseable {

    private static final Pattern PROCESS = Pattern.compile("process (\\d+)");

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    public static RunLock take(Path file, String job, Instant now) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (!locked(channel)) {
                    throw Problem.locked("another run holds the lock: " + Files.readString(file).strip()
                            + "; wait for its end, or see ./juesuan status");
                }
                String holder = job + ", process " + ProcessHandle.current().pid() + ", since " + now + "\n";
                FaultPoints.around("lock", "write", () -> {
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
                });
                return new RunLock(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Problem.failed("the data folder cannot be written: " + file + ": " + Durable.words(e)
                    + "; make room or give permission there, or choose another with --data DIR", e);
        }
    }

    /** Who runs over a data folder now, without touching the lock; empty where nobody does. */
    public static Optional<String> holder(Path dataDir) {
        try {
            Path file = DataFolder.lock(dataDir);
            String text = Files.exists(file) ? Files.readString(file).strip() : "";
            Matcher process = PROCESS.matcher(text);
            return process.find() && ProcessHandle.of(Long.parseLong(process.group(1))).isPresent() ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            // the lock itself goes with the process; only its text stays
            LoggerFactory.getLogger(RunLock.class).warn("the text of the lock could not be removed", e);
        }
    }
}
