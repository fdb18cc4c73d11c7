package org.juesuan.drawn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.juesuan.drawn.Sheet.Cell;

/** Prints sheets on pages: with rules of every kind or none, turned or upright, over as many pages as they take. */
final class PdfPrint {

    enum Rules { LINES, FILLS, THREE_LINES, ROW_LINES, NONE }

    enum Turn { UPRIGHT, ROTATED, SIDEWAYS }

    private static final double SIZE = 8;
    private static final double LEADING = 10;
    private static final double MARGIN = 36;

    private final Random random;
    private final Rules rules;
    private final Turn turn;
    private final int quarter;
    private final boolean headAgain;
    private final boolean labelsAgain;
    private final boolean stacked;
    private final boolean watermark;
    private final SongTi font;
    private final PDDocument pdf = new PDDocument();
    private PDPageContentStream ink;
    private double width;
    private double height;
    private double y;

    PdfPrint(long seed) {
        random = new Random(seed);
        rules = Rules.values()[random.nextInt(5)];
        turn = Turn.values()[random.nextInt(3)];
        quarter = turn == Turn.UPRIGHT ? 0 : 1 + random.nextInt(3);
        boolean ruled = rules == Rules.LINES || rules == Rules.FILLS;
        headAgain = !ruled || random.nextBoolean();
        labelsAgain = !ruled || random.nextBoolean();
        stacked = random.nextInt(3) == 0;
        watermark = random.nextInt(3) == 0;
        font = new SongTi(random.nextBoolean());
    }

    @Override
    public String toString() {
        return rules + " " + turn + " " + 90 * quarter + (headAgain ? " head again" : "") + (labelsAgain ? " labels again" : "")
                + (stacked ? " stacked" : "") + (watermark ? " watermark" : "");
    }

    void print(Path file, List<String> cover, List<Sheet> sheets) throws IOException {
        try (pdf) {
            page();
            y = height - 200;
            for (String line : cover) {
                show(line, 20, (width - 20 * SongTi.width(line)) / 2, y);
                y -= 60;
            }
            boolean fresh = false;
            for (Sheet sheet : sheets) {
                double[] high = heights(all(sheet), edges(sheet, 60));
                for (Sheet part : parts(sheet)) {
                    double needed = 120 + LEADING * 2 * (part.head().size() + part.rows().size());
                    if (!stacked || !fresh || part.labels() == 0 && sheet.labels() > 0 || y - needed < MARGIN) {
                        page();
                    }
                    fresh = true;
                    sheet(part, part.columns() == sheet.columns() ? null : high);
                }
            }
            ink.close();
            pdf.save(file.toFile());
        }
    }

    /** A sheet of too many columns is cut over pages. */
    private List<Sheet> parts(Sheet sheet) {
        if (sheet.columns() <= 20) {
            return List.of(sheet);
        }
        List<Sheet> parts = new ArrayList<>();
        for (int from = 0; from < sheet.columns(); ) {
            int to = Math.min(sheet.columns(), from + (from == 0 ? 12 : 10));
            parts.add(sheet.columns(from, to, labelsAgain));
            from = to;
        }
        return parts;
    }

    private void page() throws IOException {
        if (ink != null) {
            ink.close();
        }
        boolean wide = true;
        width = wide ? 842 : 595;
        height = wide ? 595 : 842;
        boolean across = quarter % 2 == 1;
        PDPage page = new PDPage(new PDRectangle((float) (across ? height : width), (float) (across ? width : height)));
        pdf.addPage(page);
        font.addTo(page);
        ink = new PDPageContentStream(pdf, page);
        if (quarter > 0) {
            // the sheet lies turned on the paper; /Rotate may turn it back for the reader
            Matrix m = switch (quarter) {
                case 1 -> new Matrix(0, 1, -1, 0, (float) height, 0);
                case 2 -> new Matrix(-1, 0, 0, -1, (float) width, (float) height);
                default -> new Matrix(0, -1, 1, 0, 0, (float) width);
            };
            ink.transform(m);
        }
        if (turn == Turn.ROTATED) {
            page.setRotation(90 * quarter);
        }
        y = height - MARGIN;
        if (watermark) {
            show("内部资料仅供参考", 60, 150, 150, 0.5);
        }
    }

    private void show(String text, double size, double x, double at) throws IOException {
        show(text, size, x, at, 0);
    }

    private void show(String text, double size, double x, double at, double slant) throws IOException {
        if (!text.isEmpty()) {
            font.show(ink, text, size, x, at, slant);
        }
    }

