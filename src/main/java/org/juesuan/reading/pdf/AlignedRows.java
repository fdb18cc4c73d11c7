package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.juesuan.reading.pdf.AlignedTables.Row;

/** The lines of a table's body put together as rows: by the rules between them, else by how close they stand. */
final class AlignedRows {

    /** Lines of one row are nearer to each other than this share of the usual distance between rows. */
    private static final double NEAR = 0.7;

    private final List<Row> lines;
    private final double[] rules;
    /** Of each line the one whose name it is a part of, itself included; -1 where that is not known. */
    private final int[] owners;
    private final double pitch;

    /** @param lines the first of them holds amounts; none where the end of a page left no more than a head */
    AlignedRows(List<Row> lines, DrawnEdges drawn) {
        this.lines = lines;
        this.owners = CentredNames.owners(lines);
        this.pitch = pitch(lines, owners);
        if (lines.isEmpty()) {
            this.rules = new double[0];
            return;
        }
        double size = lines.get(0).runs().get(0).size();
        double[] between = drawn.rows(lines.get(0).y() - size / 2, lines.get(lines.size() - 1).y());
        double last = lines.stream().filter(Row::data).mapToDouble(Row::y).max().orElse(0);
        long data = lines.stream().filter(line -> AlignedTables.data(line.runs())).count();
        // what is drawn below the last row parts none, but for the line that closes it: what stands above that is of this row
        boolean told = Arrays.stream(between).filter(y -> y < last).count() >= data - 1 && data > 1;
        this.rules = told ? closed(between, last, drawn) : new double[0];
    }

    /** The rules with the one below the last amounts, where it is no further from there than the rules are from each other. */
    private static double[] closed(double[] rules, double last, DrawnEdges drawn) {
        double highest = IntStream.range(1, rules.length).mapToDouble(i -> rules[i] - rules[i - 1]).max().orElse(0);
        double closing = Arrays.stream(drawn.rows(last, last + highest)).findFirst().orElse(Double.NaN);
        boolean within = Double.isNaN(closing) || Arrays.stream(rules).anyMatch(y -> y >= closing);
        return within ? rules : DoubleStream.concat(Arrays.stream(rules), DoubleStream.of(closing)).toArray();
    }

    /** The usual least distance between two lines with amounts; infinite where there is one line alone. */
    double pitch() {
        return pitch;
    }

    private static double pitch(List<Row> lines, int[] owners) {
        List<Double> pitches = new ArrayList<>();
        double last = Double.NaN;
        for (int i = 0; i < lines.size(); i++) {
            Row line = lines.get(i);
            if (line.data() && (owners[i] < 0 || owners[i] == i)) {
                if (line.y() - last >= AlignedLabels.BESIDE * line.runs().get(0).size()) {
                    pitches.add(line.y() - last);
                }
                last = line.y();
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? Double.POSITIVE_INFINITY : pitches.get(pitches.size() / 4);
    }

    List<List<TextRuns.Run>> joined() {
        return rules.length > 0 ? betweenRules() : byDistance();
    }

    private List<List<TextRuns.Run>> betweenRules() {
        List<List<TextRuns.Run>> rows = new ArrayList<>();
        int last = -1;
        for (Row line : lines) {
            double y = line.y() - 0.35 * line.runs().get(0).size();
            int band = 0;
            while (band < rules.length && rules[band] < y) {
                band++;
            }
            boolean below = band == rules.length;
            if (band == last && !below && AlignedLabels.mayJoin(rows.get(rows.size() - 1), line.runs())) {
                rows.get(rows.size() - 1).addAll(line.runs());
            } else {
                rows.add(new ArrayList<>(line.runs()));
            }
            last = band;
        }
        return rows;
    }

    private List<List<TextRuns.Run>> byDistance() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Row line = lines.get(i);
            Row before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            boolean together = i > 0 && owners[i] >= 0 && owners[i] == owners[i - 1];
            boolean others = i > 0 && owners[i] != owners[i - 1];
            boolean near = together || before != null && !others && pitch < Double.POSITIVE_INFINITY && line.y() - before.y() < NEAR * pitch
                    && AlignedLabels.mayJoin(before.runs(), line.runs()) && !AlignedLabels.apart(before.runs(), line.runs())
                    && !(AlignedTables.data(line.runs()) && AlignedTables.data(before.runs()));
            if (before != null && near) {
                List<TextRuns.Run> runs = new ArrayList<>(before.runs());
                runs.addAll(line.runs());
                rows.set(rows.size() - 1, new Row(runs, line.data() ? line.y() : before.y(), before.data() || line.data(), List.of()));
            } else {
                rows.add(line);
            }
        }
        return rows.stream().map(Row::runs).toList();
    }
}
