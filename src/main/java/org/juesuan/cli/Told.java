package org.juesuan.cli;

import java.util.Locale;
import org.juesuan.message.Translations;

/** What other rooms and the commands say in English, in the language of whoever runs the program. */
final class Told {

    private Told() {
    }

    /** A sentence as a person reads it. */
    static String text(String english) {
        return Translations.of(Told.class, Locale.getDefault()).text(english);
    }

    /** Says a sentence on standard output. */
    static void say(String english) {
        System.out.println(text(english));
    }
}
