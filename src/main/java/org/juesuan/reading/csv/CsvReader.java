package org.juesuan.reading.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.text.Characters;
import org.juesuan.text.Encoding;

/** Reads separated values as the one sheet of a workbook. */
public final class CsvReader {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 1_000;

    public ReadResult read(SourceFile file) {
        try {
            String text = Encoding.text(file.path());
            List<Cell> cells = new ArrayList<>();
            int rows = 0;
            int columns = 0;
            CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
            try (CSVParser parser = CSVParser.parse(text, format)) {
                for (CSVRecord record : parser) {
                    if (rows == MOST_ROWS || record.size() > MOST_COLUMNS) {
                        return refused(Reason.RESOURCE_LIMIT, "CSV 超过上限 " + MOST_ROWS + " 行或 " + MOST_COLUMNS + " 列");
                    }
                    for (int c = 0; c < record.size(); c++) {
                        cells.add(new Cell(rows, c, 1, 1, Characters.normalise(record.get(c)).strip(), record.get(c), null, null));
                    }
                    columns = Math.max(columns, record.size());
                    rows++;
                }
            }
            Grid grid = new Grid(rows, columns, cells, null, true);
            return new ReadResult.Document(List.of(new Page(1, "CSV", 0, 0, 0, List.of(), List.of(grid))), List.of());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return refused(Reason.DAMAGED, "CSV 的文字编码或引号无法识别，未读取");
        }
    }

    /** The one that most lines have most of. */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char c : new char[] {',', '\t', ';'}) {
            long count = text.lines().limit(200).filter(l -> l.indexOf(c) >= 0).count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }

    private static ReadResult refused(Reason reason, String message) {
        return new ReadResult.Refused(new Refusal(reason, message));
    }
}
