package org.juesuan.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.juesuan.resource.ResourceFile;
import org.juesuan.resource.RoomVersion;

/** The version of everything that turns pages into a disclosure. What another version understood is understood again. */
public final class UnderstandingVersion {

    private static final String CHANGES = "org/juesuan/disclosure/changes.txt";
    private static final String READING = "org/juesuan/reading/";
    private static final String REFERENCE = "warehouse/reference/";
    /** Reference data that only the warehouse is built with; any other counts, so that a new one is not forgotten. */
    private static final Set<String> OF_THE_WAREHOUSE = Set.of("reasons.csv", "metrics.csv", "statistics.csv", "claim-wholes.csv",
            "subject-aliases.csv", "values.csv");

    private UnderstandingVersion() {
    }

    /** As the class path has it now: the number of the code, and every form, pattern, word and subject that it reads. */
    public static String current() {
        List<ResourceFile> files = Stream.of("org/juesuan", "warehouse/reference").flatMap(folder -> ResourceFile.below(folder).stream())
                .filter(file -> understoodBy(file.path())).toList();
        String changes = files.stream().filter(file -> file.path().equals(CHANGES)).findFirst().orElseThrow().text();
        return RoomVersion.of(changes, files, "");
    }

    private static boolean understoodBy(String path) {
        return !path.startsWith(READING) && !(path.startsWith(REFERENCE) && OF_THE_WAREHOUSE.contains(path.substring(REFERENCE.length())));
    }
}
