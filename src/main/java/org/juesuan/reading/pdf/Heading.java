package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Box;

/** A heading of a table whose columns are known; {@code level} and {@code levels}: its row in the head and how many rows it covers. */
final class Heading {
    final List<TextRuns.Run> runs = new ArrayList<>();
    Box box;
    int from;
    int to;
    int level;
    int levels = 1;
    /** Whether others stand below it. */
    boolean over;

    Heading(TextRuns.Run run) {
        add(run);
    }

    void add(TextRuns.Run run) {
        runs.add(run);
        box = box == null ? run.box() : box.union(run.box());
    }

    String printed() {
        return String.join("\n", runs.stream().map(TextRuns.Run::printed).toList());
    }

    double last() {
        return runs.get(runs.size() - 1).baseline();
    }

    double height() {
        return (runs.get(0).baseline() + last()) / 2;
    }

    boolean covers(int column) {
        return column >= from && column < to;
    }

    boolean above(Heading other) {
        return last() < other.runs.get(0).baseline() - 1;
    }

    boolean shares(Heading other) {
        return from < other.to && other.from < to;
    }
}
