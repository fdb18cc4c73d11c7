package org.juesuan.harvest;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of one source.
 *
 * @param source   its name
 * @param fetched  addresses of new or changed files; of a dry run those that would be fetched
 * @param before   files that are as they were
 * @param problems what could not be fetched and why, and whatever else somebody should know
 */
public record VisitResult(String source, List<String> fetched, int before, List<String> problems) {

    private static final int TOLD = 10;

    public VisitResult {
        fetched = List.copyOf(fetched);
        problems = List.copyOf(problems);
    }

    /** Lines for a report. */
    public List<String> told() {
        List<String> lines = new ArrayList<>(List.of(source + ": " + fetched.size() + " new, " + before + " as before"
                + (problems.isEmpty() ? "" : ", " + problems.size() + " not fetched")));
        problems.stream().limit(TOLD).forEach(problem -> lines.add(source + ": " + problem));
        if (problems.size() > TOLD) {
            lines.add(source + ": … and " + (problems.size() - TOLD) + " more, see the log");
        }
        return lines;
    }
}
