package org.juesuan.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.juesuan.model.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched from a site on this machine that behaves, and from one that does not. */
class FetchingTest {

    @TempDir
    private Path folder;
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void filesOfListingsAndOfThePagesThatTheyLeadTo() throws Exception {
        site.page("/list/", "<a href='../a/2024.pdf#page=3'>决算</a> <a href=\"/a/2024.pdf\">again</a> <a href='t20240901.html'>某局2024年度决算</a>"
                + "<a href='other.html'>新闻</a> <a href='javascript:void(0)'>x</a> <a href='mailto:a@b.c'>x</a>")
                .page("/a/2024.pdf", "one", "Last-Modified", "Sun, 01 Sep 2024 08:00:00 GMT")
                .page("/list/t20240901.html",
                "<base href='/files/'><a href='P0202409.xlsx'>2024年度部门决算公开表</a><a href='t20240902.html'>上一篇</a>")
                .page("/files/P0202409.xlsx", "two");

        VisitResult outcome = visit("pages: /t20\\d\\d");

        assertThat(outcome.problems()).isEmpty();
        assertThat(inbox()).containsExactly("2024.pdf: one", "2024年度部门决算公开表.xlsx: two");
        assertThat(site.asked).containsExactly("/robots.txt", "/list/", "/list/t20240901.html", "/a/2024.pdf", "/files/P0202409.xlsx");
        assertThat(fetching("").fetched()).extracting(Fetched::url, Fetched::listing, Fetched::lastModified).contains(
                tuple(site.address() + "/a/2024.pdf", site.address() + "/list/", "Sun, 01 Sep 2024 08:00:00 GMT"));
    }

