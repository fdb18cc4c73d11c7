package org.juesuan.disclosure.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several places say of one thing, the weightiest first. Each place is looked at only where none before it speaks.
 *
 * @param <T> the thing
 */
final class Evidence<T> {

    /** Where something is said, the weightiest first. */
    enum Source {
        /** by a person */
        CORRECTION,
        /** by the title on the cover, above the article or above the text */
        TITLE,
        /** by a label on the cover: 预算单位：… */
        LABEL,
        /** by the heads and titles of the forms */
        FORMS,
        /** by the text: its headings, and what it says again and again */
        TEXT,
        /** by the head and the foot of every page */
        MARGINS,
        /** by those of whom sentences tell again and again */
        SENTENCES,
        /** by the name of the body itself: a school is no department */
        BODY,
        /** by the file's name, which is a hint only */
        FILE_NAME,
        /** by nothing: what is usual */
        USUAL
    }

    /** What one place says. */
    record Said<T>(Source source, @Nullable T value) {
    }

    private record Place<T>(Source source, Supplier<T> says) {
    }

    private final List<Place<T>> places = new ArrayList<>();

    /** Adds a place that speaks after those before it; it says {@code null} where it is silent. */
    Evidence<T> then(Source source, Supplier<T> says) {
        places.add(new Place<>(source, says));
        return this;
    }

    /** The first that is said; its value is {@code null} where nothing is. */
    Said<T> first() {
        for (Place<T> place : places) {
            T value = place.says.get();
            if (value != null) {
                return new Said<>(place.source, value);
            }
        }
        return new Said<>(Source.USUAL, null);
    }
}
