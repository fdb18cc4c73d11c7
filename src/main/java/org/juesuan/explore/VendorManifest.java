package org.juesuan.explore;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.juesuan.resource.ResourceFile;

/** What {@code site/vendor/manifest.csv} says of the third-party files: one line for each, no field with a comma. */
record VendorManifest(List<Entry> entries) {

    private static final String FOLDER = "vendor/";
    private static final int FIELDS = 6;

    /**
     * A file of a third party.
     *
     * @param file      below the folder {@code vendor}
     * @param packageName of npm
     * @param version   of the package
     * @param licence   its SPDX identifier
     * @param from      its place in the package
     * @param sha256    of its bytes, unpacked
     */
    record Entry(String file, String packageName, String version, String licence, String from, String sha256) {
    }

    static VendorManifest read() {
        List<String> lines = ResourceFile.at("org/juesuan/explore/site/" + FOLDER + "manifest.csv").text().lines().skip(1).toList();
        return new VendorManifest(lines.stream().map(line -> line.split(",", FIELDS))
                .map(f -> new Entry(f[0], f[1], f[2], f[3], f[4], f[5])).toList());
    }

    /** By the address of each file. */
    static Map<String, String> checksums() {
        Map<String, String> checksums = new TreeMap<>();
        read().entries.forEach(entry -> checksums.put(FOLDER + entry.file, entry.sha256));
        return checksums;
    }
}
