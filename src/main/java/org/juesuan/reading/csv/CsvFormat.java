package org.juesuan.reading.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.FileHead;
import org.juesuan.model.FileType;
import org.juesuan.model.Format;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;

/** Tables of separated values. */
public final class CsvFormat implements Format {

    private static final int LINES = 200;
    /** Of the lines of a table, at least this share has as many fields as a line beside it. */
    private static final double REGULAR = 0.6;

    @Override
    public Set<FileType> types() {
        return Set.of(FileType.CSV);
    }

    @Override
    public @Nullable FileType recognise(FileHead head) {
        if (head.text() == null || head.text().strip().startsWith("<")) {
            return null;
        }
        for (char separator : new char[] {',', '\t', ';'}) {
            if (regular(fieldCounts(head.text(), separator))) {
                return FileType.CSV;
            }
        }
        return null;
    }

    @Override
    public ReadResult read(SourceFile file) {
        return new CsvReader().read(file);
    }

    /** Several tables of different widths may follow each other: what counts is that lines have as many fields as the next. */
    private static boolean regular(List<Integer> counts) {
        int alike = 0;
        for (int i = 0; i < counts.size(); i++) {
            boolean asBefore = i > 0 && counts.get(i).equals(counts.get(i - 1));
            boolean asNext = i + 1 < counts.size() && counts.get(i).equals(counts.get(i + 1));
            alike += counts.get(i) >= 2 && (asBefore || asNext) ? 1 : 0;
        }
        return alike >= 2 && alike >= REGULAR * counts.size();
    }

    /** Fields of each line that is not blank; a separator inside quotes separates nothing, nor does one at the very end. */
    private static List<Integer> fieldCounts(String text, char separator) {
        List<Integer> counts = new ArrayList<>();
        for (String line : text.lines().limit(LINES).filter(l -> !l.isBlank()).toList()) {
            int fields = 1;
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == separator && !quoted) {
                    fields++;
                }
            }
            boolean trailing = fields == 2 && line.stripTrailing().endsWith(String.valueOf(separator));
            counts.add(trailing ? 1 : fields);
        }
        return counts;
    }
}
