package org.juesuan.harvest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request after the other, each with its pause before it, to the hosts of a source only. Redirections are followed
 * step by step, and each step is checked like the first.
 */
final class HttpFetcher {

    private static final int MOST_REDIRECTIONS = 5;
    private static final long LOOK_FOR_STOP_MILLIS = 200;
    private static final Duration CONNECT = Duration.ofSeconds(20);

    /** No proxy: what connects must be what was checked. No cookies, no passwords. */
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT).proxy(HttpClient.Builder.NO_PROXY).build();
    private final Politeness politeness;
    private final Stop stop;
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, Duration> asked = new HashMap<>();

    /** Whether to end at the next chance. */
    interface Stop {
        boolean given();
    }

    HttpFetcher(Politeness politeness, Stop stop) {
        this.politeness = politeness;
        this.stop = stop;
    }

    /** A host's own wish for the time between requests, where it is longer than ours. */
    void slower(String host, Duration between) {
        asked.put(host, between);
    }

    /** Something that must hold of each address before it is asked for. */
    interface Check {
        void check(URI uri) throws FetchProblem, InterruptedException;
    }

    /**
     * Asks for an address.
     *
     * @param file    takes the bytes of a 200
     * @param most    bytes that are taken
     * @param known   headers that say what is known already
     * @param check   of the address, and of every address that it leads to
     */
    HttpAnswer get(URI uri, Path file, long most, Map<String, String> known, Check check) throws FetchProblem, InterruptedException {
        URI at = uri;
        boolean waited = false;
        for (int step = 0; step <= MOST_REDIRECTIONS; ) {
            check.check(at);
            HttpResponse<Void> response = send(at, file, most, known);
            int status = response.statusCode();
            if (status == 200) {
                HttpBody.unpack(file, response.headers().firstValue("Content-Encoding").orElse(null), most);
                return new HttpAnswer(status, at, response.headers());
            }
            if (status == 304 && !known.isEmpty()) {
                return new HttpAnswer(status, at, response.headers());
            }
            if (status == 429 || status == 503) {
                Duration wait = retryAfter(response);
                if (waited || wait == null || wait.compareTo(politeness.patience()) > 0) {
                    throw new FetchProblem.Enough("HTTP " + status + ": " + at.getHost() + " wants no more requests now");
                }
                waited = true;
                pause(wait.toMillis());
            } else if (status >= 301 && status <= 308 && status != 304 && status != 305 && status != 306) {
                String location = response.headers().firstValue("Location").map(HttpFetcher::asWritten).orElse("");
                URI next = location.isEmpty() ? null : Link.uri(location, at);
                if (next == null) {
                    throw new FetchProblem("HTTP " + status + " leads nowhere that can be fetched");
                }
                at = next;
                step++;
            } else {
                throw new FetchProblem("HTTP " + status, status);
            }
        }
        throw new FetchProblem("led on more than " + MOST_REDIRECTIONS + " times");
    }

    private HttpResponse<Void> send(URI uri, Path file, long most, Map<String, String> known) throws FetchProblem, InterruptedException {
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(uri).GET().header("User-Agent", politeness.userAgent()).header("Accept-Encoding", "identity");
            known.forEach(request::header);
        } catch (IllegalArgumentException e) {
            throw new FetchProblem("the address cannot be asked for");
        }
        takeTurn(uri.getHost());
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.build(), HttpBody.into(file, most));
        long end = System.nanoTime() + politeness.perRequest().toNanos();
        try {
            while (true) {
                try {
                    return answer.get(LOOK_FOR_STOP_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (stop.given()) {
                        throw new FetchProblem.Enough("the run stops");
                    }
                    if (System.nanoTime() > end) {
                        throw new FetchProblem("no whole answer within " + politeness.perRequest().toSeconds() + " s");
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new FetchProblem(told(Objects.requireNonNullElse(e.getCause(), e)));
        } finally {
            answer.cancel(true);
            last.put(uri.getHost(), System.nanoTime());
        }
    }

    private void takeTurn(String host) throws InterruptedException, FetchProblem {
        Duration between = asked.getOrDefault(host, Duration.ZERO);
        between = between.compareTo(politeness.between()) > 0 ? between : politeness.between();
        Long before = last.get(host);
        pause(before == null ? 0 : between.toMillis() - (System.nanoTime() - before) / 1_000_000);
    }

    private void pause(long millis) throws InterruptedException, FetchProblem {
        long end = System.nanoTime() + millis * 1_000_000;
        do {
            if (stop.given()) {
                throw new FetchProblem.Enough("the run stops");
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left > 0) {
                Thread.sleep(Math.min(left, LOOK_FOR_STOP_MILLIS));
            }
        } while (System.nanoTime() < end);
    }

    /** Headers come as ISO-8859-1, whatever they were written in. */
    private static String asWritten(String header) {
        String text = Link.chinese(header.getBytes(StandardCharsets.ISO_8859_1));
        return text == null ? header : text;
    }

    /** {@code null} where the publisher does not say how long. */
    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        String header = response.headers().firstValue("Retry-After").orElse("").strip();
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Duration wait = Duration.between(Instant.now(), ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String told(Throwable e) {
        String message = e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
        return message.replaceAll("\\p{Cntrl}+", " ");
    }
}
