package org.juesuan.reading.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.juesuan.reading.support.PageWatch;
import org.juesuan.text.Characters;

/** Reads the text layer of a PDF, and tells which pages have none that is usable: they are pictures, or their glyphs have no characters. */
public final class PdfReader {

    /** More pages than any disclosure has. */
    static final int MOST_PAGES = 2000;
    /** More objects than any disclosure has: one of 60 pages has some thousands. */
    static final int MOST_OBJECTS = 500_000;
    /** So many pages are held at once. */
    private static final int TOGETHER = 100;
    /** Wider gaps part two lines of text, in sizes. */
    static final double LINE_GAP = 1.8;
    /** The end mark stands in the last bytes, after which servers append some of their own. */
    private static final int TAIL = 8192;
    /** A page with fewer characters than this and a picture on most of it is a scan. */
    private static final int FEW_GLYPHS = 20;
    /** A page with a larger share of glyphs without characters is read like a picture. */
    private static final double UNUSABLE = 0.3;
    /** A larger share than this on a page, or in all, is told. */
    private static final double DOUBTFUL = 0.1;

    static {
        BundledFonts.use();
    }

    private final PageWatch watch;
    private final LearnedGlyphs learned;

    public PdfReader() {
        this(PageWatch.NONE, LearnedGlyphs.NONE);
    }

    /** @param learned of the document that is to be read */
    public PdfReader(PageWatch watch, LearnedGlyphs learned) {
        this.watch = watch;
        this.learned = learned;
    }

