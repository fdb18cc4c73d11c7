package org.juesuan.reading.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Annotations that are seen as text of the page: filled-in fields of a form, and text that was typed onto it. */
final class WrittenAnnotations {

    private static final Set<String> WRITTEN = Set.of("Widget", "FreeText");
    /** More fields than any form has. */
    private static final int MOST = 20_000;

    private WrittenAnnotations() {
    }

    static List<PDAnnotation> of(PDPage page) throws IOException {
        return page.getAnnotations(a -> WRITTEN.contains(String.valueOf(a.getSubtype()))).stream()
                .filter(a -> !a.isHidden() && !a.isNoView()).limit(MOST).toList();
    }
}
