package org.juesuan.settings;

import java.time.Duration;
import java.util.Set;

/**
 * How a night deals with documents that another version extracted, the key {@code outdated}.
 *
 * @param perNight from the first of them on, after which no further one is begun; none where it is zero
 */
public record OutdatedSettings(Duration perNight) {

    /** The usual: ten thousand documents are understood again within it, or as many pages recognised as in any other half hour. */
    public static final OutdatedSettings USUAL = new OutdatedSettings(Duration.ofMinutes(30));

    private static final int MAX_MINUTES = 1_440;

    static OutdatedSettings in(SettingsSection job) {
        SettingsSection outdated = job.section("outdated", Set.of("minutes_per_night"));
        return new OutdatedSettings(Duration.ofMinutes(outdated.number("minutes_per_night", 0, MAX_MINUTES,
                (int) USUAL.perNight.toMinutes())));
    }
}
