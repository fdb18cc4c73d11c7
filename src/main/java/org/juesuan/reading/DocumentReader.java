package org.juesuan.reading;

import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.csv.CsvReader;
import org.juesuan.reading.html.HtmlReader;
import org.juesuan.reading.office.WordReader;
import org.juesuan.reading.office.WorkbookReader;
import org.juesuan.reading.office.XmlWorkbookReader;
import org.juesuan.reading.pdf.LearnedGlyphs;
import org.juesuan.reading.pdf.PdfReader;
import org.juesuan.reading.plain.PlainTextReader;
import org.juesuan.reading.support.PageWatch;

/** Reads a file of any type that is understood. Thread-safe. */
public final class DocumentReader {

    private final PdfReader pdf;
    private final WorkbookReader workbook = new WorkbookReader();
    private final XmlWorkbookReader xmlWorkbook = new XmlWorkbookReader();
    private final WordReader word = new WordReader();
    private final HtmlReader html = new HtmlReader();
    private final CsvReader csv = new CsvReader();
    private final PlainTextReader text = new PlainTextReader();

    public DocumentReader() {
        this(PageWatch.NONE, LearnedGlyphs.NONE);
    }

    /** A reader for one document, whose pages are watched, and of whose glyphs something was learned. */
    public DocumentReader(PageWatch watch, LearnedGlyphs learned) {
        pdf = new PdfReader(watch, learned);
    }

    /** Never throws for what is wrong with the file: that is a {@link ReadResult.Refused}. */
    public ReadResult read(SourceFile file) {
        return switch (file.type()) {
            case PDF -> pdf.read(file);
            case XLSX, XLS -> workbook.read(file);
            case XLS_XML -> xmlWorkbook.read(file);
            case DOCX -> word.read(file);
            case HTML -> html.read(file);
            case CSV -> csv.read(file);
            case TEXT -> text.read(file);
            default -> new ReadResult.Refused(new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：" + file.type()));
        };
    }
}
