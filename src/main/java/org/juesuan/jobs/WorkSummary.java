package org.juesuan.jobs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What a run is about to do, in a line for a person: how many documents it reads, how many it understands again, and why. */
final class WorkSummary {

    private WorkSummary() {
    }

    /** Empty where there is nothing to do. */
    static String of(List<Work> work) {
        StringJoiner line = new StringJoiner("; ");
        add(line, work.stream().filter(one -> one.kept().isEmpty()).toList(), "to read");
        add(line, work.stream().filter(one -> one.kept().isPresent()).toList(), "to understand again from what was read of them");
        return line.toString();
    }

    private static void add(StringJoiner line, List<Work> some, String what) {
        if (some.isEmpty()) {
            return;
        }
        Map<Work.Cause, Integer> causes = new EnumMap<>(Work.Cause.class);
        some.forEach(one -> causes.merge(one.cause(), 1, Integer::sum));
        StringJoiner why = new StringJoiner(", ");
        causes.forEach((cause, count) -> why.add(count + " " + cause.words()
                + (cause == Work.Cause.OTHER_UNDERSTANDING && some.get(0).kept().isEmpty()
                ? " and nothing kept of what was read" : "")));
        line.add(some.size() + " " + what + " (" + why + ")");
    }
}
