package org.juesuan.harvest;

import java.time.Duration;
import java.util.Set;
import org.juesuan.yaml.YamlMapping;

/**
 * What one source may cost its publisher, and us.
 *
 * @param userAgent   how requests introduce themselves
 * @param between     from one request to a host to the next
 * @param perRequest  until the last byte of an answer
 * @param perSource   for everything that a source has a night
 * @param maxBytes    of a file
 * @param maxFiles    new files of a source a night; the next night goes on
 * @param maxPages    pages of a source that are looked through for links a night
 * @param patience    longest wait that a publisher may ask for; who asks for more is left alone until the next night
 * @param askAgain    age from which on a file that is known is asked for again
 */
record Politeness(String userAgent, Duration between, Duration perRequest, Duration perSource, long maxBytes, int maxFiles, int maxPages,
                  Duration patience, Duration askAgain) {

    static final Set<String> KEYS = Set.of("user_agent", "seconds_between_requests", "seconds_per_request", "minutes_per_source",
            "megabytes_per_file", "files_per_night", "pages_per_night", "seconds_of_patience", "days_until_asked_again");

    /** Where nothing is said. */
    static Politeness usual() {
        return in(YamlMapping.of("{}", "the usual politeness"));
    }

    static Politeness in(YamlMapping file) {
        String agent = file.text("user_agent").orElse("juesuan");
        if (!agent.matches("[\\x20-\\x7e]{1,200}")) {
            throw file.problem("user_agent", "user_agent must be plain ASCII text");
        }
        return new Politeness(agent, Duration.ofSeconds(file.number("seconds_between_requests", 0, 3600).orElse(5)),
                Duration.ofSeconds(file.number("seconds_per_request", 1, 3600).orElse(120)),
                Duration.ofMinutes(file.number("minutes_per_source", 1, 600).orElse(30)),
                (long) file.number("megabytes_per_file", 1, 2000).orElse(64) << 20, file.number("files_per_night", 1, 100_000).orElse(200),
                file.number("pages_per_night", 1, 10_000).orElse(50),
                Duration.ofSeconds(file.number("seconds_of_patience", 0, 3600).orElse(60)),
                Duration.ofDays(file.number("days_until_asked_again", 0, 3650).orElse(7)));
    }
}
