package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.juesuan.picture.PagePictures;
import org.juesuan.process.Service;

/** The process that draws pages of hostile documents. */
final class PictureChild {

    /** The first pages of a PDF, as PNG in a folder. */
    record Ask(Path pdf, Path folder, int most) {
    }

    /** What is to be said of it; empty where all pages are drawn. */
    record Drawn(String told) {
    }

    private PictureChild() {
    }

    public static void main(String[] arguments) throws IOException {
        Service.serve(Ask.class, Drawn.class, PictureChild::draw);
    }

    /** Of the file of a page, in digits of ASCII whatever the locale. */
    static String name(int page) {
        return String.format(Locale.ROOT, "page-%03d.png", page);
    }

    private static Drawn draw(Ask ask, Service.Parts parts) {
        try (PagePictures pictures = PagePictures.open(ask.pdf())) {
            int pages = pictures.pages();
            String failed = "";
            for (int number = 1; number <= Math.min(pages, ask.most()); number++) {
                parts.next();
                try {
                    pictures.write(number, List.of(), ask.folder().resolve(name(number)));
                } catch (IOException | RuntimeException | StackOverflowError e) {
                    failed += (failed.isEmpty() ? "could not be drawn: page " : ", ") + number;
                }
            }
            parts.end();
            String rest = pages > ask.most() ? "it has " + pages + " pages, more with --pages" : "";
            return new Drawn(failed + (failed.isEmpty() || rest.isEmpty() ? "" : "; ") + rest);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Drawn("the file cannot be opened: " + e.getMessage());
        }
    }
}
