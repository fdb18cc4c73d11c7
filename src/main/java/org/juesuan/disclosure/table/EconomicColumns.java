package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.juesuan.contract.Subjects;
import org.juesuan.text.PlainText;

/**
 * Which economic subject (经济分类) a column of a detail form is. Such a form has a hundred columns over many pages; a
 * heading over several of them is printed once, so the class of a column is the last one that was seen, from left to
 * right and from page to page. One object reads one form.
 */
public final class EconomicColumns {

    private final Map<String, String> classByName = new HashMap<>();
    private final Map<String, String> nameByCode = new HashMap<>();
    private final Map<String, Map<String, String>> codeByName = new HashMap<>();
    private String current = "";

    public EconomicColumns(Subjects subjects, Integer year) {
        // a name that is not in use in this year counts where none that is fits
        List<Subjects.Subject> all = new ArrayList<>(subjects.all());
        all.sort(Comparator.comparing(s -> year == null ? s.to() != null : !s.valid(year)));
        for (Subjects.Subject s : all) {
            if (s.code().startsWith("5")) {
                continue;
            }
            nameByCode.putIfAbsent(s.code(), s.name());
            if (s.code().length() == 3) {
                classByName.putIfAbsent(plain(s.name()), s.code());
            } else {
                codeByName.computeIfAbsent(s.code().substring(0, 3), k -> new HashMap<>()).putIfAbsent(plain(s.name()), s.code());
            }
        }
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
     * The class that alone has all columns from a subtotal to the next, {@code null} where none or several have: without rules
     * nobody knows how far the name of a class reaches.
     */
    private String onlyByMembers(List<List<String>> paths) {
        List<List<String>> named = paths.stream().filter(path -> !path.isEmpty() && !subtotal(path)).toList();
        List<String> all = codeByName.keySet().stream().filter(section -> named.stream().allMatch(path -> member(section, path))).toList();
        return named.size() > 1 && all.size() == 1 ? all.get(0) : null;
    }

    private boolean member(String section, List<String> path) {
        return IntStream.range(0, path.size()).anyMatch(from -> codeByName.get(section).containsKey(plain(join(path, from))));
    }

    private String code(List<String> path, boolean within) {
        if (path.isEmpty() || current.isEmpty()) {
            return null;
        }
        if (subtotal(path) || !within && path.size() == 1 && classOf(path.get(0)) != null) {
            return current;
        }
        String printed = printed(path);
        if (printed != null) {
            return printed;
        }
        // a heading without rules around it comes in pieces: the longest tail that is a name wins
        for (int from = 0; from < path.size(); from++) {
            String code = codeByName.getOrDefault(current, Map.of()).get(plain(join(path, from)));
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    /** The code that a heading prints beside its name, where the list has it: {@code 30101 基本工资}. */
    private String printed(List<String> path) {
        SubjectText both = SubjectText.of(String.join("", path.subList(path.size() - 1, path.size())));
        return both != null && nameByCode.containsKey(both.code()) ? both.code() : null;
    }

    /** A heading's words without the code beside them. */
    private static String words(String heading) {
        SubjectText both = SubjectText.of(heading);
        return both == null ? heading : both.name();
    }

    private static boolean subtotal(List<String> path) {
        return !path.isEmpty() && path.get(path.size() - 1).endsWith("小计");
    }

    private String classAbove(List<String> path) {
        StringBuilder heading = new StringBuilder();
        for (String piece : path) {
            heading.append(words(piece));
            String code = classByName.get(plain(heading.toString()));
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

    private String classOf(String heading) {
        return classByName.get(plain(words(heading)));
    }

    /** The class that has most of these columns; of equals, the one that is going on. */
    private String byMembers(List<List<String>> paths) {
        String best = current;
        int most = -1;
        for (String section : new TreeSet<>(codeByName.keySet())) {
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

    private static String join(List<String> path, int from) {
        return String.join("", path.subList(from, path.size()).stream().map(EconomicColumns::words).toList());
    }

    /** Without brackets' width, blanks, and the words that provinces leave out or add. */
    private static String plain(String name) {
        return PlainText.plain(name).replace("用", "").replace("维护", "").replace("、", "").replaceFirst("补贴$", "补助");
    }
}
