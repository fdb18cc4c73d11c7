package org.juesuan.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a site to the browsers of this machine: GET and HEAD, of the addresses that the site has, and nothing else. */
public final class ExploreServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int PART = 206;
    private static final int UNCHANGED = 304;
    private static final int NOT_FOUND = 404;
    private static final int NO_SUCH_RANGE = 416;
    private static final int NO_BODY = -1;
    private static final int THREADS = 6;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, SiteFile> files;
    /** Checksums of the files that change with a version alone, and are large: a browser may keep them. */
    private final Map<String, String> vendored = VendorManifest.checksums();
    private final RequestGuard guard;
    private final String policy;

    private ExploreServer(HttpServer server, Site site) {
        this.server = server;
        this.files = site.files();
        this.guard = new RequestGuard(server.getAddress().getPort());
        this.policy = CarriedSite.policy() + "; frame-ancestors 'none'";
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "explore");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Serves until it is closed.
     *
     * @param port 0 for one that is free
     * @throws BindException where another program has the port
     */
    public static ExploreServer start(Site site, int port) throws IOException {
        // the small files of a page would each wait for a delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}),
                port), 0);
        ExploreServer explore = new ExploreServer(server, site);
        server.createContext("/", explore::answer);
        server.setExecutor(explore.threads);
        server.start();
        return explore;
    }

    /** Where the first page is, such as {@code http://127.0.0.1:8710/}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Security-Policy", policy);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Referrer-Policy", "no-referrer");
            OptionalInt refusal = guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders());
            if (refusal.isPresent()) {
                headers.set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(refusal.getAsInt(), NO_BODY);
                return;
            }
            // as it was sent: the site's addresses need no escapes, so that none is undone
            String path = exchange.getRequestURI().getRawPath();
            String name = "/".equals(path) ? CarriedSite.INDEX : path == null || path.isEmpty() ? "" : path.substring(1);
            SiteFile file = files.get(name);
            if (file == null || file instanceof SiteFile.Original original && !original.isThere()) {
                exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
                return;
            }
            send(exchange, name, file);
        }
    }

    private void send(HttpExchange exchange, String name, SiteFile file) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", MediaType.of(name));
        if (file instanceof SiteFile.Original) {
            // somebody else wrote it: as a page of its own it could do nothing
            headers.set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        }
        String tag = vendored.get(name);
        headers.set("Cache-Control", tag == null ? "no-store" : "no-cache");
        if (tag != null) {
            headers.set("ETag", '"' + tag + '"');
            if (headers.getFirst("ETag").equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(UNCHANGED, NO_BODY);
                return;
            }
        }
        String taken = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (file instanceof SiteFile.Packed packed && taken != null && taken.contains("gzip")) {
            sendPacked(exchange, packed);
        } else {
            sendBytes(exchange, file);
        }
    }

    private static void sendPacked(HttpExchange exchange, SiteFile.Packed file) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        start(exchange, OK, file.packedSize());
        if (!isHead(exchange)) {
            try (InputStream in = file.packed()) {
                in.transferTo(exchange.getResponseBody());
            }
        }
    }

    private static void sendBytes(HttpExchange exchange, SiteFile file) throws IOException {
        long size = file.size();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Accept-Ranges", "bytes");
        Optional<ByteRange> asked = ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), size);
        asked.ifPresent(range -> headers.set("Content-Range", range.told(size)));
        ByteRange range = asked.orElse(new ByteRange(0, size));
        if (asked.isPresent() && range.length() == 0) {
            exchange.sendResponseHeaders(NO_SUCH_RANGE, NO_BODY);
            return;
        }
        start(exchange, asked.isPresent() ? PART : OK, range.length());
        if (!isHead(exchange) && range.length() > 0) {
            file.send(exchange.getResponseBody(), range.from(), range.length());
        }
    }

    /** An answer without a body must say its length itself. */
    private static void start(HttpExchange exchange, int status, long length) throws IOException {
        if (isHead(exchange)) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
        }
        exchange.sendResponseHeaders(status, isHead(exchange) || length == 0 ? NO_BODY : length);
    }

    private static boolean isHead(HttpExchange exchange) {
        return "HEAD".equals(exchange.getRequestMethod());
    }
}