    @Test
    void whatIsKnownIsAskedForByItsTagAndOnlyWhenItIsOld() throws Exception {
        List<String> tags = new CopyOnWriteArrayList<>();
        site.page("/list/", "<a href='/a.pdf'>a</a>").page("/a.pdf", exchange -> {
            tags.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : 3);
            if (!known) {
                exchange.getResponseBody().write("one".getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(visit("").fetched()).hasSize(1);
        assertThat(visit("")).isEqualTo(new VisitResult("site", List.of(), 1, List.of()));
        assertThat(visit("", "days_until_asked_again: 1")).isEqualTo(new VisitResult("site", List.of(), 1, List.of()));
        assertThat(tags).containsExactly("null", "\"v1\"");

        site.page("/a.pdf", "two", "Content-Disposition", "attachment; filename=\"b.pdf\"");
        assertThat(visit("").fetched()).hasSize(1);
        assertThat(inbox()).containsExactly("b.pdf: two");
    }

    @Test
    void whatAPublisherForbidsIsLeftAlone() throws Exception {
        site.page("/robots.txt", "User-agent: *\nDisallow: /secret/\n\nUser-agent: somebody\nDisallow: /\n")
                .page("/list/", "<a href='/secret/a.pdf'>a</a><a href='/b.pdf'>b</a>").page("/secret/a.pdf", "one").page("/b.pdf", "two");

        assertThat(visit("").problems()).singleElement().asString().endsWith("/secret/a.pdf: robots.txt does not allow it");
        assertThat(inbox()).containsExactly("b.pdf: two");
        assertThat(site.asked).doesNotContain("/secret/a.pdf");

        site.status("/robots.txt", 500);
        assertThat(visit("").problems()).singleElement().asString().contains("/list/").contains("robots.txt cannot be had (")
                .contains("500");
    }

    @Test
    void redirectionsAreFollowedAsFarAsTheSourceReaches() throws Exception {
        site.page("/list/", "<a href='/1.pdf'>1</a><a href='/loop.pdf'>2</a><a href='/away.pdf'>3</a><a href='/file.pdf'>4</a><a "
                + "href='/none.pdf'>5</a>")
                .status("/1.pdf", 302, "Location", "/2").status("/2", 308, "Location", "/real.pdf").page("/real.pdf", "one")
                .status("/loop.pdf", 301, "Location", "/loop.pdf").status("/away.pdf", 302, "Location", "http://localhost:1/")
                .status("/file.pdf", 302, "Location", "file:///etc/passwd").status("/none.pdf", 303);

        assertThat(visit("").problems()).hasSize(4).anyMatch(p -> p.endsWith("/loop.pdf: led on more than 5 times"))
                .anyMatch(p -> p.endsWith("/away.pdf: the host localhost is not among those of the source"))
                .anyMatch(p -> p.endsWith("/file.pdf: HTTP 302 leads nowhere that can be fetched"))
                .anyMatch(p -> p.endsWith("/none.pdf: HTTP 303 leads nowhere that can be fetched"));
        assertThat(inbox()).containsExactly("1.pdf: one");
    }

    @Test
    void answersThatAreTooLongTooSlowOrNotWholeAreNoFiles() throws Exception {
        CountDownLatch forever = new CountDownLatch(1);
        site.page("/list/", "<a href='/endless.pdf'>1</a><a href='/slow.pdf'>2</a><a href='/short.pdf'>3</a><a href='/large.pdf'>4</a><a "
                + "href='/empty.pdf'>5</a><a href='/good.pdf'>6</a>")
                .endless("/endless.pdf").page("/slow.pdf", exchange -> {
                    exchange.sendResponseHeaders(200, 10);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    await(forever);
                }).page("/short.pdf", exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
                }).page("/large.pdf", new byte[(1 << 20) + 1]).page("/empty.pdf", "").page("/good.pdf", "good");

        VisitResult outcome = visit("", "seconds_per_request: 1");
        forever.countDown();

        // five in a row, and the site is left alone
        assertThat(outcome.problems()).hasSize(6).anyMatch(p -> p.endsWith("/endless.pdf: more than 1048576 bytes"))
                .anyMatch(p -> p.endsWith("/slow.pdf: no whole answer within 1 s"))
                .anyMatch(p -> p.contains("/short.pdf: ")).anyMatch(p -> p.endsWith("/large.pdf: more than 1048576 bytes"))
                .anyMatch(p -> p.endsWith("/empty.pdf: the answer is empty"))
                .anyMatch(p -> p.startsWith("5 problems in a row"));
        assertThat(inbox()).isEmpty();
        assertThat(folder.resolve("fetched/known")).isEmptyDirectory();
    }

    @Test
    void packedAnswersAreUnpackedAndBombsAreNot() throws Exception {
        site.page("/list/", gzip("<a href='/a.pdf'>1</a><a href='/bomb.pdf'>2</a><a href='/br.pdf'>3</a><a href='/bad.pdf'>4</a>".getBytes(StandardCharsets.UTF_8)), "Content-Encoding", "gzip")
                .page("/a.pdf", gzip("one".getBytes(StandardCharsets.UTF_8)), "Content-Encoding", "gzip")
                .page("/bomb.pdf", gzip(new byte[50 << 20]), "Content-Encoding", "gzip")
                .page("/br.pdf", "x", "Content-Encoding", "br").page("/bad.pdf", "x", "Content-Encoding", "gzip");

        assertThat(visit("").problems()).hasSize(3).anyMatch(p -> p.endsWith("/bomb.pdf: unpacked more than 1048576 bytes"))
                .anyMatch(p -> p.endsWith("/br.pdf: the answer is packed as br, which was not asked for"))
                .anyMatch(p -> p.endsWith("/bad.pdf: the packed answer is damaged"));
        assertThat(inbox()).containsExactly("a.pdf: one");
    }

    @Test
    void whoAsksToBeLeftAloneIs() throws Exception {
        int[] times = new int[1];
        site.page("/list/", "<a href='/again.pdf'>1</a><a href='/later.pdf'>2</a><a href='/never.pdf'>3</a>").page("/never.pdf", "x")
                .page("/again.pdf", exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "0");
                    exchange.sendResponseHeaders(times[0]++ == 0 ? 429 : 200, times[0] == 1 ? -1 : 3);
                    if (times[0] > 1) {
                        exchange.getResponseBody().write("one".getBytes(StandardCharsets.UTF_8));
                    }
                }).status("/later.pdf", 503, "Retry-After", "86400");

        assertThat(visit("").problems()).containsExactly("HTTP 503: 127.0.0.1 wants no more requests now: the next night goes on");
        assertThat(inbox()).containsExactly("again.pdf: one");
        assertThat(site.asked).doesNotContain("/never.pdf");
    }

