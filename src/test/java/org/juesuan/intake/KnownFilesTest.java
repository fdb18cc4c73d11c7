package org.juesuan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.juesuan.durable.Sha256;
import org.juesuan.model.FileMark;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which files are hashed again. */
@EnabledOnOs(OS.LINUX)
class KnownFilesTest {

    @TempDir
    Path folder;

    private final Map<FileMark, String> hashes = new HashMap<>();

    private final KnownFiles remembered = new KnownFiles() {
        @Override
        public Optional<String> key(FileMark mark) {
            return Optional.ofNullable(hashes.get(mark));
        }

        @Override
        public void hashed(FileMark mark, String key) {
            hashes.put(mark, key);
        }
    };

    private String key() {
        List<SourceFile> files = new Inbox(List.of(folder.resolve("in")), folder.resolve("staging"), SettleTime.NONE, remembered)
                .list(key -> true).files();
        assertThat(files).hasSize(1);
        return files.get(0).key();
    }

    @Test
    void aFileThatJustChangedIsKnownByItsBytesAlone() throws Exception {
        Path file = Files.createDirectories(folder.resolve("in")).resolve("a.txt");
        Files.writeString(file, "one");
        FileTime time = Files.getLastModifiedTime(file);
        assertThat(key()).isEqualTo(Sha256.of(file));
        // another of the same size and the same second, and the first one's time set on it
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);
        assertThat(key()).isEqualTo(Sha256.of(file));
        assertThat(hashes).isEmpty();
    }

    @Test
    void aFileOfThePastThatWasReplacedIsAnother() throws Exception {
        Path file = Files.createDirectories(folder.resolve("in")).resolve("a.txt");
        Files.writeString(file, "one");
        Instant later = Instant.now().plusSeconds(60);
        FileMark mark = KnownFiles.mark(file, later).orElseThrow();
        hashes.put(mark, "known");
        assertThat(KnownFiles.mark(file, later)).contains(mark);
        Files.writeString(folder.resolve("b.txt"), "two");
        Files.setLastModifiedTime(folder.resolve("b.txt"), Files.getLastModifiedTime(file));
        Files.move(folder.resolve("b.txt"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(KnownFiles.mark(file, later)).isPresent().get().isNotEqualTo(mark);
        // a clock that went back: what lies ahead tells nothing
        assertThat(KnownFiles.mark(file, Instant.now().minusSeconds(3600))).isEmpty();
    }

    @Test
    void aFileThatIsTheSameIsNotReadAgain() throws Exception {
        Path file = Files.createDirectories(folder.resolve("in")).resolve("a.txt");
        Files.writeString(file, "one");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        Thread.sleep(KnownFiles.SETTLED.toMillis() + 50);
        assertThat(key()).isEqualTo(Sha256.of(file));
        hashes.replaceAll((mark, key) -> "remembered");
        assertThat(key()).isEqualTo("remembered");
    }
}
