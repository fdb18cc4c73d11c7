package org.juesuan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.juesuan.model.FileType;
import org.juesuan.model.Reason;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final String SHA_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path folder;

    @Test
    void filesInTheOrderOfTheirNamesWithTheirHash() throws IOException {
        Files.createDirectories(folder.resolve("in/二级"));
        Files.writeString(folder.resolve("in/乙.txt"), "hello");
        Files.writeString(folder.resolve("in/二级/甲.txt"), "hello");
        Files.writeString(folder.resolve("in/a.txt"), "x");

        Listing listing = list(folder.resolve("in"));

        assertThat(listing.files()).extracting(SourceFile::fileName).containsExactly("a.txt", "乙.txt", "甲.txt");
        assertThat(listing.files()).extracting(SourceFile::key).endsWith(SHA_OF_HELLO, SHA_OF_HELLO);
        assertThat(listing.skipped()).isEmpty();
    }

    @Test
    void whatIsNoSubmissionIsNamed() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Path outside = Files.writeString(folder.resolve("outside.pdf"), "x");
        Files.createSymbolicLink(in.resolve("link.pdf"), outside);
        Files.createDirectories(in.resolve("__MACOSX"));
        for (String name : List.of(".hidden.pdf", "~$a.xlsx", "Thumbs.db", "README.md", "a.pdf.crdownload", "__MACOSX/a.pdf")) {
            Files.writeString(in.resolve(name), "x");
        }
        assertThat(new ProcessBuilder("mkfifo", in.resolve("pipe.pdf").toString()).start().waitFor()).isZero();

        Listing listing = list(in);

        assertThat(listing.files()).isEmpty();
        assertThat(listing.skipped()).extracting(s -> Path.of(s.name()).getFileName() + ": " + s.why()).containsExactly(
                ".hidden.pdf: hidden", "README.md: a note about the folder", "Thumbs.db: left by the operating system",
                "__MACOSX: left by the operating system", "a.pdf.crdownload: unfinished download", "link.pdf: a symbolic link",
                "pipe.pdf: a device, pipe or socket", "~$a.xlsx: lock file of an office program");
    }

    @Test
    void aSocketAndWhatMayNotBeReadAreNamed() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Path secret = Files.writeString(in.resolve("secret.pdf"), "x");
        Files.setPosixFilePermissions(secret, Set.of());
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(in.resolve("s.pdf")));

            assertThat(list(in).skipped()).extracting(s -> Path.of(s.name()).getFileName() + ": " + s.why())
                    .contains("s.pdf: a device, pipe or socket");
        }
        // nothing is hidden from root
        assumeFalse(Files.isReadable(secret));
        assertThat(list(in).skipped()).extracting(Listing.Skipped::why).contains("cannot be read: no permission");
        Files.setPosixFilePermissions(Files.createDirectory(in.resolve("locked")), Set.of());
        assertThat(list(in).skipped()).extracting(s -> Path.of(s.name()).getFileName() + ": " + s.why())
                .contains("locked: cannot be read: no permission");
        assertThatThrownBy(() -> list(in.resolve("locked")))
                .hasMessage("inbox " + in.resolve("locked") + " cannot be listed: no permission");
        Files.setPosixFilePermissions(in.resolve("locked"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aFileThatIsBeingCopiedIsWaitedForOrLeftForTheNextRun() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.setLastModifiedTime(Files.writeString(in.resolve("old.pdf"), "old"), FileTime.from(Instant.now().minusSeconds(7200)));
        Files.setLastModifiedTime(Files.writeString(in.resolve("other clock.pdf"), "other"),
                FileTime.from(Instant.now().plusSeconds(7200)));
        Files.writeString(in.resolve("young.pdf"), "young");

        Listing impatient = list(in, new SettleTime(Duration.ofHours(1), Duration.ZERO));
        Listing patient = list(in, new SettleTime(Duration.ofMillis(300), Duration.ofSeconds(60)));

        assertThat(impatient.files()).extracting(SourceFile::fileName).containsExactly("old.pdf", "other clock.pdf");
        assertThat(impatient.skipped()).extracting(s -> Path.of(s.name()).getFileName() + ": " + s.why())
                .containsExactly("young.pdf: still being written; the next run takes it");
        assertThat(patient.files()).extracting(SourceFile::fileName).containsExactly("old.pdf", "other clock.pdf", "young.pdf");
    }

    @Test
    void aFileThatKeepsGrowingIsNeverTakenInHalf() throws Exception {
        Path growing = Files.createDirectories(folder.resolve("in")).resolve("growing.pdf");
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            while (!enough.get()) {
                try {
                    Files.writeString(growing, "x".repeat(100), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                } catch (IOException e) {
                    return;
                }
            }
        });
        writer.start();
        try {
            while (!Files.exists(growing)) {
                Thread.onSpinWait();
            }
            Listing listing = list(folder.resolve("in"), new SettleTime(Duration.ofSeconds(30), Duration.ofMillis(300)));

            assertThat(listing.files()).isEmpty();
            assertThat(listing.skipped()).extracting(Listing.Skipped::why).containsExactly("still being written; the next run takes it");
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    @Test
    void overlappingInboxesListAFileOnce() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in/below"));
        Files.writeString(in.resolve("a.txt"), "x");

        assertThat(new Inbox(List.of(folder.resolve("in"), in), folder.resolve("staging"), SettleTime.NONE).list(key -> true).files())
                .hasSize(1);
    }

    @Test
    void anArchiveStandsForItsMembers() throws IOException {
        zip("市局.zip", Charset.forName("GBK"), "附件/决算.txt", "hello", "__MACOSX/x", "x");

        Listing listing = list(folder.resolve("in"));

        assertThat(listing.refused()).isEmpty();
        assertThat(listing.files()).singleElement().satisfies(member -> {
            assertThat(member.fileName()).isEqualTo("市局.zip/附件/决算.txt");
            assertThat(member.key()).isEqualTo(SHA_OF_HELLO);
            assertThat(member.path()).isEqualTo(folder.resolve("staging").resolve(SHA_OF_HELLO)).content().isEqualTo("hello");
        });
    }

    @Test
    void pathsThatLeadOutAreReportedAndNothingIsWrittenThere() throws IOException {
        zip("evil.zip", Charset.forName("UTF-8"), "../../evil.txt", "x", "/tmp/juesuan-evil.txt", "x", "..\\evil.txt", "x", "good.txt",
                "hello");

        Listing listing = list(folder.resolve("in"));

        assertThat(listing.files()).extracting(SourceFile::fileName).containsExactly("evil.zip/good.txt");
        assertThat(listing.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file().type()).isEqualTo(FileType.ZIP);
            assertThat(refused.refusal().reason()).isEqualTo(Reason.DAMAGED);
            assertThat(refused.refusal().message()).contains("../../evil.txt").contains("/tmp/juesuan-evil.txt").contains("..\\evil.txt")
                    .contains("1 个文件");
        });
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("evil.zip", SHA_OF_HELLO);
        }
        assertThat(Path.of("/tmp/juesuan-evil.txt")).doesNotExist();
    }

    @Test
    void anArchiveWithTooManyEntriesIsRefusedAsAWhole() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("in/many.zip")))) {
            for (int i = 0; i <= ZipMembers.Most.USUAL.entries(); i++) {
                out.putNextEntry(new ZipEntry(i + ".txt"));
            }
        }

        Listing listing = list(folder.resolve("in"));

        assertThat(listing.files()).isEmpty();
        assertThat(listing.refused()).singleElement().satisfies(refused -> assertThat(refused.refusal().reason())
                .isEqualTo(Reason.RESOURCE_LIMIT));
    }

    @Test
    void archivesWithinAnArchiveAreOpenedToADepth() throws IOException {
        byte[] innermost = zipped(Charset.forName("GBK"), "附表.txt", "hello".getBytes(StandardCharsets.UTF_8));
        byte[] deep = zipped(Charset.forName("UTF-8"), "四层.zip", innermost);
        byte[] inner = zipped(Charset.forName("GBK"), "三层.zip", deep, "二层/决算.txt", "x".getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in/部门.zip"), zipped(Charset.forName("UTF-8"), "单位.zip", inner, "封面.txt",
                "y".getBytes(StandardCharsets.UTF_8)));

        Listing listing = list(folder.resolve("in"));

        assertThat(listing.refused()).isEmpty();
        assertThat(listing.files()).extracting(SourceFile::fileName).containsExactly(
                "部门.zip/单位.zip/三层.zip/四层.zip", "部门.zip/单位.zip/二层/决算.txt", "部门.zip/封面.txt");
        // the deepest stays a file, which the readers refuse by its type
        assertThat(listing.files().get(0).type()).isEqualTo(FileType.ZIP);
    }

    @Test
    void aDamagedArchiveWithinIsNamedAndTheRestTakenIn() throws IOException {
        byte[] inner = zipped(Charset.forName("UTF-8"), "a.txt", "hello hello hello hello".getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in/部门.zip"), zipped(Charset.forName("GBK"), "坏.zip", java.util.Arrays.copyOf(inner, inner.length - 30),
                "好.txt", "hello".getBytes(StandardCharsets.UTF_8)));

        Listing listing = list(folder.resolve("in"));

        assertThat(listing.files()).extracting(SourceFile::fileName).containsExactly("部门.zip/好.txt");
        assertThat(listing.refused()).singleElement().satisfies(r -> assertThat(r.refusal().message()).contains("坏.zip").contains("1 个文件"));
    }

    @Test
    void archivesWithinCountAgainstTheLimitOfEntries() throws IOException {
        Object[] many = new Object[2 * (ZipMembers.Most.USUAL.entries() - 1)];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".txt";
            many[i + 1] = new byte[] {(byte) i};
        }
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in/many.zip"), zipped(Charset.forName("UTF-8"), "a.zip", zipped(Charset.forName("UTF-8"), many),
                "b.txt", new byte[1]));

        assertThat(list(folder.resolve("in")).refused()).singleElement()
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT));
    }

    private static byte[] zipped(Charset names, Object... entriesAndBytes) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (int i = 0; i < entriesAndBytes.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entriesAndBytes[i]));
                out.write((byte[]) entriesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private Listing list(Path in) {
        return list(in, SettleTime.NONE);
    }

    private Listing list(Path in, SettleTime settling) {
        return new Inbox(List.of(in), folder.resolve("staging"), settling).list(key -> true);
    }

    private void zip(String name, Charset names, String... entriesAndTexts) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        try (OutputStream file = Files.newOutputStream(folder.resolve("in").resolve(name));
                ZipOutputStream out = new ZipOutputStream(file, names)) {
            for (int i = 0; i < entriesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(entriesAndTexts[i]));
                out.write(entriesAndTexts[i + 1].getBytes(names));
            }
        }
    }
}
