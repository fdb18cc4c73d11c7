package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Extraction;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/**
 * Texts that no form prints, such as a row's name of thirty thousand characters in a hostile file, are cut off and
 * named: each of the row's figures repeats them, and so does each finding, until a small file has filled the memory in
 * which the warehouse is built.
 */
final class TextLimit {

    /** Characters of a name, a code or a cell with an amount; the longest of a printed form at hand has 25. */
    private static final int MOST = 500;
    /** Characters of a remark, which may name several. */
    private static final int MOST_OF_A_REMARK = 2_000;
    private static final double DOUBTFUL = 0.5;

    private TextLimit() {
    }

    /** The extraction without such texts, and a remark for each form that had some. */
    static Extraction cut(Extraction read) {
        Map<String, Set<Integer>> rows = new TreeMap<>();
        List<PublishedLine> lines = read.lines().stream().map(line -> cut(line, rows)).toList();
        List<ReaderFinding> remarks = new ArrayList<>(read.remarks().stream().map(TextLimit::cut).toList());
        if (rows.isEmpty() && remarks.equals(read.remarks())) {
            return read;
        }
        rows.forEach((form, which) -> remarks.add(new ReaderFinding("read_text_cut", Severity.WARNING,
                which.size() + " 行的文字超过 " + MOST + " 字，只保留前 " + MOST + " 字", form, null, null, null)));
        return new Extraction(read.file(), read.pages(), read.identity(), read.forms(), lines, remarks, read.refusal(), read.statements(),
                read.correction());
    }

    private static PublishedLine cut(PublishedLine line, Map<String, Set<Integer>> rows) {
        if (fits(line.lineName()) && fits(line.lineCode()) && fits(line.printed()) && fits(line.sheet())) {
            return line;
        }
        rows.computeIfAbsent(line.form(), form -> new TreeSet<>()).add(line.lineNo());
        return new PublishedLine(line.form(), line.body(), line.page(),
                line.sheet() == null ? null : cut(line.sheet(), MOST), line.lineNo(), cut(line.lineCode(), MOST),
                cut(line.lineName(), MOST), line.columnCode(), cut(line.printed(), MOST), line.amount(), line.unit(), line.step(),
                line.box(), line.method(), Math.min(line.confidence(), DOUBTFUL), line.reading());
    }

    private static ReaderFinding cut(ReaderFinding remark) {
        return new ReaderFinding(remark.rule(), remark.severity(), cut(remark.message(), MOST_OF_A_REMARK), remark.form(),
                remark.lineCode() == null ? null : cut(remark.lineCode(), MOST), remark.columnCode(), remark.page());
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.length() <= MOST;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
