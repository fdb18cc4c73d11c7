package org.juesuan.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that leads to a file leads to its bytes, also after a power cut: they are forced to the disk before it. */
class LastingFilesTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsSaidAndWhatIsFetchedIsOnTheDiskBeforeItHasItsName() throws Exception {
        Path record = folder.resolve("points");
        List<String> command = new ArrayList<>(Program.java());
        command.addAll(1, List.of("-Djuesuan.points=" + ArmedPoints.class.getName(), "-D" + ArmedPoints.RECORD + "=" + record));
        command.addAll(List.of(LastingFiles.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", Files.readString(folder.resolve("said"))).isZero();
        List<String> all = Files.readAllLines(record).stream().filter(point -> point.endsWith(": before"))
                .map(point -> point.replace(": before", "")).toList();
        List<String> points = all.stream().filter(point -> point.matches("(correction|fetched) .*")).toList();
        assertThat(points).containsExactly("correction fsync", "correction rename", "correction fsync of folder",
                "fetched fsync", "fetched rename", "fetched fsync of folder", "fetched fsync", "fetched rename", "fetched fsync of folder");
        assertThat(all).filteredOn(point -> point.startsWith("reading ")).endsWith("reading write", "reading fsync", "reading rename",
                "reading fsync of folder");
        assertThat(folder.resolve("data/readings/aa").resolve("a".repeat(64))).content().isEqualTo("what was read");
        assertThat(folder.resolve("corrections").resolve("a".repeat(64) + ".yml")).content().isEqualTo("# of a file\nyear: 2024\n");
    }
}
