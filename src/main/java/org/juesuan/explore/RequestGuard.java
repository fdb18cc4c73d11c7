package org.juesuan.explore;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who may ask. A page of another site that leads its own name to this machine (DNS rebinding) sends its name as the host,
 * and a page that asks in the background says so in {@code Sec-Fetch-Site}; both are refused, whatever they ask for.
 *
 * @param port of the server
 */
record RequestGuard(int port) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final Set<String> SITES = Set.of("same-origin", "none");
    private static final int FORBIDDEN = 403;
    private static final int WRONG_METHOD = 405;
    private static final int MISDIRECTED = 421;

    /** The status with which a request is refused; empty where it is answered. */
    OptionalInt refusal(String method, Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !isOwn(hosts.get(0))) {
            return OptionalInt.of(MISDIRECTED);
        }
        boolean ownOrigin = headers.getOrDefault("Origin", List.of()).stream().allMatch(origin -> origin.equals("http://" + hosts.get(0)));
        if (!ownOrigin || !SITES.containsAll(headers.getOrDefault("Sec-Fetch-Site", List.of()))) {
            return OptionalInt.of(FORBIDDEN);
        }
        return METHODS.contains(method) ? OptionalInt.empty() : OptionalInt.of(WRONG_METHOD);
    }

    private boolean isOwn(String host) {
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port) || host.equals("[::1]:" + port);
    }
}
