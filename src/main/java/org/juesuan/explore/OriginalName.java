package org.juesuan.explore;

import java.util.Map;

/** How a document's original is called on the site: its hash, and an ending that no web server shows as a page of the site. */
final class OriginalName {

    static final String FOLDER = "data/originals/";

    private static final Map<String, String> ENDINGS = Map.of("pdf", "pdf", "xlsx", "xlsx", "xls", "xls", "docx", "docx", "zip", "zip");
    private static final String OTHER = "bin";

    private OriginalName() {
    }

    static String of(String documentKey, String fileType) {
        return FOLDER + documentKey + "." + ENDINGS.getOrDefault(fileType, OTHER);
    }
}
