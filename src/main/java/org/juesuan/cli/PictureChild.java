package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.picture.Mark;
import org.juesuan.picture.MarkStyle;
import org.juesuan.picture.PagePictures;
import org.juesuan.process.ChildMain;
import org.juesuan.reading.DocumentReader;
import org.juesuan.reading.pdf.LearnedGlyphs;

/** The process that draws pages of documents, which may be hostile. */
final class PictureChild {

    /** Pages of a PDF that are to be drawn, as PNG in a folder. */
    sealed interface Ask {

        /** The first pages of the document of a key as they are, at most so many. */
        record First(Path pdf, String key, Path folder, int most) implements Ask {
        }

        /**
         * Single pages with marks.
         *
         * @param cells whether tables and cells are marked as well; they are no part of an extraction, and read once more
         */
        record Marked(SourceFile file, Path folder, List<Sheet> sheets, boolean cells) implements Ask {
        }
    }

    /** A page, what is marked on it, and the name of its file. */
    record Sheet(int page, List<Mark> marks, String name) {
    }

    /** What is to be said of it; empty where all pages are drawn. */
    record Drawn(String told) {
    }

    private PictureChild() {
    }

    public static void main(String[] arguments) throws IOException {
        ChildMain.serve(Ask.class, Drawn.class, PictureChild::draw);
    }

    /** Of the file of a page: the document first, since pages of several may lie in one folder; digits of ASCII whatever the locale. */
    static String name(String key, int page) {
        return String.format(Locale.ROOT, "%s-page-%03d.png", key.substring(0, ResultTable.BRIEF), page);
    }

    private static Drawn draw(Ask ask, ChildMain.Parts parts) {
        try {
            return ask instanceof Ask.First first ? first(first, parts) : marked((Ask.Marked) ask, parts);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Drawn("the file cannot be opened: " + e.getMessage());
        }
    }

    private static Drawn first(Ask.First ask, ChildMain.Parts parts) throws IOException {
        try (PagePictures pictures = PagePictures.open(ask.pdf())) {
            int pages = pictures.pages();
            List<Sheet> sheets = new ArrayList<>();
            for (int number = 1; number <= Math.min(pages, ask.most()); number++) {
                sheets.add(new Sheet(number, List.of(), name(ask.key(), number)));
            }
            String failed = draw(pictures, sheets, ask.folder(), parts);
            String rest = pages > ask.most() ? "it has " + pages + " pages, more with --pages" : "";
            return new Drawn(failed + (failed.isEmpty() || rest.isEmpty() ? "" : "; ") + rest);
        }
    }

    private static Drawn marked(Ask.Marked ask, ChildMain.Parts parts) throws IOException {
        List<Page> pages = List.of();
        if (ask.cells() && new DocumentReader(page -> parts.next(), LearnedGlyphs.NONE)
                .read(ask.file()) instanceof ReadResult.Document document) {
            pages = document.pages();
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : ask.sheets()) {
            List<Mark> marks = new ArrayList<>();
            pages.stream().filter(page -> page.number() == sheet.page()).forEach(page -> marks.addAll(cells(page)));
            marks.addAll(sheet.marks());
            sheets.add(new Sheet(sheet.page(), marks, sheet.name()));
        }
        try (PagePictures pictures = PagePictures.open(ask.file().path())) {
            return new Drawn(draw(pictures, sheets, ask.folder(), parts));
        }
    }

    private static List<Mark> cells(Page page) {
        List<Mark> marks = new ArrayList<>();
        for (Grid grid : page.grids()) {
            for (Cell cell : grid.cells()) {
                if (cell.box() != null) {
                    marks.add(new Mark(page.displayed(cell.box()), MarkStyle.CELL));
                }
            }
            if (grid.box() != null) {
                marks.add(new Mark(page.displayed(grid.box()), grid.ruled() ? MarkStyle.GRID : MarkStyle.DOUBT));
            }
        }
        return marks;
    }

    /** Returns which pages could not be drawn; empty where all are. */
    private static String draw(PagePictures pictures, List<Sheet> sheets, Path folder, ChildMain.Parts parts) {
        String failed = "";
        for (Sheet sheet : sheets) {
            parts.next();
            try {
                pictures.write(sheet.page(), sheet.marks(), folder.resolve(sheet.name()));
            } catch (IOException | RuntimeException | StackOverflowError e) {
                failed += (failed.isEmpty() ? "could not be drawn: page " : ", ") + sheet.page();
            }
        }
        parts.end();
        return failed;
    }
}
