package org.juesuan.cluster;

import java.util.List;
import org.juesuan.model.Correction;
import org.juesuan.model.FileType;
import org.juesuan.settings.OcrSettings;
import org.juesuan.settings.ReadingLimits;

/**
 * What a worker is asked: documents, and the limits of the job, which are the manager's so that every machine comes to the same.
 *
 * @param limits    what a document may take
 * @param ocr       how scans are recognised
 * @param documents in the order of the run
 */
record PartitionOrder(ReadingLimits limits, OcrSettings ocr, List<Ordered> documents) {

    PartitionOrder {
        documents = List.copyOf(documents);
    }

    /**
     * A document.
     *
     * @param key        SHA-256 of its bytes
     * @param fileName   under which it was found
     * @param type       by content
     * @param bytes      of its file
     * @param correction what a person says of it
     * @param kept       whether what was read of it is to be understood, and not its file to be read
     */
    record Ordered(String key, String fileName, FileType type, long bytes, Correction correction, boolean kept) {
    }
}
