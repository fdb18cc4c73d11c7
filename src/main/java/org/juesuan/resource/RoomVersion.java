package org.juesuan.resource;

import java.util.List;
import org.juesuan.durable.Sha256;

/**
 * The version of a room whose work is kept: a number that a person raises when its code comes to something else, and a
 * hash of the files that it reads, so that nobody need raise it for those.
 */
public final class RoomVersion {

    /** Enough that two states of a room never meet. */
    private static final int HASH_CHARACTERS = 12;

    private RoomVersion() {
    }

    /**
     * Number and hash, such as {@code 3-5f0c2a9e1b77}.
     *
     * @param changes where each change of the code has a line, whose count is the number; {@code #} begins a remark
     * @param files   what the room reads, that file among it or not
     * @param shape   what else decides, in words that change with it
     */
    public static String of(String changes, List<ResourceFile> files, String shape) {
        StringBuilder all = new StringBuilder(changes).append('\n').append(shape);
        files.forEach(file -> all.append('\n').append(file.path()).append('\n').append(file.text()));
        return number(changes) + "-" + Sha256.of(all.toString()).substring(0, HASH_CHARACTERS);
    }

    /** The number of changes that a list of them tells. */
    public static long number(String changes) {
        return changes.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).count();
    }
}
