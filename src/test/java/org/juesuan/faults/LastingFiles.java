package org.juesuan.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.juesuan.archive.Archive;
import org.juesuan.correction.Corrections;
import org.juesuan.harvest.Fetching;
import org.juesuan.harvest.Site;
import org.juesuan.harvest.Sources;
import org.juesuan.model.Correction;

/** A process that leaves a correction, a fetched file and a reading in a folder. */
final class LastingFiles {

    private LastingFiles() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path corrections = Files.createDirectories(folder.resolve("corrections"));
        Corrections.read(corrections).write("a".repeat(64), new Correction("", null, 2024, null, null, null, null, List.of()), "of a file");
        try (Site site = new Site()) {
            site.page("/list", "<a href='a.pdf'>a</a>").page("/a.pdf", "%PDF");
            Path sources = Files.writeString(folder.resolve("sources.yml"), "seconds_between_requests: 0\nsources:\n"
                    + "  - {name: 局, listings: ['" + site.address() + "/list'], private_addresses: true}\n");
            new Fetching(Sources.read(sources), folder.resolve("fetched")).visit(false, () -> false);
        }
        try (Archive archive = Archive.open(folder.resolve("data"))) {
            archive.keepReading("a".repeat(64), "what was read".getBytes(StandardCharsets.UTF_8));
        }
        System.exit(0);
    }
}
