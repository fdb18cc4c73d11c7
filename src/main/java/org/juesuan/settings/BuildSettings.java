package org.juesuan.settings;

import java.util.Set;

/**
 * What building a warehouse may take, the key {@code build}.
 *
 * @param memoryMegabytes that DuckDB keeps in memory, beside the job's heap; what does not fit it writes into the data folder
 */
public record BuildSettings(int memoryMegabytes) {

    /** The usual. */
    public static final BuildSettings USUAL = new BuildSettings(4_000);

    static BuildSettings in(SettingsSection job) {
        return new BuildSettings(job.section("build", Set.of("megabytes_of_memory"))
                .number("megabytes_of_memory", 256, 10_000_000, USUAL.memoryMegabytes));
    }
}
