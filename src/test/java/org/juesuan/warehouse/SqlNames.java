package org.juesuan.warehouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of tables in a text of SQL, found by its words alone: enough for the style of the project, in which every
 * table stands after FROM or JOIN, and every subquery with a name is written {@code name AS (}.
 *
 * @param made tables, views and macros that it makes, with their schema where they have one other than main
 * @param used what it reads and does not name itself, each once; calls of functions are left out
 * @param called words before a bracket: functions, macros, and others
 */
record SqlNames(List<String> made, Set<String> used, Set<String> called) {

    private static final Pattern WORD =
            Pattern.compile("--[^\\n]*|'(?:[^']|'')*'|\"[^\"]*\"|[A-Za-z_][A-Za-z_0-9]*(?:\\.[A-Za-z_*][A-Za-z_0-9]*)*|\\S");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*");
    private static final Set<String> MAKES = Set.of("TABLE", "VIEW", "MACRO");
    private static final Set<String> CONDITION = Set.of("IF", "NOT", "EXISTS");
    private static final Set<String> READS = Set.of("FROM", "JOIN", "INTO", "UPDATE");

    static SqlNames of(String sql) {
        List<String> words = words(sql);
        List<String> made = new ArrayList<>();
        Set<String> own = new HashSet<>();
        Set<String> used = new HashSet<>();
        Set<String> called = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            String before = i > 0 ? words.get(i - 1) : "";
            if (!NAME.matcher(word).matches()) {
                continue;
            }
            if (MAKES.contains(before) && creates(words, i - 2)) {
                made.add(word);
            } else if (namesSubquery(words, next.equals("(") ? words.subList(i, words.size()).indexOf(")") + i + 1 : i + 1)) {
                own.add(word);
            } else if (next.equals("(")) {
                called.add(word);
            } else if (READS.contains(before) && !distinctFrom(words, i - 1)) {
                used.add(word);
            }
        }
        used.removeAll(own);
        used.removeAll(made);
        return new SqlNames(made, used, called);
    }

    /** {@code name AS (} or {@code name(column, column) AS (}, where {@code as} is the place after name and columns. */
    private static boolean namesSubquery(List<String> words, int as) {
        return as + 1 < words.size() && words.get(as).equals("AS") && words.get(as + 1).equals("(");
    }

    private static boolean creates(List<String> words, int i) {
        return i >= 0 && (words.get(i).equals("CREATE") || i > 0 && words.get(i).equals("TEMP") && words.get(i - 1).equals("CREATE"));
    }

    /** {@code a IS DISTINCT FROM b} reads no table. */
    private static boolean distinctFrom(List<String> words, int from) {
        return from > 0 && words.get(from).equals("FROM") && words.get(from - 1).equals("DISTINCT");
    }

    private static List<String> words(String sql) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(sql);
        while (word.find()) {
            if (!word.group().startsWith("--") && !CONDITION.contains(word.group())) {
                words.add(word.group());
            }
        }
        return words;
    }
}
