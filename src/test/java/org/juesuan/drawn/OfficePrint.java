package org.juesuan.drawn;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.juesuan.drawn.Sheet.Cell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Prints sheets as workbooks, Word and HTML files and separated values. */
final class OfficePrint {

    /** Width of A4 lying, in twentieths of a point. */
    private static final int PAPER = 16838;

    private OfficePrint() {
    }

    /** A sheet for each form, or all of them on one. */
    static void workbook(Path file, List<String> cover, List<Sheet> sheets, long seed, boolean old) throws IOException {
        Random random = new Random(seed);
        boolean together = random.nextInt(3) == 0;
        boolean numbers = random.nextBoolean();
        boolean merged = random.nextInt(4) > 0;
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            CellStyle style = book.createCellStyle();
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setWrapText(true);
            CellStyle amount = book.createCellStyle();
            amount.cloneStyleFrom(style);
            amount.setAlignment(HorizontalAlignment.RIGHT);
            CellStyle middle = book.createCellStyle();
            middle.cloneStyleFrom(style);
            middle.setAlignment(HorizontalAlignment.CENTER);
            middle.setVerticalAlignment(org.apache.poi.ss.usermodel.VerticalAlignment.CENTER);
            amount.setDataFormat(book.createDataFormat().getFormat("#,##0.00;-#,##0.00;0.00"));
            org.apache.poi.ss.usermodel.Sheet on = book.createSheet("封面");
            for (int i = 0; i < cover.size(); i++) {
                on.createRow(i * 3 + 4).createCell(0).setCellValue(cover.get(i));
            }
            int at = 0;
            for (int i = 0; i < sheets.size(); i++) {
                if (i == 0 || !together) {
                    on = book.createSheet(together ? "公开表" : String.format("%02d", i + 1));
                    at = 0;
                    paper(on);
                    for (int c = 0; c < sheets.get(i).columns() || together && c < most(sheets); c++) {
                        on.setColumnWidth(c, (c < sheets.get(i).columns() ? sheets.get(i).widths()[c] : 10) * 300);
                    }
                }
                at = sheet(on, at, sheets.get(i), numbers, merged, style, amount, middle) + 2;
            }
            book.write(out);
        }
    }

    /** Landscape and as wide as a page, so that nothing is cut off in print. */
    private static void paper(org.apache.poi.ss.usermodel.Sheet on) {
        on.setFitToPage(true);
        if (on.getPrintSetup() instanceof org.apache.poi.hssf.usermodel.HSSFPrintSetup old) {
            // the bit says that the settings are not valid
            old.setValidSettings(false);
        }
        on.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        on.getPrintSetup().setLandscape(true);
        on.getPrintSetup().setFitWidth((short) 1);
        on.getPrintSetup().setFitHeight((short) 0);
    }

    private static int most(List<Sheet> sheets) {
        return sheets.stream().mapToInt(Sheet::columns).max().orElse(0);
    }

    private static int sheet(org.apache.poi.ss.usermodel.Sheet on, int from, Sheet sheet, boolean numbers, boolean merged, CellStyle style,
            CellStyle amount, CellStyle middle) {
        int at = from;
        int last = sheet.columns() - 1;
        on.createRow(at++).createCell(last).setCellValue(sheet.number());
        on.createRow(at).createCell(0).setCellValue(sheet.title());
        on.getRow(at).getCell(0).setCellStyle(middle);
        if (last > 0) {
            on.addMergedRegion(new CellRangeAddress(at, at, 0, last));
        }
        Row around = on.createRow(++at);
        around.createCell(0).setCellValue("编制单位：" + sheet.body());
        around.createCell(last).setCellValue("单位：" + sheet.unit());
        at++;
        List<List<Cell>> all = new ArrayList<>(sheet.head());
        all.addAll(sheet.rows());
        for (int r = 0; r < all.size(); r++) {
            // every cell has its borders, those that a merged one covers too
            on.createRow(at + r);
            for (int c = 0; c <= last; c++) {
                on.getRow(at + r).createCell(c).setCellStyle(style);
            }
        }
        for (int r = 0; r < all.size(); r++) {
            int lines = 1;
            for (Cell c : all.get(r)) {
                int width = 0;
                for (int i = c.column(); i < c.column() + c.columns(); i++) {
                    width += on.getColumnWidth(i) / 300;
                }
                lines = Math.max(lines, (int) Math.ceil((c.text().codePoints().mapToDouble(p -> p < 0x7f ? 1.1 : 2.1)
                        .sum() + 1) / width / c.rows()));
            }
            on.getRow(at + r).setHeightInPoints(15 * lines);
            for (Cell c : all.get(r)) {
                var cell = on.getRow(at + r).getCell(c.column());
                cell.setCellStyle(c.amount() ? amount : r < sheet.head().size() || c.columns() > 1 ? middle : style);
                if (numbers && c.amount() && c.line().yuan() != null) {
                    var yuan = new java.math.BigDecimal(c.line().yuan());
                    cell.setCellValue((sheet.unit().equals("万元") ? yuan.movePointLeft(4) : yuan).doubleValue());
                } else {
                    cell.setCellValue(c.text());
                }
                if (merged && c.rows() * c.columns() > 1) {
                    on.addMergedRegion(new CellRangeAddress(at + r, at + r + c.rows() - 1, c.column(), c.column() + c.columns() - 1));
                }
            }
        }
        at += all.size();
        if (!sheet.note().isEmpty()) {
            on.createRow(at++).createCell(0).setCellValue(sheet.note());
        }
        return at;
    }

    static void word(Path file, List<String> cover, List<Sheet> sheets) throws IOException {
        try (XWPFDocument doc = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            var size = doc.getDocument().getBody().addNewSectPr().addNewPgSz();
            size.setOrient(org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation.LANDSCAPE);
            size.setW(java.math.BigInteger.valueOf(PAPER));
            size.setH(java.math.BigInteger.valueOf(11906));
            cover.forEach(line -> doc.createParagraph().createRun().setText(line));
            for (Sheet sheet : sheets) {
                doc.createParagraph().createRun().setText(sheet.number());
                doc.createParagraph().createRun().setText(sheet.title());
                doc.createParagraph().createRun().setText("编制单位：" + sheet.body() + "      单位：" + sheet.unit());
                List<List<Cell>> all = new ArrayList<>(sheet.head());
                all.addAll(sheet.rows());
                XWPFTable table = doc.createTable(all.size(), sheet.columns());
                widths(table, sheet);
                for (int r = 0; r < all.size(); r++) {
                    for (Cell c : all.get(r)) {
                        table.getRow(r).getCell(c.column()).setText(c.text());
                        for (int i = r; i < r + c.rows() && c.rows() > 1; i++) {
                            table.getRow(i).getCell(c.column()).getCTTc().getTcPr().addNewVMerge()
                                    .setVal(i == r ? STMerge.RESTART : STMerge.CONTINUE);
                        }
                    }
                }
                for (int r = 0; r < all.size(); r++) {
                    int row = r;
                    // from the right, because cells are taken away
                    all.subList(0, r + 1).stream().flatMap(List::stream).filter(c -> c.columns() > 1 && row < indexOf(all, c) + c.rows())
                            .sorted(java.util.Comparator.comparingInt(Cell::column).reversed()).forEach(c -> spread(table.getRow(row), c));
                }
                if (!sheet.note().isEmpty()) {
                    doc.createParagraph().createRun().setText(sheet.note());
                }
            }
            doc.write(out);
        }
    }

    /** Programs that print go by the widths of grid and cells. */
    private static void widths(XWPFTable table, Sheet sheet) {
        int sum = java.util.Arrays.stream(sheet.widths()).sum();
        var grid = table.getCTTbl().getTblGrid() != null ? table.getCTTbl().getTblGrid() : table.getCTTbl().addNewTblGrid();
        for (int c = 0; c < sheet.columns(); c++) {
            int wide = (PAPER - 2000) * sheet.widths()[c] / sum;
            grid.addNewGridCol().setW(java.math.BigInteger.valueOf(wide));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(c).setWidth(String.valueOf(wide));
            }
        }
    }

    private static int indexOf(List<List<Cell>> rows, Cell cell) {
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).stream().anyMatch(c -> c == cell)) {
                return r;
            }
        }
        return -1;
    }

    private static void spread(XWPFTableRow row, Cell c) {
        XWPFTableCell first = row.getTableCells().stream().filter(t -> row.getTableCells().indexOf(t) == c.column()).findFirst()
                .orElseThrow();
        var properties = first.getCTTc().isSetTcPr() ? first.getCTTc().getTcPr() : first.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(java.math.BigInteger.valueOf(c.columns()));
        int wide = 0;
        for (int i = 0; i < c.columns(); i++) {
            wide += row.getCell(c.column() + i).getWidth();
        }
        first.setWidth(String.valueOf(wide));
        for (int i = 1; i < c.columns(); i++) {
            row.removeCell(c.column() + 1);
        }
    }

    /** {@code rules}: CSS of the cells' borders; the paper is as wide as the widest form needs. */
    static String html(List<String> cover, List<Sheet> sheets, String rules, boolean headAgain) {
        int wide = Math.max(297, 13 * most(sheets));
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"><style>@page{size:" + wide + "mm 210mm;margin:12mm}"
                + "table{border-collapse:collapse;width:100%;page-break-inside:auto}tr{page-break-inside:avoid}td{font-size:9px;padding:2px}h2{text-align:center;font-size:16px}"
                + ".n{text-align:right}thead{display:" + (headAgain ? "table-header-group" : "table-row-group") + "}" + rules
                + "</style></head><body>\n");
        cover.forEach(line -> html.append("<h1>").append(line).append("</h1>\n"));
        for (Sheet sheet : sheets) {
            html.append("<div style=\"page-break-before:always\"></div><p class=\"n\">").append(sheet.number()).append("</p>\n<h2>")
                    .append(sheet.title()).append("</h2>\n");
            html.append("<p>编制单位：").append(sheet.body()).append("</p><p class=\"n\">单位：").append(sheet.unit()).append("</p>\n");
            html.append(rules.contains("td{border") ? "<table width=\"100%\" border=\"1\" cellspacing=\"0\">\n"
                    : "<table width=\"100%\">\n");
            int sum = java.util.Arrays.stream(sheet.widths()).sum();
            for (int w : sheet.widths()) {
                html.append("<col width=\"").append(100 * w / sum).append("%\">");
            }
            List<List<Cell>> all = new ArrayList<>(sheet.head());
            all.addAll(sheet.rows());
            // a cell cannot reach from the head into the body
            int head = sheet.head().size();
            for (int r = 0; r < sheet.head().size(); r++) {
                int row = r;
                head = Math.max(head, all.get(r).stream().mapToInt(c -> row + c.rows()).max().orElse(0));
            }
            boolean[][] covered = new boolean[all.size()][sheet.columns()];
            html.append("<thead>");
            for (int r = 0; r < all.size(); r++) {
                html.append(r == head ? "</thead><tbody>" : "");
                row(html, all.get(r), covered, r);
            }
            html.append("</tbody></table>\n<p>").append(sheet.note()).append("</p>\n");
        }
        return html.append("</body></html>").toString();
    }

    private static void row(StringBuilder html, List<Cell> row, boolean[][] covered, int at) {
        html.append("<tr>");
        for (int column = 0; column < covered[at].length; column++) {
            int here = column;
            Cell c = row.stream().filter(o -> o.column() == here).findFirst().orElse(covered[at][column] ? null : Cell.of(column, ""));
            if (c == null) {
                continue;
            }
            for (int r = at; r < at + c.rows(); r++) {
                java.util.Arrays.fill(covered[r], column, column + c.columns(), true);
            }
            html.append("<td rowspan=").append(c.rows()).append(" colspan=").append(c.columns())
                    .append(c.amount() ? " align=right class=n>" : ">")
                    .append(c.text()).append("</td>");
        }
        html.append("</tr>\n");
    }

    /** All forms below each other; without merged cells, as separated values are. */
    static void csv(Path file, List<String> cover, List<Sheet> sheets, Charset charset) throws IOException {
        StringBuilder csv = new StringBuilder(charset == StandardCharsets.UTF_8 ? "\uFEFF" : "");
        cover.forEach(line -> csv.append(line).append("\r\n"));
        for (Sheet sheet : sheets) {
            csv.append(sheet.title()).append("\r\n").append("编制单位：").append(sheet.body()).append(",单位：").append(sheet.unit())
                    .append("\r\n");
            List<List<Cell>> all = new ArrayList<>(sheet.head());
            all.addAll(sheet.rows());
            for (List<Cell> row : all) {
                String[] fields = new String[sheet.columns()];
                java.util.Arrays.fill(fields, "");
                row.forEach(c -> fields[c.column()] = c.text().contains(",") ? "\"" + c.text() + "\"" : c.text());
                csv.append(String.join(",", fields)).append("\r\n");
            }
            csv.append("\r\n");
        }
        Files.write(file, csv.toString().getBytes(charset));
    }
}