    /** {@code high}: heights of the rows where the sheet is a part of a wider one, whose rows are as high on every page. */
    private void sheet(Sheet sheet, double[] high) throws IOException {
        double[] xs = edges(sheet, width - 2 * MARGIN);
        y -= 20;
        if (!sheet.number().isEmpty()) {
            show(sheet.number(), SIZE, xs[xs.length - 1] - SIZE * SongTi.width(sheet.number()), y);
            y -= 20;
        }
        show(sheet.title(), 14, (width - 14 * SongTi.width(sheet.title())) / 2, y);
        y -= 22;
        show("编制单位：" + sheet.body(), SIZE, xs[0], y);
        String unit = "金额单位：" + sheet.unit();
        show(unit, SIZE, xs[xs.length - 1] - SIZE * SongTi.width(unit), y);
        y -= 8;
        List<List<Cell>> all = all(sheet);
        int heads = sheet.head().size();
        double[] heights = high != null ? high : heights(all, xs);
        int from = 0;
        while (from < all.size()) {
            int to = from;
            double room = y - MARGIN - 20;
            double used = 0;
            List<Integer> rows = new ArrayList<>();
            if (from > 0 && headAgain) {
                for (int r = 0; r < heads; r++) {
                    rows.add(r);
                    used += heights[r];
                }
            }
            while (to < all.size() && used + heights[to] <= room) {
                rows.add(to);
                used += heights[to];
                to++;
            }
            rows(all, rows, heads, heights, xs);
            from = to;
            if (from < all.size()) {
                page();
                y -= 30;
            }
        }
        if (!sheet.note().isEmpty()) {
            y -= 14;
            show(sheet.note(), SIZE, xs[0], y);
        }
        y -= 30;
    }

    private static List<List<Cell>> all(Sheet sheet) {
        List<List<Cell>> all = new ArrayList<>(sheet.head());
        all.addAll(sheet.rows());
        return all;
    }

    /** Edges of the columns on a page, or at their natural width for any other {@code most}. */
    private double[] edges(Sheet sheet, double most) {
        double sum = 0;
        for (int w : sheet.widths()) {
            sum += w;
        }
        double room = most < width - 2 * MARGIN ? sum * 3.5 : Math.min(most, sum * 6.5);
        double left = (width - room) / 2;
        double[] xs = new double[sheet.columns() + 1];
        xs[0] = left;
        for (int c = 0; c < sheet.columns(); c++) {
            xs[c + 1] = xs[c] + sheet.widths()[c] * room / sum;
        }
        return xs;
    }

    private static List<String> wrapped(String text, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (SIZE * SongTi.width(line.toString() + text.charAt(i)) > room - 3 && line.length() > 0 && !text.matches("[\\d.,()（）-]+")) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(text.charAt(i));
        }
        lines.add(line.toString());
        return lines;
    }

    private static double[] heights(List<List<Cell>> rows, double[] xs) {
        double[] heights = new double[rows.size()];
        for (int r = 0; r < heights.length; r++) {
            int lines = 1;
            for (Cell c : rows.get(r)) {
                int own = wrapped(c.text(), xs[c.column() + c.columns()] - xs[c.column()]).size();
                lines = Math.max(lines, (own + c.rows() - 1) / c.rows());
            }
            heights[r] = lines * LEADING + 5;
        }
        return heights;
    }

    private void rows(List<List<Cell>> all, List<Integer> rows, int heads, double[] heights, double[] xs) throws IOException {
        double top = y;
        double[] ys = new double[rows.size() + 1];
        ys[0] = top;
        for (int i = 0; i < rows.size(); i++) {
            ys[i + 1] = ys[i] - heights[rows.get(i)];
        }
        for (int i = 0; i < rows.size(); i++) {
            for (Cell c : all.get(rows.get(i))) {
                double bottom = ys[Math.min(rows.size(), i + c.rows())];
                double left = xs[c.column()];
                double right = xs[c.column() + c.columns()];
                cell(c, rows.get(i) < heads, left, bottom, right, ys[i]);
            }
        }
        double bottom = ys[rows.size()];
        if (rules == Rules.THREE_LINES || rules == Rules.ROW_LINES) {
            int head = (int) rows.stream().filter(r -> r < heads).count();
            for (int i = 0; i <= rows.size(); i++) {
                if (rules == Rules.ROW_LINES && i >= head || i == 0 || i == head || i == rows.size()) {
                    line(xs[0], ys[i], xs[xs.length - 1], ys[i]);
                }
            }
        }
        y = bottom;
    }

    private void cell(Cell c, boolean head, double left, double bottom, double right, double top) throws IOException {
        List<String> lines = wrapped(c.text(), right - left);
        double at = (top + bottom) / 2 + LEADING * (lines.size() - 1) / 2 - 3;
        for (String line : lines) {
            double wide = SIZE * SongTi.width(line);
            boolean number = c.amount();
            double x = number ? right - 2 - wide : head || c.columns() > 1 || c.text().length() < 4 ? (left + right - wide) / 2 : left + 2;
            show(line, SIZE, x, at);
            at -= LEADING;
        }
        if (rules == Rules.LINES) {
            ink.setLineWidth(0.6f);
            ink.addRect((float) left, (float) bottom, (float) (right - left), (float) (top - bottom));
            ink.stroke();
        } else if (rules == Rules.FILLS) {
            fill(left, bottom, right - left, 0.5);
            fill(left, top, right - left, 0.5);
            fill(left, bottom, 0.5, top - bottom);
            fill(right, bottom, 0.5, top - bottom);
        }
    }

    private void fill(double x, double at, double w, double h) throws IOException {
        ink.addRect((float) x, (float) at, (float) w, (float) h);
        ink.fill();
    }

    private void line(double x0, double y0, double x1, double y1) throws IOException {
        ink.setLineWidth(0.8f);
        ink.moveTo((float) x0, (float) y0);
        ink.lineTo((float) x1, (float) y1);
        ink.stroke();
    }
}
