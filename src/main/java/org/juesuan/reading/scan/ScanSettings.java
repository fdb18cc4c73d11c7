package org.juesuan.reading.scan;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits of recognition, the key {@code ocr} of {@code jobs/*.yml}.
 *
 * @param folder        for the files of child processes; made when the first scan comes, and removed at the end
 * @param children      child processes at the same time; one alone keeps two processors busy
 * @param pagesPerChild pages after which a child is replaced: its native memory only grows
 * @param perPage       time after which a page is given up
 * @param perDocument   time after which no further page of a document is begun, and it is given up
 * @param dpi           dots per inch at which a page is rendered
 * @param heapMegabytes of a child, for rendering; the recogniser's native memory comes on top
 * @param models        a folder with {@link RecognitionModels#FILES}, {@code null} for the models that the program carries
 */
public record ScanSettings(Path folder, int children, int pagesPerChild, Duration perPage, Duration perDocument, int dpi,
        int heapMegabytes, @Nullable Path models) {

    /** The usual limits. */
    public static ScanSettings in(Path folder) {
        return new ScanSettings(folder, 1, 12, Duration.ofSeconds(90), Duration.ofMinutes(30), 200, 768, null);
    }
}
