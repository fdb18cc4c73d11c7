package org.juesuan.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a document was extracted. One that was read by another reader must be read again; where only the understanding is
 * another, what was read of it is understood again.
 *
 * @param reader        version of what turns a file into pages
 * @param understanding version of what turns pages into a disclosure
 */
public record ExtractorVersion(String reader, String understanding) {

    /** Of no extractor that there is: whatever it extracted is outdated. */
    public static final ExtractorVersion NONE = new ExtractorVersion("", "");

    private static final Pattern TEXT = Pattern.compile("reader (\\S+), understanding (\\S+)");

    /** What {@link #text()} told; {@link #NONE} for any other text, such as the single number of older versions. */
    public static ExtractorVersion of(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches() ? new ExtractorVersion(parts.group(1), parts.group(2)) : NONE;
    }

    /** Both in one line, as the archive and the warehouse show them. */
    public String text() {
        return this.equals(NONE) ? "none" : "reader " + reader + ", understanding " + understanding;
    }
}