    public ReadResult read(SourceFile file) {
        try {
            if (!complete(file)) {
                return refused(Reason.DAMAGED, "PDF 文件不完整：没有文件结束标记，可能下载时被截断；请重新下载");
            }
        } catch (IOException e) {
            return refused(Reason.DAMAGED, "PDF 文件无法读取：" + e.getMessage());
        }
        try (PDDocument pdf = PDDocument.load(file.path().toFile(), MemoryUsageSetting.setupMainMemoryOnly())) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                return refused(Reason.RESOURCE_LIMIT, "页数 " + pdf.getNumberOfPages() + " 超过上限 " + MOST_PAGES);
            }
            int objects = pdf.getDocument().getXrefTable().size();
            if (objects > MOST_OBJECTS) {
                return refused(Reason.RESOURCE_LIMIT, "对象数 " + objects + " 超过上限 " + MOST_OBJECTS);
            }
            return pages(pdf);
        } catch (InkReader.TooMuch e) {
            return refused(Reason.RESOURCE_LIMIT, "一页的绘图操作超过上限 " + InkReader.MOST_OPERATORS);
        } catch (InvalidPasswordException e) {
            return refused(Reason.PASSWORD, "文件需要密码才能打开；请提供无密码的版本");
        } catch (IOException | RuntimeException e) {
            return refused(Reason.DAMAGED, "PDF 文件已损坏，无法打开：" + e.getMessage());
        } catch (StackOverflowError e) {
            return refused(Reason.RESOURCE_LIMIT, "PDF 的内部结构嵌套过深，已停止读取");
        }
    }

    /**
     * Whether the file's end is there. PDFBox repairs a file without one and reads what is left of it, which would look
     * like a whole document with some forms missing.
     */
    private static boolean complete(SourceFile file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
            int length = (int) Math.min(TAIL, bytes.length());
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private static ReadResult refused(Reason reason, String message) {
        return new ReadResult.Refused(new Refusal(reason, message));
    }

    /** A page as it was drawn; {@code readable}: whether its text layer is what its tables are read from. */
    private record Drawn(int number, PageInk ink, @Nullable TextSource method, boolean readable) {
    }

    private ReadResult pages(PDDocument pdf) throws IOException {
        List<Page> pages = new ArrayList<>();
        List<Drawn> drawn = new ArrayList<>();
        List<ReaderFinding> remarks = new ArrayList<>();
        LearnedGlyphs.Names names = learned.names();
        int glyphs = 0;
        int unmapped = 0;
        List<Integer> pictures = new ArrayList<>();
        List<Integer> unnamed = new ArrayList<>();
        PDOptionalContentProperties layers = pdf.getDocumentCatalog().getOCProperties();
        Attachments.unread(pdf).ifPresent(remarks::add);
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            watch.begins(i + 1);
            if (drawn.size() == TOGETHER) {
                take(drawn, pages, remarks);
            }
            int before = names.asked();
            PageInk ink = PageInk.of(pdf.getPage(i), layers, names);
            boolean recognised = names.asked() > before;
            HiddenText hidden = new HiddenText(i + 1, ink);
            boolean few = ink.glyphCount() - ink.unmappedCount() < FEW_GLYPHS;
            // a text that nobody sees is what some program recognised in the picture above it, or outlines drawn beside it
            if (few && (ink.pictureShare() > 0.5 || ink.hiddenCount() >= FEW_GLYPHS)) {
                hidden.finding(true).ifPresent(remarks::add);
                pictures.add(i + 1);
                drawn.add(new Drawn(i + 1, ink, TextSource.TEXT, false));
                continue;
            }
            // where learning was not enough, recognising the page is better than a text with holes
            if (ink.unmappedCount() > (recognised ? DOUBTFUL : UNUSABLE) * ink.glyphCount()) {
                // it looks right on screen, where it can be recognised; what its text layer says is nothing to rely on
                pictures.add(i + 1);
                unnamed.add(i + 1);
                drawn.add(new Drawn(i + 1, ink, null, false));
                continue;
            }
            glyphs += ink.glyphCount();
            unmapped += ink.unmappedCount();
            if (ink.unmappedCount() > DOUBTFUL * ink.glyphCount()) {
                remarks.add(new ReaderFinding("read_unmapped_text", Severity.ERROR, "第 " + (i + 1) + " 页有 " + ink.unmappedCount()
                        + " 个字形没有对应的字符", null, null, null, i + 1));
            }
            if (recognised) {
                remarks.add(new ReaderFinding("read_page_recognised", Severity.INFO, "第 " + (i + 1) + " 页的文字层没有字符，其字形由 OCR 识别", null, null,
                        null, i + 1));
            }
            hidden.finding(false).ifPresent(remarks::add);
            drawn.add(new Drawn(i + 1, ink, recognised ? TextSource.OCR : TextSource.TEXT, true));
        }
        take(drawn, pages, remarks);
        if (glyphs > 0 && unmapped > DOUBTFUL * glyphs) {
            return refused(Reason.UNMAPPED_TEXT, "文字层有 " + unmapped + " 个字形（共 " + glyphs + " 个）没有对应的字符，无法可靠读取");
        }
        return new ReadResult.Document(pages, pictures, unnamed, remarks);
    }

    /** Makes pages of those that were drawn, whose running lines are told together; none of them is left. */
    private static void take(List<Drawn> drawn, List<Page> pages, List<ReaderFinding> remarks) {
        RunningLines running = new RunningLines(drawn.stream().filter(Drawn::readable).map(Drawn::ink).toList());
        for (Drawn page : drawn) {
            PageInk ink = page.ink;
            pages.add(page.method == null ? new Page(page.number, null, ink.frame().width(), ink.frame().height(), ink.direction(),
                    List.of(), List.of())
                    : page(page, page.method, running, page.readable ? remarks : new ArrayList<>()));
        }
        drawn.clear();
    }

    private static Page page(Drawn drawn, TextSource method, RunningLines running, List<ReaderFinding> remarks) {
        PageInk ink = drawn.ink;
        int number = drawn.number;
        List<Glyph> glyphs = ink.glyphs();
        List<TextLine> turned = ink.turned();
        List<Grid> grids = new ArrayList<>(TurnedText.into(RuledTables.take(ink.rules(), glyphs), turned));
        TurnedText.finding(number, turned).ifPresent(remarks::add);
        grids.addAll(AlignedTables.find(running.without(glyphs, ink.frame().height()), new DrawnEdges(ink.across())));
        List<TextLine> lines = new ArrayList<>();
        for (List<Glyph> line : TextRuns.lines(glyphs)) {
            for (TextRuns.Run run : TextRuns.runs(line, LINE_GAP)) {
                lines.add(new TextLine(Characters.normalise(run.printed()), run.box()));
            }
        }
        return new Page(number, null, ink.frame().width(), ink.frame().height(), ink.direction(), lines,
                method == TextSource.OCR ? grids.stream().map(PdfReader::recognised).toList() : grids, method, 0);
    }

    /** A table whose glyphs were learned is as sure as one that was recognised. */
    private static Grid recognised(Grid grid) {
        List<Cell> cells = grid.cells().stream().map(c -> c.with(c.text().indexOf(Characters.UNMAPPED) < 0 ? Cell.SUREST_RECOGNISED : 0))
                .toList();
        return new Grid(grid.rows(), grid.columns(), cells, grid.box(), grid.ruled());
    }
}
