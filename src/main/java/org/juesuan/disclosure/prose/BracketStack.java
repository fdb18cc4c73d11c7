package org.juesuan.disclosure.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence goes on with after a bracket that states figures of its own: in 收入10万元（含教育收费1万元），占5% the
 * share is of the income.
 *
 * @param <T> what is known when a bracket opens
 */
final class BracketStack<T> {

    private record Opened<T>(T state, boolean here, boolean behindFigure) {
    }

    /**
     * The words between two figures, as far as they stand beside the later one.
     *
     * @param words  without what ends a bracket opened before them
     * @param state  known to the later figure
     * @param inside what was known before the bracket that the later figure stands in, where that bracket stands directly
     *               behind a figure; else {@code null}
     */
    record Step<T>(String words, T state, @Nullable T inside) {
    }

    private final Deque<Opened<T>> open = new ArrayDeque<>();

    /**
     * Goes on over the words before a figure.
     *
     * @param words from the figure before them on
     * @param state what is known before the words, never {@code null}
     */
    Step<T> step(String words, T state) {
        T known = state;
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '(') {
                open.push(new Opened<>(known, true, i == 0));
            } else if (c == ')' && !open.isEmpty()) {
                Opened<T> opened = open.pop();
                known = opened.state;
                from = opened.here ? from : i + 1;
            }
        }
        for (int i = open.size(); i > 0; i--) {
            Opened<T> opened = open.pop();
            open.addLast(new Opened<>(opened.state, false, opened.behindFigure));
        }
        Opened<T> innermost = open.peek();
        return new Step<>(words.substring(from), known, innermost == null || !innermost.behindFigure ? null : innermost.state);
    }
}
