package org.juesuan.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The links of a page, in the order of the page, each address once. */
record PageListing(List<Link> links) {

    static final long MOST_BYTES = 4 << 20;
    private static final int MOST_LINKS = 20_000;
    private static final int MOST_TEXT = 300;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w:-]{1,40})");

    static PageListing read(Path file, HttpAnswer answer) throws FetchProblem {
        try (InputStream in = Files.newInputStream(file)) {
            Document page = Jsoup.parse(in, charset(answer.header("Content-Type")), answer.uri().toString());
            URI base = Link.uri(page.baseUri(), answer.uri());
            Map<URI, Link> links = new LinkedHashMap<>();
            for (Element element : page.select("a[href]")) {
                URI uri = Link.uri(element.attr("href"), base == null ? answer.uri() : base);
                if (uri != null && links.size() < MOST_LINKS) {
                    String text = element.text().isBlank() ? element.attr("title") : element.text();
                    links.putIfAbsent(uri, new Link(uri, text.substring(0, Math.min(MOST_TEXT, text.length()))));
                }
            }
            return new PageListing(List.copyOf(links.values()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new FetchProblem("the page cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** As the header says; else {@code null}, and the page itself does. */
    private static @Nullable String charset(@Nullable String contentType) {
        Matcher m = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return m.find() && Charset.isSupported(m.group(1)) ? m.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
