package org.juesuan.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.juesuan.reading.scan.ScanSettings;

/** How scans are recognised, the key {@code ocr}, see {@link ScanSettings}. */
public record OcrSettings(int processes, int pagesPerProcess, Duration perPage, Duration perDocument, int dpi) {

    /** The usual way. */
    public static final OcrSettings USUAL = new OcrSettings(1, 12, Duration.ofSeconds(90), Duration.ofMinutes(30), 200);

    static OcrSettings in(SettingsSection job) {
        SettingsSection ocr = job.section("ocr", Set.of("processes", "pages_per_process", "seconds_per_page", "seconds_per_document",
                "dpi"));
        return new OcrSettings(ocr.number("processes", 1, 16, USUAL.processes),
                ocr.number("pages_per_process", 1, 1000, USUAL.pagesPerProcess),
                Duration.ofSeconds(ocr.number("seconds_per_page", 1, ReadingLimits.MAX_SECONDS, (int) USUAL.perPage.toSeconds())),
                Duration.ofSeconds(ocr.number("seconds_per_document", 1, ReadingLimits.MAX_SECONDS, (int) USUAL.perDocument.toSeconds())),
                ocr.number("dpi", 100, 600, USUAL.dpi));
    }

    /** The settings, with the processes' files in {@code folder}. */
    public ScanSettings in(Path folder) {
        return new ScanSettings(folder, processes, pagesPerProcess, perPage, perDocument, dpi, ScanSettings.in(folder).heapMegabytes());
    }
}
