package org.juesuan.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.reading.scan.RecognitionModels;
import org.juesuan.reading.scan.ScanSettings;

/** How scans are recognised, the key {@code ocr}, see {@link ScanSettings}. Many machines have the models at the same path. */
public record OcrSettings(int processes, int pagesPerProcess, Duration perPage, Duration perDocument, int dpi,
        @Nullable Path models) {

    /** The usual way. */
    public static final OcrSettings USUAL = new OcrSettings(1, 12, Duration.ofSeconds(90), Duration.ofMinutes(30), 200, null);

    static OcrSettings in(SettingsSection job) {
        SettingsSection ocr = job.section("ocr", Set.of("processes", "pages_per_process", "seconds_per_page", "seconds_per_document",
                "dpi", "models"));
        return new OcrSettings(ocr.number("processes", 1, 16, USUAL.processes),
                ocr.number("pages_per_process", 1, 1000, USUAL.pagesPerProcess),
                Duration.ofSeconds(ocr.number("seconds_per_page", 1, ReadingLimits.MAX_SECONDS, (int) USUAL.perPage.toSeconds())),
                Duration.ofSeconds(ocr.number("seconds_per_document", 1, ReadingLimits.MAX_SECONDS, (int) USUAL.perDocument.toSeconds())),
                ocr.number("dpi", 100, 600, USUAL.dpi), ocr.has("models") ? models(ocr) : null);
    }

    private static Path models(SettingsSection ocr) {
        Path folder = ocr.folder("models");
        for (String file : RecognitionModels.FILES) {
            if (!Files.isReadable(folder.resolve(file))) {
                throw ocr.wrong("models must be a folder with " + String.join(", ", RecognitionModels.FILES) + ", but " + folder
                        + " has no readable " + file);
            }
        }
        return folder;
    }

    /** The settings, with the processes' files in {@code folder}. */
    public ScanSettings in(Path folder) {
        return new ScanSettings(folder, processes, pagesPerProcess, perPage, perDocument, dpi, ScanSettings.in(folder).heapMegabytes(),
                models);
    }
}
