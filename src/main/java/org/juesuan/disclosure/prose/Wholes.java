package org.juesuan.disclosure.prose;

import org.jspecify.annotations.Nullable;

/**
 * The wholes that were named in a section, whose parts are named without them.
 *
 * @param last metric of the last of them, {@code null} if none was named
 * @param fund metric of the last that is no subject, {@code null} if none was named
 */
record Wholes(@Nullable String last, @Nullable String fund) {

    static final Wholes NONE = new Wholes(null, null);

    /** With one more. */
    Wholes then(FigureTopic whole) {
        return new Wholes(whole.metric(), whole.path().isEmpty() ? whole.metric() : fund);
    }
}
