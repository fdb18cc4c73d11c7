package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which economic subject (经济分类) a column of a detail form is. Such a form has a hundred columns over many pages; a
 * heading over several of them is printed once, so the class of a column is the last one that was seen, from left to
 * right and from page to page. One object reads one form.
 */
public final class EconomicColumns {

    private final EconomicNames names;
    private String current = "";

    public EconomicColumns(EconomicNames names) {
        this.names = names;
    }

    /**
     * Codes of a part's columns by their headings, {@code null} where none fits. Columns from one 小计 (subtotal) to the
     * next are of one class; its name may stand over any of them, over all, or on another page.
     */
    List<String> codes(List<List<String>> paths) {
        List<String> codes = new ArrayList<>();
        for (int from = 0; from < paths.size(); ) {
            int to = toSubtotal(paths, from);
            String above = to < paths.size() || subtotal(paths.get(from)) ? onlyByMembers(paths.subList(from, to)) : null;
            if (above == null) {
                above = classAbove(paths.get(from));
                int end = to;
                to = from + 1;
                while (to < end) {
                    String next = classAbove(paths.get(to));
                    if (above != null && next != null && !next.equals(above)) {
                        break;
                    }
                    above = above == null ? next : above;
                    to++;
                }
            }
            current = above != null ? above : byMembers(paths.subList(from, to));
            for (int i = from; i < to; i++) {
                // 399 其他支出 and 39999 其他支出 have one name: after the subtotal it is the latter
                codes.add(code(paths.get(i), i > from || from == 0));
            }
            from = to;
        }
        return codes;
    }

    private static int toSubtotal(List<List<String>> paths, int from) {
        int to = from + 1;
        while (to < paths.size() && !subtotal(paths.get(to))) {
            to++;
        }
        return to;
    }

    /**
     * The class that has all columns from a subtotal to the next over which the names of several classes stand, alone or alone
     * among these: 309 and 310 have the same columns. {@code null} where none or several have: without rules nobody knows how
     * far the name of a class reaches.
     */
    private @Nullable String onlyByMembers(List<List<String>> paths) {
        List<String> over = paths.stream().map(this::classAbove).filter(Objects::nonNull).distinct().toList();
        if (over.size() < 2) {
            return null;
        }
        List<List<String>> named = paths.stream().filter(path -> !path.isEmpty() && !subtotal(path)).toList();
        List<String> all = names.classes().stream().filter(section -> named.stream().allMatch(path -> member(section, path))).toList();
        List<String> ofThese = all.size() == 1 ? all : all.stream().filter(over::contains).toList();
        return named.size() > 1 && ofThese.size() == 1 ? ofThese.get(0) : null;
    }

    private boolean member(String section, List<String> path) {
        return IntStream.range(0, path.size()).anyMatch(from -> names.within(section, join(path, from)) != null);
    }

    private @Nullable String code(List<String> path, boolean within) {
        if (path.isEmpty() || current.isEmpty()) {
            return null;
        }
        if (subtotal(path) || !within && path.size() == 1 && classOf(path.get(0)) != null) {
            return current;
        }
        String printed = names.printed(path.get(path.size() - 1));
        if (printed != null) {
            return printed;
        }
        // a heading without rules around it comes in pieces: the longest tail that is a name wins
        for (int from = 0; from < path.size(); from++) {
            String code = names.within(current, join(path, from));
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private static boolean subtotal(List<String> path) {
        return !path.isEmpty() && path.get(path.size() - 1).endsWith("小计");
    }

    private @Nullable String classAbove(List<String> path) {
        StringBuilder heading = new StringBuilder();
        for (String piece : path) {
            heading.append(names.words(piece));
            String code = names.classNamed(heading.toString());
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    /** Whether a text is the heading of a class of economic subjects. */
    boolean isClass(String text) {
        return classOf(text) != null;
    }

    private @Nullable String classOf(String heading) {
        return names.classNamed(names.words(heading));
    }

    /** The class that has most of these columns; of equals, the one that is going on. */
    private String byMembers(List<List<String>> paths) {
        String best = current;
        int most = -1;
        for (String section : names.classes()) {
            int members = 0;
            for (List<String> path : paths) {
                members += member(section, path) ? 1 : 0;
            }
            boolean goingOn = section.equals(current) && !subtotal(paths.get(0));
            if (members > most && members > 0 || members == most && goingOn) {
                most = members;
                best = section;
            }
        }
        return best;
    }

    private String join(List<String> path, int from) {
        StringBuilder joined = new StringBuilder();
        path.subList(from, path.size()).forEach(piece -> joined.append(names.words(piece)));
        return joined.toString();
    }
}
