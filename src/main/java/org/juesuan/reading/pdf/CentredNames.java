package org.juesuan.reading.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.reading.pdf.AlignedTables.Row;

/**
 * Names over several lines beside a code and amounts that stand in the middle of them: as many lines above as below, at the same
 * distances, which begin at the same place. They may be further apart than other rows are.
 */
final class CentredNames {

    private static final Pattern CODE = Pattern.compile("\\d{2,7}");
    /** Lines of a name begin, and are as far above as below, within so many points. */
    private static final double SAME = 1;
    /** Lines of a name are no further apart than this many sizes. */
    private static final double LINE = 1.7;

    private CentredNames() {
    }

    /** For each line the one with amounts whose name it is a part of, itself included; -1 where the distances do not tell it. */
    static int[] owners(List<Row> lines) {
        int[] owners = new int[lines.size()];
        Arrays.fill(owners, -1);
        for (int i = 1; i + 1 < lines.size(); i++) {
            TextRuns.@Nullable Run name = lines.get(i).data() ? named(lines.get(i)) : null;
            for (int k = 1; name != null && i - k >= 0 && i + k < lines.size() && around(lines, i, k, name); k++) {
                owners[i] = i;
                owners[i - k] = i;
                owners[i + k] = i;
            }
        }
        return owners;
    }

    /** The name of a row that has a code before it. */
    private static TextRuns.@Nullable Run named(Row row) {
        List<TextRuns.Run> runs = row.runs();
        for (int i = 1; i < runs.size(); i++) {
            if (Character.isIdeographic(runs.get(i).printed().codePointAt(0))) {
                return CODE.matcher(runs.get(i - 1).printed()).matches() ? runs.get(i) : null;
            }
        }
        return null;
    }

    private static boolean around(List<Row> lines, int at, int k, TextRuns.Run name) {
        Row above = lines.get(at - k);
        Row below = lines.get(at + k);
        double up = lines.get(at).y() - above.y();
        double down = below.y() - lines.get(at).y();
        return Math.abs(up - down) <= SAME && up <= k * LINE * name.size() && piece(above, name) && piece(below, name);
    }

    private static boolean piece(Row line, TextRuns.Run name) {
        return !line.data() && line.runs().size() == 1 && Math.abs(line.runs().get(0).box().x0() - name.box().x0()) <= SAME
                && !AlignedLabels.note(line.runs());
    }
}
