package org.juesuan.reading.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.juesuan.model.Page;
import org.juesuan.process.Service;
import org.juesuan.reading.pdf.BundledFonts;

/** The child process: renders and recognises one page at a time. */
public final class ScanChild {

    /** A page to be recognised, from 1, rendered with so many dots per inch; of a PDF, or of a workbook as its reader counts them. */
    record Request(Path file, boolean pdf, int page, int dpi) {
    }

    /** What was recognised; {@code page} is {@code null} where {@code problem} says why. */
    record Answer(Page page, String problem) {
    }

    private final ScannedPage reader;
    private ScannedFile open;

    private ScanChild() {
        reader = new ScannedPage(new RapidRecogniser(Path.of(System.getProperty("java.io.tmpdir"))));
    }

    public static void main(String[] arguments) throws IOException {
        BundledFonts.use();
        ScanChild child = new ScanChild();
        Service.serve(Request.class, Answer.class, (request, parts) -> child.answer(request));
    }

    private Answer answer(Request request) {
        try {
            if (open == null || !open.is(request.file())) {
                if (open != null) {
                    open.close();
                }
                open = null;
                open = ScannedFile.open(request.file(), request.pdf());
            }
            PageRenderer.Rendered rendered = open.page(request.page(), request.dpi());
            return new Answer(reader.read(request.page(), rendered.picture(), rendered.scale()), null);
        } catch (IOException | RuntimeException e) {
            return new Answer(null, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (StackOverflowError e) {
            return new Answer(null, "内部结构嵌套过深");
        }
    }
}
