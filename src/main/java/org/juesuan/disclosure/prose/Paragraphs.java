package org.juesuan.disclosure.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;
import org.juesuan.text.Width;

/**
 * Joins lines to paragraphs, over page ends too. Page numbers, running heads, tables of contents, captions and labels of
 * charts are left out; a paragraph goes on after them. Where in doubt, lines are joined: a sentence in two pieces loses
 * figures, two paragraphs in one lose nothing.
 */
final class Paragraphs {

    private static final Pattern NUMBER_ONLY = Pattern.compile("[\\d.,%\\-—–·|/()第页共]*");
    private static final Pattern CONTENTS = Pattern.compile(".*[.·…]{4,}\\d*");
    private static final Pattern CAPTION = Pattern.compile("\\(?图(表)?\\d{1,2}.*|\\((柱状|饼状|饼|柱形|折线)图\\)");
    private static final Pattern LISTED = Pattern.compile(
            "(第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)|\\(\\d{1,2}\\)|\\d{1,2}[、.](?!\\d)).*");
    /** A cell that says less is no prose. */
    private static final int SHORTEST = 8;
    private static final String ENDS = "。;:!?";
    private static final String GOES_ON = ",、";

    private final Sections sections;
    private final List<Paragraph> done = new ArrayList<>();
    private final Map<String, List<String>> inCells = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph.Mark> marks = new ArrayList<>();
    private double left;
    private double right;
    private double sameWidth;
    private @Nullable Row last;

    /** Lines of one height on the page, as one. */
    private record Row(String text, Box box, double left, double right) {

        double em() {
            return box.height();
        }

        boolean full() {
            return box.x1() >= right - 2.2 * em();
        }
    }

    /** The rows of a page; a sheet has none. */
    private record Printed(Page page, List<Row> rows) {
    }

    Paragraphs(Sections sections) {
        this.sections = sections;
    }

    /** @param outside whether a line belongs to the prose, and not to a table whose text is no grid */
    List<Paragraph> of(List<Page> pages, BiPredicate<Page, TextLine> outside) {
        List<Printed> printed = pages.stream().map(page -> new Printed(page, page.sheet() != null ? List.of()
                : rows(page, page.lines().stream().filter(line -> outside.test(page, line)).toList()))).toList();
        Map<String, Integer> heads = runningHeads(printed);
        for (Printed on : printed) {
            Page page = on.page;
            if (page.sheet() != null) {
                close();
                if (page.lines().isEmpty()) {
                    cells(page);
                } else {
                    flow(page);
                }
                continue;
            }
            // a running head may begin and end elsewhere than the text does
            List<Row> rows = on.rows.stream().filter(row -> !(atEdge(page, row) && heads.getOrDefault(row.text, 0) > 2)).toList();
            margins(page, rows);
            for (Row row : rows) {
                if (!furniture(row.text)) {
                    add(page, new Row(row.text, row.box, left, right));
                }
            }
        }
        close();
        return done;
    }

    /** Prose without pages, as word processors and web pages hold it: a line is a paragraph, unless a break cut its sentence. */
    private void flow(Page page) {
        String before = "";
        for (TextLine line : page.lines()) {
            String plain = plain(line.text());
            if (plain.isEmpty() || furniture(plain)) {
                continue;
            }
            boolean cut = before.length() > 15 && before.indexOf(',') >= 0 && ENDS.indexOf(before.charAt(before.length() - 1)) < 0;
            if (!cut || LISTED.matcher(plain).matches() || sections.title(plain) != null || heading(before)) {
                close();
            }
            marks.add(new Paragraph.Mark(text.length(), null));
            text.append(plain);
            before = plain;
        }
        close();
    }

    /** Prose in a workbook: a cell is a paragraph. */
    private void cells(Page page) {
        page.grids().forEach(grid -> grid.cells().stream().filter(c -> c.number() == null && c.text().length() >= SHORTEST).map(Cell::text)
                // amounts may be typed as text
                .filter(cell -> !NUMBER_ONLY.matcher(cell).matches())
                // the sheets of one workbook repeat their labels
                .forEach(cell -> inCells.computeIfAbsent(cell, this::inCell).forEach(plain ->
                        done.add(new Paragraph(plain, List.of(new Paragraph.Mark(0, null)))))));
    }

