package org.juesuan.archive;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a step of a run went.
 *
 * @param step      its name, such as {@code extract}
 * @param startedAt when it began
 * @param endedAt   when it ended; {@code null} while it goes on
 * @param status    {@code started}, {@code completed}, {@code stopped} or {@code failed}
 * @param read      what it met; {@code null} where nothing is counted
 * @param written   what came of it; {@code null} where nothing is counted
 */
public record RunStep(String step, Instant startedAt, @Nullable Instant endedAt, String status, @Nullable Long read,
        @Nullable Long written) {

    /** {@code null} while it goes on. */
    public @Nullable Double seconds() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt).toMillis() / 1000.0;
    }
}
