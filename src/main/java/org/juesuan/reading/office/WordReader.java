package org.juesuan.reading.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.support.FlowDocument;
import org.juesuan.reading.support.OfficeLimits;
import org.juesuan.text.PageNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads .docx files. */
public final class WordReader {

    /** More rows than the tables of any disclosure have. */
    static final int MOST_ROWS = 20_000;
    private static final String WHAT = "Word 文件";

    public ReadResult read(SourceFile file) {
        try {
            Refusal tooLarge = OfficeLimits.refusal(file.path(), WHAT);
            if (tooLarge != null) {
                return new ReadResult.Refused(tooLarge);
            }
            OfficeParts.Word word = OfficeParts.word(file.path());
            try (InputStream in = word.in(); XWPFDocument document = new XWPFDocument(in)) {
                Body body = new Body();
                body.elements(document.getBodyElements());
                body.flow.margins(margins(document));
                return body.rows > MOST_ROWS
                        ? new ReadResult.Refused(new Refusal(Reason.RESOURCE_LIMIT, WHAT + "的表格共 " + body.rows + " 行，超过上限 " + MOST_ROWS))
                        : new ReadResult.Document(body.flow.pages(),
                        word.hidden() == 0 ? List.of() : List.of(ReaderFinding.of("read_hidden_text",
                                Severity.INFO, "有 " + word.hidden() + " 字设为隐藏文字，打印时看不见，没有读取")));
            }
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            return new ReadResult.Refused(OfficeLimits.refusal(e, WHAT));
        }
    }

    /** What stands at the head and the foot of the pages beside their numbers, once each. */
    private static List<String> margins(XWPFDocument document) {
        List<String> text = document.getParagraphs().stream().map(paragraph -> paragraph.getText().strip()).toList();
        return Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream()).map(XWPFHeaderFooter::getText)
                .flatMap(String::lines).map(String::strip).filter(line -> !PageNumber.is(line) && !text.contains(line))
                .distinct().toList();
    }

    /** The document from its beginning to its end. */
    private static final class Body {

        private final FlowDocument flow = new FlowDocument();
        private int rows;

        private void elements(List<IBodyElement> elements) {
            for (IBodyElement element : elements) {
                if (element instanceof XWPFTable table) {
                    table(table);
                } else if (element instanceof XWPFParagraph paragraph) {
                    flow.paragraph(paragraph.getText());
                } else if (element instanceof XWPFSDT content) {
                    flow.paragraph(content.getContent().getText());
                }
            }
        }

        /** Rows of a table in Word may begin and end at different places of its grid, and merge downwards by a mark. */
        private void table(XWPFTable table) {
            FlowDocument.Table read = new FlowDocument.Table();
            List<List<XWPFTableCell>> cells = table.getRows().stream().map(XWPFTableRow::getTableCells).toList();
            List<XWPFTable> inside = new ArrayList<>();
            rows += cells.size();
            if (rows > MOST_ROWS) {
                return;
            }
            for (int r = 0; r < cells.size(); r++) {
                read.nextRow();
                int place = before(table.getRow(r));
                for (XWPFTableCell cell : cells.get(r)) {
                    int span = span(cell);
                    if (!goesOn(cell) || r == 0) {
                        read.at(place);
                        read.cell(text(cell), merges(cell) ? 1 + below(table, cells, r, place) : 1, span);
                        inside.addAll(cell.getTables());
                    }
                    place += span;
                }
            }
            flow.table(read);
            inside.forEach(this::table);
        }

        private static String text(XWPFTableCell cell) {
            return String.join("\n", cell.getParagraphs().stream().map(XWPFParagraph::getText).toList()).strip();
        }

        /** How many rows below go on with a cell at a place. */
        private static int below(XWPFTable table, List<List<XWPFTableCell>> cells, int row, int place) {
            int count = 0;
            for (int r = row + 1; r < cells.size(); r++) {
                int at = before(table.getRow(r));
                boolean found = false;
                for (XWPFTableCell cell : cells.get(r)) {
                    found |= at == place && goesOn(cell);
                    at += span(cell);
                }
                if (!found) {
                    break;
                }
                count++;
            }
            return count;
        }

        private static int before(XWPFTableRow row) {
            CTTrPr properties = row.getCtRow().getTrPr();
            return properties == null || properties.sizeOfGridBeforeArray() == 0 ? 0 : properties.getGridBeforeArray(0).getVal().intValue();
        }

        private static int span(XWPFTableCell cell) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            return properties == null || !properties.isSetGridSpan() ? 1 : Math.max(1, properties.getGridSpan().getVal().intValue());
        }

        private static boolean merges(XWPFTableCell cell) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            return properties != null && properties.isSetVMerge();
        }

        private static boolean goesOn(XWPFTableCell cell) {
            return merges(cell) && (!cell.getCTTc().getTcPr().getVMerge().isSetVal() || cell.getCTTc().getTcPr().getVMerge()
                    .getVal() == STMerge.CONTINUE);
        }
    }
}
