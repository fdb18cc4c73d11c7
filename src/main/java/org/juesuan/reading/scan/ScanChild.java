package org.juesuan.reading.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Page;
import org.juesuan.process.ChildMain;
import org.juesuan.reading.pdf.BundledFonts;
import org.juesuan.reading.pdf.LearnedGlyphs;

/** The child process: renders and recognises one page at a time, or learns what the glyphs of a document stand for. */
public final class ScanChild {

    /** What it is asked of a file. */
    sealed interface Request {
        Path file();

        boolean pdf();

        /** A page to be recognised, from 1, rendered with so many dots per inch; of a PDF, or of a workbook as its reader counts them. */
        record Recognise(Path file, boolean pdf, int page, int dpi) implements Request {
        }

        /** The glyphs of a PDF, of pages rendered with so many dots per inch. */
        record Learn(Path file, int dpi) implements Request {
            @Override
            public boolean pdf() {
                return true;
            }
        }
    }

    /** What came of it. */
    sealed interface Answer {

        /** What was recognised. */
        record Recognised(Page page) implements Answer {
        }

        /** What was learned. */
        record Learned(LearnedGlyphs glyphs) implements Answer {
        }

        /** Why there is nothing. */
        record Not(String problem) implements Answer {
        }
    }

    private final Recogniser recogniser;
    private @Nullable ScannedFile open;

    private ScanChild(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** {@code arguments}: the folder of an operator's models, or none. */
    public static void main(String[] arguments) throws IOException {
        BundledFonts.use();
        if (arguments.length > 0) {
            RecognitionModels.use(Path.of(arguments[0]));
        }
        ScanChild child = new ScanChild(new RapidRecogniser(Path.of(System.getProperty("java.io.tmpdir"))));
        ChildMain.serve(Request.class, Answer.class, child::answer);
    }

    private Answer answer(Request request, ChildMain.Parts parts) {
        try {
            if (open == null || !open.is(request.file())) {
                if (open != null) {
                    open.close();
                }
                open = null;
                open = ScannedFile.open(request.file(), request.pdf());
            }
            if (request instanceof Request.Recognise page) {
                PageRenderer.Rendered rendered = open.page(page.page(), page.dpi());
                return new Answer.Recognised(new ScannedPage(recogniser).read(page.page(), rendered.picture(), rendered.scale()));
            }
            return new Answer.Learned(new GlyphLearner(recogniser, ((ScannedFile.Pdf) open).pdf(), ((Request.Learn) request).dpi(),
                    parts::next).learn());
        } catch (IOException | RuntimeException e) {
            return new Answer.Not(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (StackOverflowError e) {
            return new Answer.Not("内部结构嵌套过深");
        }
    }
}
