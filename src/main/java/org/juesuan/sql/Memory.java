package org.juesuan.sql;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a database may keep in memory. What does not fit is written aside and removed with the last connection: beside the
 * file, or into a folder where the database lies nowhere.
 *
 * @param megabytes at most
 * @param spill     the folder, which need not exist; {@code null} where nothing is limited
 */
public record Memory(int megabytes, @Nullable Path spill) {

    /** As much as DuckDB takes by itself: most of the machine's. */
    public static final Memory AS_IT_TAKES = new Memory(0, null);

    boolean limited() {
        return megabytes > 0;
    }
}
