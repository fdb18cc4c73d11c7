package org.juesuan.disclosure.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as one text without blanks, whatever lines and pages it runs over.
 *
 * @param text  joined, brackets and commas in half width
 * @param marks where each of its lines begins, in order
 */
record Paragraph(String text, List<Mark> marks) {

    /** From the offset on, the text stands on the page; {@code null} where pages have no number. */
    record Mark(int offset, @Nullable Integer page) {
    }

    @Nullable Integer page(int offset) {
        Integer page = null;
        for (Mark mark : marks) {
            if (mark.offset > offset && page != null) {
                break;
            }
            page = mark.page;
        }
        return page;
    }

    /** The paragraph without its beginning. */
    Paragraph from(int offset) {
        return new Paragraph(text.substring(offset), marks.stream().map(m -> new Mark(m.offset - offset, m.page)).toList());
    }
}
