package org.juesuan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.juesuan.model.FileType;
import org.juesuan.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out of an archive: so much, and from so deep. */
class ArchiveLimitsTest {

    @TempDir
    private Path folder;

    @Test
    void anEntryThatExpandsFurtherThanAnyFileIsStoppedAndNothingOfItStays() throws IOException {
        byte[] nothing = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(inbox().resolve("bomb.zip")))) {
            out.putNextEntry(new ZipEntry("a.pdf"));
            for (long written = 0; written <= Members.MAX_ENTRY_BYTES; written += nothing.length) {
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
    void archivesInArchivesAreOpenedToADepthOfThree() throws IOException {
        byte[] archive = "deep".getBytes(StandardCharsets.UTF_8);
        for (int depth = 0; depth < 50; depth++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                out.putNextEntry(new ZipEntry(depth == 0 ? "a.txt" : depth + ".zip"));
                out.write(archive);
            }
            archive = bytes.toByteArray();
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
        return new Inbox(List.of(folder.resolve("in")), folder.resolve("staging"), Settling.NONE).list(key -> true);
    }
}
