package org.juesuan.disclosure.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;

/**
 * The body's name in a recognised document. Names of places have rare characters, which a recogniser takes for others;
 * where a name is as good as that in the file's name, it is that one, and a finding says so.
 */
public final class OcrBody {

    private static final Pattern IN_FILE_NAME = Pattern.compile("([\\u4e00-\\u9fff（）()]{5,30}?)20[0-4]\\d年");
    /** Of so many characters one may be another. */
    private static final int ONE_IN = 7;
    /** Common characters that tell one body from its neighbour (第一中学, 第二中学) are read well, and never put right. */
    private static final String TELLING = "一二三四五六七八九十东西南北中上下左右大小新老前后内外省市县区州旗镇乡村局处科室站所院校（）()0123456789";

    private final String body;
    private @Nullable String misread;

    private OcrBody(String body) {
        this.body = body;
    }

    /** The document with its body's name put right on recognised pages. */
    public static ReadResult.Document repaired(ReadResult.Document document, String fileName) {
        Matcher name = IN_FILE_NAME.matcher(fileName);
        if (!name.find() || document.pages().stream().noneMatch(p -> p.method() == TextSource.OCR)) {
            return document;
        }
        OcrBody repair = new OcrBody(name.group(1));
        List<Page> pages = document.pages().stream().map(p -> p.method() == TextSource.OCR ? repair.page(p) : p).toList();
        if (repair.misread == null) {
            return document;
        }
        List<ReaderFinding> remarks = new ArrayList<>(document.remarks());
        remarks.add(ReaderFinding.of("read_body_by_file_name", Severity.WARNING,
                "识别出的单位名称“" + repair.misread + "”按文件名取为“" + repair.body + "”"));
        return new ReadResult.Document(pages, document.pictures(), remarks);
    }

    private Page page(Page page) {
        List<TextLine> lines = page.lines().stream().map(l -> new TextLine(right(l.text()), l.box())).toList();
        List<Grid> grids = page.grids().stream().map(g -> new Grid(g.rows(), g.columns(),
                g.cells().stream().map(c -> new Cell(c.row(), c.column(),
                c.rowSpan(), c.columnSpan(), right(c.text()), c.printed(), c.number(), c.box(), c.confidence())).toList(), g.box(),
                g.ruled())).toList();
        return new Page(page.number(), page.sheet(), page.width(), page.height(), page.turn(), lines, grids, page.method(), page.skew());
    }

    private String right(String text) {
        if (text.contains(body)) {
            return text;
        }
        for (int from = 0; from + body.length() <= text.length(); from++) {
            String part = text.substring(from, from + body.length());
            int other = 0;
            for (int i = 0; i < part.length(); i++) {
                boolean telling = TELLING.indexOf(part.charAt(i)) >= 0 || TELLING.indexOf(body.charAt(i)) >= 0;
                other += part.charAt(i) == body.charAt(i) ? 0 : telling ? body.length() : 1;
            }
            if (other <= Math.max(1, body.length() / ONE_IN)) {
                misread = part;
                return text.substring(0, from) + body + text.substring(from + body.length());
            }
        }
        return text;
    }
}
