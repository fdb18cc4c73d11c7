package org.juesuan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.juesuan.model.FileType;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out of an archive: so much, and from so deep. */
class ArchiveLimitsTest {

    private static final byte[] CENTRAL_ENTRY = {'P', 'K', 1, 2};
    private static final int CHECKSUM = 16;
    private static final int PACKED_SIZE = 20;

    @TempDir
    private Path folder;

    @Test
    void anEntryThatExpandsFurtherThanAnyFileIsStoppedAndNothingOfItStays() throws IOException {
        byte[] nothing = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(inbox().resolve("bomb.zip")))) {
            out.putNextEntry(new ZipEntry("a.pdf"));
            for (long written = 0; written <= ZipMembers.Most.USUAL.entryBytes(); written += nothing.length) {
                out.write(nothing);
            }
        }
        Listing listing = list();

        assertThat(listing.files()).isEmpty();
        assertThat(listing.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
            assertThat(refused.refusal().message()).contains("单个文件 256 MB");
        });
        try (Stream<Path> left = Files.list(folder.resolve("staging"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void entriesThatExpandFurtherTogetherThanAllMayAreStopped() throws IOException {
        assertThat(ZipMembers.Most.USUAL).isEqualTo(new ZipMembers.Most(1_000, 256L << 20, 1L << 30));
        Path file = inbox().resolve("a.zip");
        Files.write(file, zip("0.txt", megabyte(0), "1.zip", zip("1.txt", megabyte(1)), "2.txt", megabyte(2)));

        assertThat(taken(file, 4).files()).extracting(SourceFile::fileName)
                .containsExactly("a.zip/0.txt", "a.zip/1.zip/1.txt", "a.zip/2.txt");
        Files.write(file, zip("0.txt", megabyte(0), "1.zip", zip("1.txt", megabyte(1)), "2.txt", megabyte(2), "3.txt", megabyte(3)));
        refused(taken(file, 4), "单个文件 2 MB，合计 4 MB");
    }

    @Test
    void whatCannotBeUnpackedToItsEndCountsToo() throws IOException {
        Path file = inbox().resolve("a.zip");
        byte[] bytes = zip("0.txt", megabyte(0), "1.txt", megabyte(1), "2.txt", megabyte(2));
        // wrong checksums in the directory
        for (int i = 0; i + CHECKSUM < bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + 4, CENTRAL_ENTRY, 0, 4)) {
                bytes[i + CHECKSUM] ^= 1;
            }
        }
        Files.write(file, bytes);

        assertThat(taken(file, 3).refused()).singleElement().satisfies(refused ->
                assertThat(refused.refusal().message()).contains("“0.txt”无法解压").contains("其余 0 个文件"));
        refused(taken(file, 2), "单个文件 2 MB，合计 2 MB");
    }

    @Test
    void anEntryThatEndsTooSoonIsNamedAndTheRestTakenIn() throws IOException {
        Path file = inbox().resolve("a.zip");
        byte[] bytes = zip("0.txt", megabyte(0), "1.txt", megabyte(1));
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = 0;
        while (!Arrays.equals(bytes, first, first + 4, CENTRAL_ENTRY, 0, 4)) {
            first++;
        }
        buffer.putInt(first + PACKED_SIZE, buffer.getInt(first + PACKED_SIZE) - 100);
        Files.write(file, bytes);

        Listing listing = taken(file, 3);

        assertThat(listing.files()).extracting(SourceFile::fileName).containsExactly("a.zip/1.txt");
        assertThat(listing.refused()).singleElement().satisfies(refused ->
                assertThat(refused.refusal()).isEqualTo(new Refusal(Reason.DAMAGED, "条目“0.txt”无法解压，可能已损坏或加密；其余 1 个文件已照常读取")));
    }

    private void refused(Listing listing, String message) {
        assertThat(listing.files()).isEmpty();
        assertThat(listing.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file().fileName()).isEqualTo("a.zip");
            assertThat(refused.refusal()).isEqualTo(new Refusal(Reason.RESOURCE_LIMIT, "压缩包解压后超过上限（" + message + "）"));
        });
    }

    /** What is taken out of an archive, where an entry may have 2 MB and all together so many. */
    private Listing taken(Path file, int megabytes) throws IOException {
        return new ZipMembers(folder.resolve("staging"), key -> true, new ZipMembers.Most(10, 2 << 20, (long) megabytes << 20))
                .of(Inbox.file(file));
    }

    private static byte[] megabyte(int content) {
        byte[] bytes = new byte[1 << 20];
        Arrays.fill(bytes, (byte) content);
        return bytes;
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                out.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void archivesInArchivesAreOpenedToADepthOfThree() throws IOException {
        byte[] archive = "deep".getBytes(StandardCharsets.UTF_8);
        for (int depth = 0; depth < 50; depth++) {
            archive = zip(depth == 0 ? "a.txt" : depth + ".zip", archive);
        }
        Files.write(inbox().resolve("outer.zip"), archive);

        assertThat(list().files()).singleElement().satisfies(member -> {
            assertThat(member.fileName()).isEqualTo("outer.zip/49.zip/48.zip/47.zip");
            assertThat(member.type()).isEqualTo(FileType.ZIP);
        });
    }

    private Path inbox() throws IOException {
        return Files.createDirectories(folder.resolve("in"));
    }

    private Listing list() {
        return new Inbox(List.of(folder.resolve("in")), folder.resolve("staging"), SettleTime.NONE).list(key -> true);
    }
}
