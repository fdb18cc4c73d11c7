package org.juesuan.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.juesuan.message.Messages;
import org.juesuan.problem.Problem;
import org.juesuan.text.EditDistance;
import org.juesuan.text.Width;

/** What a person may have meant by a name that does not exist. */
final class NearNames {

    /** More proposals than this are no help. */
    private static final int PROPOSED = 5;

    private NearNames() {
    }

    /**
     * The known name that a person means. Brackets and their width do not tell names apart: 某局（机关） is 某局机关.
     *
     * @param what     such as {@code department}, for the message
     * @param listedBy a command that lists all of them
     * @throws Problem wrong usage, with near names, where none is meant
     */
    static String known(String what, String asked, List<String> known, String listedBy) {
        return known.stream().filter(asked::equals).findFirst()
                .or(() -> known.stream().filter(name -> plain(name).equals(plain(asked))).findFirst())
                .orElseThrow(() -> Problem.usage(unknown(what, asked, known, listedBy)));
    }

    /** That there is no such name, with near ones. */
    static String unknown(String what, String asked, List<String> known, String listedBy) {
        Messages says = Messages.of(NearNames.class);
        return says.text("near.none", says.word("what", what), asked, proposal(asked, known), listedBy);
    }

    /** Near names as the middle of a sentence; empty where there are none. */
    static String proposal(String asked, List<String> known) {
        List<String> near = near(asked, known);
        return near.isEmpty() ? "" : Messages.of(NearNames.class).text("near.near", String.join(", ", near));
    }

    /** The nearest first: names that hold what was asked, are held by it, or differ in a third of its characters at most. */
    static List<String> near(String asked, List<String> known) {
        String plain = plain(asked);
        return known.stream().distinct().filter(name -> distance(plain, plain(name)) <= Math.max(1, plain.length() / 3))
                .sorted(Comparator.comparingInt((String name) -> distance(plain, plain(name))).thenComparing(Comparator.naturalOrder()))
                .limit(PROPOSED).toList();
    }

    private static String plain(String name) {
        return Width.half(name).replaceAll("[()\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** Characters to change, put in or leave out; 1 at most where one is a part of the other. */
    private static int distance(String a, String b) {
        boolean part = !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
        return part ? a.equals(b) ? 0 : 1 : EditDistance.of(a, b, Math.max(1, a.length() / 3));
    }
}
