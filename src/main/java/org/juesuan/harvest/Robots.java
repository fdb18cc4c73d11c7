package org.juesuan.harvest;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each host allows in its robots.txt (RFC 9309), asked for once a night: without one everything is allowed, and
 * nothing where the host cannot be asked.
 */
final class Robots {

    private static final List<String> US = List.of("juesuan");
    private static final long MOST_BYTES = 512 << 10;

    private final HttpFetcher web;
    private final Path folder;
    private final Map<String, BaseRobotRules> hosts = new HashMap<>();
    /** Why a site's robots.txt could not be had. */
    private final Map<String, String> troubles = new HashMap<>();

    Robots(HttpFetcher web, Path folder) {
        this.web = web;
        this.folder = folder;
    }

    /** @throws FetchProblem where the host does not want the address to be fetched */
    void check(URI uri, AddressPolicy gate) throws FetchProblem, InterruptedException {
        String site = uri.getScheme() + "://" + uri.getRawAuthority();
        BaseRobotRules rules = hosts.get(site);
        if (rules == null) {
            rules = ask(site, gate);
            hosts.put(site, rules);
            if (rules.getCrawlDelay() > 0) {
                web.slower(uri.getHost(), Duration.ofMillis(rules.getCrawlDelay()));
            }
        }
        if (!rules.isAllowed(uri.toString())) {
            throw new FetchProblem.Barred(rules.isDeferVisits() ? site + "/robots.txt cannot be had (" + troubles.get(site)
                    + "), so that nothing of it is fetched" : "robots.txt does not allow it");
        }
    }

    private BaseRobotRules ask(String site, AddressPolicy gate) throws FetchProblem, InterruptedException {
        URI uri = URI.create(site + "/robots.txt");
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Path file = folder.resolve("robots.txt");
        try {
            web.get(uri, file, MOST_BYTES, Map.of(), gate::check);
            return parser.parseContent(uri.toString(), Files.readAllBytes(file), "text/plain", US);
        } catch (FetchProblem.Enough e) {
            throw e;
        } catch (FetchProblem e) {
            troubles.put(site, e.getMessage());
            return parser.failedFetch(e.status() >= 400 && e.status() < 500 ? e.status() : 503);
        } catch (IOException e) {
            troubles.put(site, e.getMessage());
            return parser.failedFetch(503);
        }
    }
}
