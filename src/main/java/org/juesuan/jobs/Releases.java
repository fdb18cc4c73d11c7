package org.juesuan.jobs;

import java.util.Set;

/**
 * What becomes of the warehouses that are built, the key {@code releases}.
 *
 * @param keep number of the newest that stay; the published one always does
 */
public record Releases(int keep) {

    /** The usual. */
    public static final Releases USUAL = new Releases(5);

    static Releases in(Section job) {
        Section releases = job.section("releases", Set.of("keep"));
        return new Releases(releases.number("keep", 1, 1000, USUAL.keep));
    }
}