    @Test
    void troubleOfASiteIsALineForEachFile() throws Exception {
        site.page("/list/", "<a href='/404.pdf'>1</a><a href='/500.pdf'>2</a><a href='/a.pdf'>3</a>").status("/500.pdf", 500)
                .page("/a.pdf", "one");

        VisitResult outcome = visit("");

        assertThat(outcome.problems()).containsExactly(site.address() + "/404.pdf: HTTP 404", site.address() + "/500.pdf: HTTP 500");
        assertThat(outcome.told().get(0)).isEqualTo("site: 1 new, 0 as before, 2 not fetched");
    }

    @Test
    void addressesWithChineseInEitherWritingAreAskedForAsTheyAre() throws Exception {
        String utf8 = "/f/2024%E5%86%B3%E7%AE%97.pdf";
        String gbk = "/f/2023%BE%F6%CB%E3.pdf";
        String page = "<meta charset='GBK'><a href='" + utf8 + "'>1</a><a href='" + gbk
                + "#x'>2</a><a href='/f/2022决算 表.pdf'>3</a><a href='/f/50%.pdf'>4</a>";
        site.page("/list/", page.getBytes(Charset.forName("GBK"))).page(utf8, "one").page(gbk, "two")
                .page("/f/2022%E5%86%B3%E7%AE%97%20%E8%A1%A8.pdf", "three").page("/f/50%25.pdf", "four");

        assertThat(visit("").problems()).isEmpty();
        assertThat(inbox()).containsExactly("2022决算 表.pdf: three", "2023决算.pdf: two", "2024决算.pdf: one", "50%.pdf: four");
    }

    @Test
    void addressesInsideAreNotAskedUnlessTheFileAllowsIt() throws Exception {
        site.page("/list/", "<a href='/a.pdf'>1</a>").page("/a.pdf", "one");

        VisitResult outcome = visit("private_addresses: false");

        assertThat(outcome.problems()).singleElement().asString()
                .endsWith("127.0.0.1 is an address that is not public; a source with private_addresses: true may ask it");
        assertThat(site.asked).isEmpty();
    }

    @Test
    void aTrialFetchesNoFile() throws Exception {
        site.page("/list/", "<a href='/a.pdf'>1</a>").page("/a.pdf", "one");

        assertThat(fetching("").visit(true, () -> false).get(0).fetched()).containsExactly(site.address() + "/a.pdf");
        assertThat(site.asked).containsExactly("/robots.txt", "/list/");
        assertThat(fetching("").visit(false, () -> true).get(0).problems()).singleElement().asString().startsWith("the run stops");
        assertThat(inbox()).isEmpty();
    }

    private VisitResult visit(String more, String... top) throws Exception {
        return fetching(more, top).visit(false, () -> false).get(0);
    }

    private Fetching fetching(String more, String... top) throws IOException {
        String mine = more.contains("private_addresses") ? more : "private_addresses: true\n    " + more;
        String general = String.join("\n", top);
        Path file = Files.writeString(folder.resolve("sources.yml"), "seconds_between_requests: 0\nmegabytes_per_file: 1\n"
                + (general.contains("days") ? "" : "days_until_asked_again: 0\n") + general + "\nsources:\n  - name: site\n    listings: "
                + site.address() + "/list/\n    " + mine + "\n");
        return new Fetching(Sources.read(file), folder.resolve("fetched"));
    }

    /** Name and content of each file in the inbox. */
    private List<String> inbox() throws IOException {
        Path inbox = folder.resolve("fetched/inbox");
        if (!Files.exists(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile).map(file -> {
                try {
                    return file.getFileName() + ": " + Files.readString(file);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }).sorted().toList();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
