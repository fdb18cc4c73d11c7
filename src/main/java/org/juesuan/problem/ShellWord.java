package org.juesuan.problem;

import java.util.regex.Pattern;

/** A word as a person types it into a shell: in quotes where it would be taken apart otherwise. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private ShellWord() {
    }

    /** What is to be typed, so that the command gets the word. */
    public static String of(Object word) {
        String plain = word.toString();
        return PLAIN.matcher(plain).matches() ? plain : "'" + plain.replace("'", "'\\''") + "'";
    }
}
