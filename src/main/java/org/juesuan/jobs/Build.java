package org.juesuan.jobs;

import java.util.Set;

/**
 * What building a warehouse may take, the key {@code build}.
 *
 * @param memoryMegabytes that DuckDB keeps in memory, beside the job's heap; what does not fit it writes into the data folder
 */
public record Build(int memoryMegabytes) {

    /** The usual. */
    public static final Build USUAL = new Build(4_000);

    static Build in(Section job) {
        return new Build(job.section("build", Set.of("megabytes_of_memory")).number("megabytes_of_memory", 256, 10_000_000, USUAL.memoryMegabytes));
    }
}
