package org.juesuan.durable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes files so that a process that is killed, or a machine that loses its power, leaves the old state or the new
 * one. What a killed process left half written has one name, and is overwritten by the next. What it throws says in
 * words what was wrong with which file.
 *
 * @param what whose files they are, in the names of the points
 */
public record Durable(String what) {

    private static final String PART = ".part";
    private static final int TRIES = 20;
    private static final Set<PosixFilePermission> READ_ONLY = PosixFilePermissions.fromString("r--r--r--");

    /** Replaces a text, as a whole. */
    public void write(Path file, String text) throws IOException {
        Path part = part(file);
        around("write", file, () -> Files.write(part, text.getBytes(StandardCharsets.UTF_8)));
        place(part, file);
    }

    /** Writes all of a stream to a file and forces it to the disk; the name is not forced. */
    public void copy(InputStream from, Path file) throws IOException {
        around("write", file, () -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                from.transferTo(out);
            }
        });
        sync(file);
    }

    /**
     * Copies a file, which may be written afterwards, and leaves it to whoever writes it to force it to the disk. A file system
     * that can lets both share what stays the same.
     */
    public void duplicate(Path from, Path file) throws IOException {
        around("write", file, () -> {
            try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                 FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                         StandardOpenOption.TRUNCATE_EXISTING)) {
                for (long done = 0; done < in.size();) {
                    done += in.transferTo(done, in.size() - done, out);
                }
            }
        });
    }

    /**
     * Gives a file, which nobody writes any more, a second name in place of whatever file had it; where the file system knows no
     * second names, or no more of them, it gets a copy of the same time. The folder is not forced.
     */
    public void share(Path from, Path file) throws IOException {
        Path part = part(file);
        Files.deleteIfExists(part);
        around("share", file, () -> {
            try {
                Files.createLink(part, from);
            } catch (UnsupportedOperationException | FileSystemException e) {
                Files.copy(from, part, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /** Gives a file that another has written its name, once it is on the disk: in place of whatever file had it. */
    public void place(Path whole, Path file) throws IOException {
        sync(whole);
        rename(whole, file);
    }

    /** Gives a file or folder, whose content is on the disk already, another name in place of whatever file had it. */
    public void rename(Path from, Path to) throws IOException {
        around("rename", to, () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        syncFolder(to.getParent());
    }

    /** Makes a link lead elsewhere; whoever follows it gets the old or the new. */
    public void link(Path link, Path target) throws IOException {
        Path part = part(link);
        Files.deleteIfExists(part);
        around("link", link, () -> Files.createSymbolicLink(part, target));
        rename(part, link);
    }

    /** Removes a file for good; nothing is done where there is none. */
    public void delete(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            around("delete", file, () -> Files.deleteIfExists(file));
            syncFolder(file.getParent());
        }
    }

    /**
     * Removes a folder with everything in it, bit by bit: it must be one that nobody takes for a whole. A process that is
     * about to end may still write there, or remove its own.
     */
    public void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            around("clear", folder, () -> {
                for (int left = TRIES; left > 0; left--) {
                    try {
                        Files.walkFileTree(folder, new Removal());
                        return;
                    } catch (DirectoryNotEmptyException e) {
                        if (left == 1) {
                            throw e;
                        }
                    }
                }
            });
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            if (e != null && !(e instanceof NoSuchFileException)) {
                throw e;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }

    /**
     * Removes what a process that was killed left half written in a folder, and not below it: no later one may have the
     * same name to write. Whoever else writes there must be kept out.
     */
    public void clearHalfWritten(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(file -> file.getFileName().toString().startsWith(".") && file.toString().endsWith(PART)).toList();
        }
        for (Path file : left) {
            delete(file);
        }
    }

    /** The folder that a file lies in; of a bare name, the working folder. */
    public static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "the file system's root is no file");
    }

    /** Makes a folder, and those above it, where they are missing. */
    public void folders(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path one = folder.toAbsolutePath(); one != null && !Files.exists(one); one = one.getParent()) {
            missing.push(one);
        }
        if (missing.isEmpty()) {
            return;
        }
        around("create folder", folder, () -> Files.createDirectories(folder));
        for (Path made : missing) {
            syncFolder(made.getParent());
        }
    }

    /** Forces everything in a folder to the disk: files before the folders that name them. */
    public void syncTree(Path folder) throws IOException {
        around("fsync", folder, () -> {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    force(path);
                }
            }
        });
    }

    /** Makes every file in a folder one that is only read from now on, where the file system knows permissions. */
    public void protect(Path folder) throws IOException {
        around("protect", folder, () -> {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    Files.setPosixFilePermissions(path, READ_ONLY);
                }
            } catch (UnsupportedOperationException e) {
                // a file system without permissions protects nothing
                return;
            }
        });
    }

    private void sync(Path file) throws IOException {
        around("fsync", file, () -> force(file));
    }

    /** {@code null}: above the root, and nothing is to be done. */
    private void syncFolder(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        around("fsync of folder", folder, () -> force(folder));
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void around(String verb, Path file, FaultPoints.Operation<IOException> operation) throws IOException {
        try {
            FaultPoints.around(what, verb, operation);
        } catch (IOException e) {
            throw new IOException(file + ": " + words(e), e);
        }
    }

    /** What went wrong, in words: Java says of some troubles only which file had them. */
    public static String words(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "something else of that name is there";
        }
        if (e instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static Path part(Path file) {
        return file.resolveSibling("." + file.getFileName() + PART);
    }
}
