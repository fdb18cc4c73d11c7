package org.juesuan.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.juesuan.archive.Archive;
import org.juesuan.warehouse.PublishedSample;
import org.juesuan.warehouse.WarehouseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers, asked as a hostile program would: bytes on a socket. */
class ExploreServerTest {

    private static final String ORIGINAL = "bytes of a document";

    @TempDir
    private static Path data;
    private static ExploreServer server;
    private static int port;
    private static List<String> keys;

    @BeforeAll
    static void serve() throws Exception {
        PublishedSample.publish(data);
        Site empty = Site.of(data, "published");
        assertThat(empty.files().keySet()).noneMatch(name -> name.startsWith("data/originals/"));
        keys = PublishedSample.documents(data);
        Files.createDirectories(Archive.original(data, keys.get(0)).getParent());
        Files.writeString(Archive.original(data, keys.get(0)), ORIGINAL);
        // a link in the archive's folder that leads out of it
        Path secret = Files.writeString(data.resolve("secret"), "secret");
        Files.createDirectories(Archive.original(data, keys.get(1)).getParent());
        Files.createSymbolicLink(Archive.original(data, keys.get(1)), secret);
        server = ExploreServer.start(Site.of(data, "published"), 0);
        port = URI.create(server.address()).getPort();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFirstPageAndItsPolicy() throws Exception {
        String answer = ask("GET / HTTP/1.1", own());
        assertThat(answer).startsWith("HTTP/1.1 200").contains("<title>决算</title>");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("content-type: text/html; charset=utf-8", "x-content-type-options: nosniff",
                "cross-origin-resource-policy: same-origin",
                "referrer-policy: no-referrer", "default-src 'none'", "frame-ancestors 'none'").doesNotContain("access-control-allow");
    }

    @Test
    void theDatabaseByRanges() throws Exception {
        long size = Files.size(data.resolve("juesuan.duckdb").toRealPath());
        assertThat(ask("HEAD /data/juesuan.duckdb HTTP/1.1", own())).startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Content-length: " + size + "\r\n").endsWith("\r\n\r\n");
        String part = ask("GET /data/juesuan.duckdb HTTP/1.1", own() + "Range: bytes=8-11\r\n");
        assertThat(part).startsWith("HTTP/1.1 206").containsIgnoringCase("Content-range: bytes 8-11/" + size).endsWith("\r\n\r\nDUCK");
        assertThat(ask("GET /data/juesuan.duckdb HTTP/1.1", own() + "Range: bytes=" + size + "-\r\n")).startsWith("HTTP/1.1 416");
    }

    @Test
    void anOriginalByItsHash() throws Exception {
        assertThat(ask("GET /data/originals/" + keys.get(0) + ".pdf HTTP/1.1", own())).startsWith("HTTP/1.1 200").endsWith(ORIGINAL)
                .contains("sandbox");
        assertThat(ask("GET /data/originals/" + keys.get(1) + ".pdf HTTP/1.1", own())).as("a link out of the archive")
                .startsWith("HTTP/1.1 404").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/..", "/../secret", "/%2e%2e/secret", "/..%2fsecret", "/data/../../secret", "/data/%2e%2e/%2e%2e/secret",
            "/data/..%5c..%5csecret", "//etc/passwd", "/etc/passwd",
        "/data/originals/", "/data/originals/../../secret", "/data/archive.duckdb", "/data/juesuan.duckdb/", "/data/juesuan%2educkdb",
        "/./index.html", "/data", "/index.html%00.js", "/INDEX.HTML",
        "/vendor/duckdb-wasm/duckdb-eh.wasm.gz.0"})
    void nothingElse(String path) throws Exception {
        assertThat(ask("GET " + path + " HTTP/1.1", own())).startsWith("HTTP/1.1 404").doesNotContain("secret");
    }

    @Test
    void anAbsoluteAddressIsNoWayRoundTheHost() throws Exception {
        assertThat(ask("GET http://evil.example/ HTTP/1.1", "Host: evil.example\r\n")).startsWith("HTTP/1.1 421");
        assertThat(ask("GET file:///etc/passwd HTTP/1.1", own())).doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: evil.example:PORT", "Host: 127.0.0.1", "Host: 127.0.0.1:1",
            "Host: 127.0.0.1.evil.example:PORT", "X: y"})
    void aNameThatWasLedHereIsMisdirected(String host) throws Exception {
        assertThat(ask("GET / HTTP/1.1", host.replace("PORT", String.valueOf(port)) + "\r\n")).matches("(?s)HTTP/1.1 4(21|00).*")
                .doesNotContain("<title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Origin: http://127.0.0.1:1", "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site"})
    void anotherSiteIsRefused(String header) throws Exception {
        assertThat(ask("GET /data/juesuan.duckdb HTTP/1.1", own() + header + "\r\n")).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
    void nothingIsWritten(String method) throws Exception {
        assertThat(ask(method + " / HTTP/1.1", own() + "Content-Length: 0\r\n")).startsWith("HTTP/1.1 405");
    }

    @Test
    void onlyThisMachineIsListenedTo() {
        assertThat(server.address()).startsWith("http://127.0.0.1:");
        assertThatThrownBy(() -> ExploreServer.start(Site.of(data, "published"), port).close()).isInstanceOf(BindException.class);
    }

    @Test
    void aReleaseThatIsNotThereIsSaidSo(@TempDir Path none) {
        assertThatThrownBy(() -> Site.of(none, "published")).isInstanceOf(WarehouseException.class).hasMessage("nothing is published yet");
        assertThatThrownBy(() -> Site.of(data, "2001")).isInstanceOf(WarehouseException.class)
                .hasMessage("no release's ID begins with '2001'");
    }

    private static String own() {
        return "Host: 127.0.0.1:" + port + "\r\n";
    }

    private static String ask(String request, String headers) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port); OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write((request + "\r\n" + headers + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            byte[] answer = in.readAllBytes();
            return new String(Arrays.copyOf(answer, Math.min(answer.length, 1 << 16)), StandardCharsets.UTF_8);
        }
    }
}
