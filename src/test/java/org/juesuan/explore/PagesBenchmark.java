package org.juesuan.explore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.juesuan.warehouse.PublishedWarehouse;

/**
 * How long a reader of a release waits in a real browser, for the first figure, a search and each page; with a second folder, each page
 * as a picture, wide and narrow, light and dark. Its command is in {@code src/README.md}.
 */
final class PagesBenchmark {

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int TIMES = 5;

    private PagesBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        Path pictures = arguments.length > 1 ? Files.createDirectories(Path.of(arguments[1])) : null;
        try (ExploreServer server = ExploreServer.start(Site.of(data, "published"), 0);
                Chromium browser = Chromium.start(Files.createTempDirectory("pages"))) {
            OpenedSite site = new OpenedSite(data, server, browser);
            browser.size(WIDE, 1000);
            System.out.println("lines " + texts(data, "SELECT count(*) FROM source.published_line") + ", documents "
                    + texts(data, "SELECT count(*) FROM source.document"));
            long begun = System.nanoTime();
            browser.open(site.page("search"));
            browser.until("document.querySelector('td.figure')");
            told("first figure on screen", System.nanoTime() - begun);
            for (String word : List.of("教育", "水利局", "2050204", "3313.32", "没有这样的词")) {
                search(browser, site, word);
            }
            for (String page : pages(data, site)) {
                pages(browser, page, pictures);
            }
            browser.complaints().forEach(System.out::println);
        }
    }

    /** From the last key to the last group of what was found; without the time for which the page waits for more keys. */
    private static void search(Chromium browser, OpenedSite site, String word) throws Exception {
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            browser.open(site.page("dictionary"));
            long begun = System.nanoTime();
            browser.open(site.page("search", "q", word));
            browser.until("document.querySelector('.answers')?.dataset.found === '" + word + "'");
            nanos[i] = System.nanoTime() - begun;
        }
        told("search " + word + ", the first time", nanos[0]);
        Arrays.sort(nanos);
        told("search " + word + ", the middle of " + TIMES, nanos[TIMES / 2]);
    }

    private static List<String> pages(Path data, OpenedSite site) throws SQLException {
        List<String> pages = new ArrayList<>();
        List<String> body = texts(data, "SELECT name, kind FROM dim_department d WHERE EXISTS (FROM fact_expenditure f WHERE "
                + "f.department_key = d.department_key) ORDER BY (SELECT count(*) FROM fact_expenditure f WHERE f.department_key = "
                + "d.department_key) DESC, name LIMIT 1");
        String document = texts(data, "SELECT document_key FROM source.document WHERE status LIKE 'loaded%' AND pages > 1 ORDER BY 1 LIMIT 1")
                .get(0);
        pages.add(site.page("search"));
        pages.add(site.page("department", "name", body.get(0), "kind", body.get(1)));
        pages.add(site.page("subject"));
        pages.add(site.page("subject", "code", "205"));
        pages.add(site.page("compare"));
        pages.add(site.page("document", "key", document));
        pages.add(site.page("document", "key", document, "tab", "forms"));
        texts(data, "SELECT finding_key FROM quality.finding JOIN quality.finding_cell USING (finding_key) WHERE severity = 'error' LIMIT 1")
                .forEach(finding -> pages.add(site.page("figure", "of", "finding", "key", finding)));
        pages.add(site.page("quality"));
        pages.add(site.page("quality", "tab", "coverage"));
        pages.add(site.page("changes"));
        pages.add(site.page("sql", "query", "01_spending_by_class"));
        pages.add(site.page("dictionary"));
        pages.add(site.page("dictionary", "part", "checks"));
        return pages;
    }

    private static void pages(Chromium browser, String page, @Nullable Path pictures) throws Exception {
        long begun = System.nanoTime();
        browser.open(page);
        String name = page.substring(page.indexOf('#') + 2);
        told(name, System.nanoTime() - begun);
        for (int width : pictures == null ? List.<Integer>of() : List.of(WIDE, NARROW)) {
            browser.size(width, width == WIDE ? 1000 : 844);
            // drawings are made for the width that the window has then
            browser.tell("location.reload(); null");
            browser.until("document.readyState === 'complete' && document.querySelector('main h1')");
            browser.settled();
            for (String theme : List.of("light", "dark")) {
                browser.tell("document.documentElement.dataset.theme = '" + theme + "'");
                browser.screenshot(pictures.resolve(name.replaceAll("[^a-z0-9]+", "-").replaceAll("(.{40}).*", "$1")
                        + "-" + width + "-" + theme + ".png"));
            }
        }
        browser.tell("delete document.documentElement.dataset.theme; null");
        browser.size(WIDE, 1000);
    }

    private static void told(String what, long nanos) {
        System.out.printf(Locale.ROOT, "%7.0f ms  %s%n", nanos / 1e6, what);
    }

    private static List<String> texts(Path data, String sql) throws SQLException {
        try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    texts.add(rows.getString(i));
                }
            }
            return texts;
        }
    }
}
