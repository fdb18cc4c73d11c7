package org.juesuan.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.juesuan.durable.Sha256;
import org.juesuan.model.FileType;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;

/**
 * The files in a zip archive. Only what the inflater really gives counts, never a size that the archive claims; an
 * archive past a limit is refused as a whole. An entry whose path leads out of the archive is refused by name, and
 * the rest is taken in. An archive in an archive is opened too, down to {@link #MAX_DEPTH}, against the same limits; a
 * deeper one is a file like any other, which no reader opens.
 *
 * @param staging where wanted members are written, under their hashes
 * @param wanted  which keys are written
 * @param most    what may be taken out
 */
record ZipMembers(Path staging, Predicate<String> wanted, Most most) {

    /** Archives within archives, the outermost counted. */
    static final int MAX_DEPTH = 3;

    /**
     * What may be taken out of one archive and those within it.
     *
     * @param entries    folders counted
     * @param entryBytes of one entry
     * @param totalBytes of all of them
     */
    record Most(int entries, long entryBytes, long totalBytes) {
        static final Most USUAL = new Most(1_000, 256L << 20, 1L << 30);
    }

    /** What may still be taken out. */
    private static final class Allowance {
        private long bytes;
        private int entries;

        Allowance(Most most) {
            bytes = most.totalBytes();
            entries = most.entries();
        }
    }

    Listing of(SourceFile archive) {
        try {
            return opened(archive, new Allowance(most), 1);
        } catch (TooMuch e) {
            return refused(archive, Reason.RESOURCE_LIMIT, String.valueOf(e.getMessage()));
        }
    }

    private Listing opened(SourceFile archive, Allowance allowance, int depth) throws TooMuch {
        try (ZipFile zip = open(archive.path())) {
            return list(archive, zip, allowance, depth);
        } catch (ZipException e) {
            return refused(archive, Reason.DAMAGED, "压缩包已损坏，无法打开：" + e.getMessage());
        } catch (IOException e) {
            return Listing.skipped(archive.path().toString(), "cannot be read: " + e.getMessage());
        }
    }

    private Listing list(SourceFile archive, ZipFile zip, Allowance allowance, int depth) throws IOException, TooMuch {
        allowance.entries -= zip.size();
        if (allowance.entries < 0) {
            throw new TooMuch("压缩包内有超过 " + most.entries() + " 个条目");
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.isDirectory()).sorted(Comparator.comparing(ZipEntry::getName)).toList();
        List<SourceFile> files = new ArrayList<>();
        List<Listing.Skipped> skipped = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ZipEntry entry : entries) {
            String path = entry.getName().replace('\\', '/');
            Optional<String> dropping = dropping(path);
            if (leadsOut(path)) {
                problems.add("条目“" + entry.getName() + "”的路径越出压缩包");
            } else if (dropping.isPresent()) {
                skipped.add(new Listing.Skipped(archive.fileName() + "/" + path, dropping.get()));
            } else {
                try {
                    Listing member = member(zip, entry, archive.fileName() + "/" + path, allowance, depth);
                    files.addAll(member.files());
                    // what is wrong within is said of the outermost archive, which alone is kept
                    member.refused().forEach(r -> problems.add("“" + r.file().fileName() + "”：" + r.refusal().message()));
                    skipped.addAll(member.skipped());
                } catch (ZipException | EOFException e) {
                    problems.add("条目“" + path + "”无法解压，可能已损坏或加密");
                }
            }
        }
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add("压缩包内没有文件");
        }
        List<Listing.Refused> refused = problems.isEmpty() ? List.of() : List.of(new Listing.Refused(archive,
                new Refusal(Reason.DAMAGED, String.join("；", problems) + "；其余 " + files.size() + " 个文件已照常读取")));
        return new Listing(files, refused, skipped);
    }

    /** One file, or the files of an archive within this one. */
    private Listing member(ZipFile zip, ZipEntry entry, String name, Allowance allowance, int depth) throws IOException, TooMuch {
        Path part = part();
        try {
            MessageDigest digest = Sha256.digest();
            CRC32 sum = new CRC32();
            long bytes = 0;
            try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(part)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes += n;
                    // at once: what turns out to be damaged at its end was unpacked too
                    allowance.bytes -= n;
                    if (bytes > most.entryBytes() || allowance.bytes < 0) {
                        throw new TooMuch("压缩包解压后超过上限（单个文件 " + (most.entryBytes() >> 20) + " MB，合计 " + (most.totalBytes() >> 20) + " MB）");
                    }
                    digest.update(buffer, 0, n);
                    sum.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            }
            if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw new ZipException("checksum");
            }
            String key = Sha256.hex(digest);
            FileType type = ContentType.of(part);
            if (type.equals(FileType.ZIP) && depth < MAX_DEPTH) {
                return opened(new SourceFile(key, part, name, type, bytes), allowance, depth + 1);
            }
            Path path = staging.resolve(key);
            if (wanted.test(key)) {
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            }
            return Listing.of(new SourceFile(key, path, name, type, bytes));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A staging folder that cannot be written is the run's trouble, not the archive's. */
    private Path part() {
        try {
            Files.createDirectories(staging);
            return Files.createTempFile(staging, "", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException("staging folder " + staging + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Names are UTF-8 by the standard, GBK by the habit of Chinese Windows, and any bytes in the end. */
    private static ZipFile open(Path path) throws IOException {
        ZipException first = null;
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1)) {
            try {
                return new ZipFile(path.toFile(), charset);
            } catch (ZipException e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    private static boolean leadsOut(String path) {
        return path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*") || List.of(path.split("/")).contains("..");
    }

    private static Optional<String> dropping(String path) {
        for (String part : path.split("/")) {
            Optional<String> why = IgnoredNames.why(part);
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private static Listing refused(SourceFile archive, Reason reason, String message) {
        return new Listing(List.of(), List.of(new Listing.Refused(archive, new Refusal(reason, message))), List.of());
    }

    /** The archive holds more than is taken. */
    private static final class TooMuch extends Exception {
        TooMuch(String message) {
            super(message);
        }
    }
}
