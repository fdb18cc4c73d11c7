package org.juesuan.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names that operating systems, office programs and people leave in folders, and that are no submission. */
final class IgnoredNames {

    private static final Set<String> NAMES = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "@eadir",
            "$recycle.bin", "system volume information", "lost+found");

    private static final Set<String> UNFINISHED = Set.of("part", "partial", "crdownload", "download", "tmp");

    private IgnoredNames() {
    }

    /** Why a file or folder of that name is left lying; empty where it may be a submission. */
    static Optional<String> why(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NAMES.contains(lower)) {
            return Optional.of("left by the operating system");
        }
        if (lower.startsWith("~$")) {
            return Optional.of("lock file of an office program");
        }
        if (lower.startsWith(".")) {
            return Optional.of("hidden");
        }
        if (lower.startsWith("readme")) {
            return Optional.of("a note about the folder");
        }
        if (UNFINISHED.contains(lower.substring(lower.lastIndexOf('.') + 1)) && lower.contains(".")) {
            return Optional.of("unfinished download");
        }
        return Optional.empty();
    }
}
