package org.juesuan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.sql.SqlFile;

/**
 * A question that the program brings along, of {@code warehouse/queries}.
 *
 * @param name       of its file, without number and ending
 * @param asks       what it asks, and how the answer is to be read: the comment at its beginning
 * @param parameters names of the variables that narrow it, each of which may be left out
 * @param sql        the file
 */
record PublishedQuestion(String name, String asks, Set<String> parameters, String sql) {

    private static final Pattern FILE = Pattern.compile("[0-9]+_(.+)\\.sql");
    private static final Pattern PARAMETER = Pattern.compile("getvariable\\('([a-z]+)'\\)");

    /** In the order of their files. */
    static List<PublishedQuestion> all() {
        return SqlFile.in("queries", ".sql").stream().map(PublishedQuestion::of).toList();
    }

    private static PublishedQuestion of(SqlFile file) {
        Matcher name = FILE.matcher(file.name());
        if (!name.matches()) {
            throw new IllegalStateException("a question is named number_name.sql: " + file.name());
        }
        List<String> comment = new ArrayList<>();
        file.text().lines().takeWhile(line -> line.startsWith("--")).forEach(line -> comment.add(line.substring(2).strip()));
        Set<String> parameters = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(file.text());
        while (parameter.find()) {
            parameters.add(parameter.group(1));
        }
        return new PublishedQuestion(name.group(1), String.join(" ", comment), parameters, file.text());
    }

    /** Its first sentence. */
    String question() {
        int end = asks.indexOf('?');
        return end < 0 ? asks : asks.substring(0, end + 1);
    }
}
