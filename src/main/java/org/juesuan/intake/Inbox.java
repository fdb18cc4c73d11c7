package org.juesuan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Sha256;
import org.juesuan.model.FileMark;
import org.juesuan.model.FileType;
import org.juesuan.model.SourceFile;

/**
 * Folders of submissions, with everything below them. Links, devices and pipes are named and left alone: what is
 * taken in must lie there itself. A zip archive stands for the files in it, which are written to a staging folder
 * under their hashes, never under their own names.
 *
 * @param folders existing folders; the order of their files is that of the folders, then of the names
 * @param staging where members of archives are unpacked; its content is the caller's to delete
 * @param settling when a file counts as whole
 * @param known files that need not be hashed again
 */
public record Inbox(List<Path> folders, Path staging, SettleTime settling, KnownFiles known) {

    private static final long LOOK_AGAIN_MILLIS = 200;

    public Inbox {
        folders = List.copyOf(folders);
    }

    /** Where every file is hashed. */
    public Inbox(List<Path> folders, Path staging, SettleTime settling) {
        this(folders, staging, settling, KnownFiles.NONE);
    }

    /**
     * Looks through the folders.
     *
     * @param wanted whether a key's bytes are needed: a member of an archive that is not wanted is listed, not unpacked
     * @throws UncheckedIOException where a folder itself cannot be listed, or the staging folder not be written
     */
    public Listing list(Predicate<String> wanted) {
        Map<Path, Path> inboxOf = new LinkedHashMap<>();
        List<Listing> parts = new ArrayList<>();
        for (Path folder : folders) {
            Walk walk = new Walk(real(folder));
            try {
                Files.walkFileTree(walk.root, walk);
            } catch (IOException e) {
                throw new UncheckedIOException("inbox " + folder + " cannot be listed: " + why(e), e);
            }
            walk.files.stream().sorted(Comparator.comparing(Path::toString)).forEach(path -> inboxOf.putIfAbsent(path, walk.root));
            walk.skipped.stream().sorted(Comparator.comparing(s -> s.skipped().get(0).name())).forEach(parts::add);
        }
        ZipMembers members = new ZipMembers(staging, wanted, ZipMembers.Most.USUAL);
        Map<Path, Listing> taken = take(inboxOf.keySet(), members);
        inboxOf.forEach((path, inbox) -> parts.add(Objects.requireNonNull(taken.get(path)).at(inbox, inbox.relativize(path))));
        return Listing.join(parts);
    }

    /** Those that lie still at once, the others when they do; what changes for too long is named. */
    private Map<Path, Listing> take(Set<Path> paths, ZipMembers members) {
        Map<Path, Listing> taken = new ConcurrentHashMap<>();
        List<Path> left = List.copyOf(paths);
        long end = System.nanoTime() + settling.most().toNanos();
        while (true) {
            left.parallelStream().forEach(path -> take(path, members).ifPresent(listing -> taken.put(path, listing)));
            left = left.stream().filter(path -> !taken.containsKey(path)).toList();
            if (left.isEmpty() || System.nanoTime() >= end) {
                break;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        left.forEach(path -> taken.put(path, Listing.skipped(path.toString(), "still being written; the next run takes it")));
        return taken;
    }

    /** One file as it lies there; its key is taken of all of its bytes, its type of as few as tell it. */
    public static SourceFile file(Path path) throws IOException {
        long bytes = Files.size(path);
        FileType type = ContentType.of(path);
        return new SourceFile(Sha256.of(path), path, path.getFileName().toString(), type, bytes);
    }

    /** Java says of some troubles only which file had them. */
    private static @Nullable String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        boolean nameOnly = e.getMessage() == null || e instanceof FileSystemException known && known.getReason() == null;
        return nameOnly ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** An inbox that is itself a link is meant; links inside it are not followed. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("inbox " + folder + " cannot be found", e);
        }
    }

    /** Empty where somebody is still writing. */
    private Optional<Listing> take(Path path, ZipMembers members) {
        try {
            SettleTime.State before = SettleTime.State.of(path);
            if (!settling.quiet(before, Instant.now())) {
                return Optional.empty();
            }
            SourceFile file = known(path);
            Listing listing = file.type().equals(FileType.ZIP) ? members.of(file) : Listing.of(file);
            return SettleTime.State.of(path).equals(before) ? Optional.of(listing) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Listing.skipped(path.toString(), "cannot be read: " + why(e)));
        }
    }

    private SourceFile known(Path path) throws IOException {
        Optional<FileMark> mark = KnownFiles.mark(path, Instant.now());
        Optional<String> key = mark.flatMap(known::key);
        if (key.isPresent()) {
            return new SourceFile(key.get(), path, path.getFileName().toString(), ContentType.of(path), mark.get().bytes());
        }
        SourceFile file = file(path);
        mark.ifPresent(is -> known.hashed(is, file.key()));
        return file;
    }

    /** Collects regular files, and says of everything else why it is none. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private final List<Listing> skipped = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Optional<String> why = IgnoredNames.why(folder.getFileName().toString());
            if (why.isPresent() && !folder.equals(root)) {
                return skip(folder, why.get());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Optional<String> why = IgnoredNames.why(file.getFileName().toString());
            if (why.isPresent()) {
                return skip(file, why.get());
            }
            if (attributes.isSymbolicLink()) {
                return skip(file, "a symbolic link");
            }
            if (!attributes.isRegularFile()) {
                return skip(file, "a device, pipe or socket");
            }
            if (!Files.isReadable(file)) {
                return skip(file, "cannot be read: no permission");
            }
            files.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            return skip(file, "cannot be read: " + why(e));
        }

        private FileVisitResult skip(Path path, String why) {
            skipped.add(Listing.skipped(path.toString(), why));
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }
    }
}