    private List<String> inCell(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String part : text.split("\n")) {
            String plain = plain(part);
            if (plain.length() >= SHORTEST && (plain.indexOf('。') >= 0 || plain.indexOf(',') >= 0 || sections.title(plain) != null)) {
                paragraphs.add(plain);
            }
        }
        return paragraphs;
    }

    private void add(Page page, Row row) {
        double indent = row.box.x0() - row.left;
        boolean title = sections.title(row.text) != null;
        boolean listed = LISTED.matcher(row.text).matches();
        if (indent > 5 * row.em() && !title && !listed) {
            return;
        }
        if (last != null && breaks(last, row, indent, listed, title)) {
            close();
        }
        marks.add(new Paragraph.Mark(text.length(), page.number()));
        text.append(row.text);
        last = row;
    }

    private boolean breaks(Row before, Row row, double indent, boolean listed, boolean title) {
        char end = before.text.charAt(before.text.length() - 1);
        boolean ended = ENDS.indexOf(end) >= 0;
        // a sentence is not over at a comma, wherever the margins are thought to be
        boolean indented = indent > 1.2 * row.em() && GOES_ON.indexOf(end) < 0;
        if (heading(text.toString()) && (indented || listed || title || !before.full())) {
            return true;
        }
        if (listed) {
            return ended || !before.full() || indent > 0.3 * row.em();
        }
        if (!before.full()) {
            return ended || indented || title;
        }
        return ended && indented;
    }

    /** Whether a text is a heading and nothing else: one that its first sentence follows is a paragraph. */
    private boolean heading(String text) {
        Sections.Title title = sections.title(text);
        return title == null ? sections.level(text) >= 0 : title.end() >= text.length();
    }

    private void close() {
        if (text.length() > 0) {
            done.add(new Paragraph(text.toString(), List.copyOf(marks)));
        }
        text.setLength(0);
        marks.clear();
        last = null;
    }

    /** A page with a few short lines keeps the margins of the page before. */
    private void margins(Page page, List<Row> rows) {
        List<Row> wide = rows.stream().filter(r -> r.box.width() > 0.45 * page.width()).toList();
        if (!wide.isEmpty()) {
            double min = wide.stream().mapToDouble(r -> r.box.x0()).min().orElse(0);
            double max = wide.stream().mapToDouble(r -> r.box.x1()).max().orElse(0);
            boolean few = wide.size() < 3 && sameWidth == page.width();
            left = few ? Math.min(left, min) : min;
            right = few ? Math.max(right, max) : max;
            sameWidth = page.width();
        } else if (sameWidth != page.width()) {
            left = rows.stream().mapToDouble(r -> r.box.x0()).min().orElse(0);
            right = rows.stream().mapToDouble(r -> r.box.x1()).max().orElse(page.width());
        }
    }

    private static List<Row> rows(Page page, List<TextLine> lines) {
        List<Row> rows = new ArrayList<>();
        for (TextLine line : lines) {
            String plain = plain(line.text());
            Box box = line.box() == null ? new Box(0, rows.size(), 1, rows.size() + 1) : line.box();
            Row before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (plain.isEmpty()) {
                continue;
            }
            if (before != null && before.box.overlapY(box) > 0.6 * Math.min(box.height(), before.box.height())
                    && box.x0() >= before.box.x1() - 1) {
                rows.set(rows.size() - 1, new Row(before.text + plain, before.box.union(box), 0, page.width()));
            } else {
                rows.add(new Row(plain, box, 0, page.width()));
            }
        }
        return rows;
    }

    /** How often each text stands at an edge of a page: what stands at its left and at its right, the body and the year, is one. */
    private static Map<String, Integer> runningHeads(List<Printed> pages) {
        Map<String, Integer> seen = new HashMap<>();
        pages.forEach(on -> on.rows.stream().filter(row -> atEdge(on.page, row)).forEach(row -> seen.merge(row.text, 1, Integer::sum)));
        return seen;
    }

    private static boolean atEdge(Page page, Row row) {
        return row.box.y1() < 0.1 * page.height() || row.box.y0() > 0.9 * page.height();
    }

    private static boolean furniture(String text) {
        return NUMBER_ONLY.matcher(text).matches() || CAPTION.matcher(text).matches() || CONTENTS.matcher(text).matches();
    }

    /** Without blanks, but for one between two Latin words or two numbers. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                plain.append(Width.half(c));
            } else if (plain.length() > 0 && i + 1 < text.length()) {
                char before = plain.charAt(plain.length() - 1);
                char after = text.charAt(i + 1);
                boolean words = before < 0x7F && Character.isLetter(before) && after < 0x7F && Character.isLetter(after);
                boolean numbers = Character.isDigit(before) && Character.isDigit(after);
                if (words || numbers) {
                    plain.append(' ');
                }
            }
        }
        return plain.toString();
    }
}
