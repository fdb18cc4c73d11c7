package org.juesuan.explore;

import java.util.Map;

/** What the site's files are, by the ending of their address. */
final class MediaType {

    /** What is only to be saved, never shown by the browser itself. */
    static final String BYTES = "application/octet-stream";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"), Map.entry("wasm", "application/wasm"), Map.entry("pdf", "application/pdf"),
            Map.entry("xml", "application/atom+xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"), Map.entry("ttf", "font/ttf"), Map.entry("cff", "text/yaml; charset=utf-8"));

    private MediaType() {
    }

    static String of(String path) {
        return BY_ENDING.getOrDefault(path.substring(path.lastIndexOf('.') + 1), BYTES);
    }
}
