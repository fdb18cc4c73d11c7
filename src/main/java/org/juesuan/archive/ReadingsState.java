package org.juesuan.archive;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How much is kept of what was read, told without the archive being open.
 *
 * @param documents number of documents of which a reading is kept
 * @param bytes     what these take on the disk
 */
public record ReadingsState(long documents, long bytes) {

    /**
     * What lies in a data folder.
     *
     * @throws ArchiveException where the folder cannot be read
     */
    public static ReadingsState of(Path dataDir) {
        Readings readings = new Readings(dataDir.resolve(Archive.READINGS));
        try {
            long[] size = readings.size();
            return new ReadingsState(size[0], size[1]);
        } catch (IOException e) {
            throw new ArchiveException("the readings in " + readings.folder() + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
