package org.juesuan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.juesuan.sql.SqlFile;

/**
 * A question that the program brings along, of {@code warehouse/queries}.
 *
 * @param name       of its file, without number and ending
 * @param asks       what it asks, and how the answer is to be read: the comment at its beginning
 * @param chinese    what it asks, in Chinese: the line of that comment that begins with 中文
 * @param parameters names of the variables that narrow it, each of which may be left out
 * @param sql        the file
 */
record PublishedQuestion(String name, String asks, String chinese, Set<String> parameters, String sql) {

    private static final String CHINESE = "中文：";
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
        Map<Boolean, List<String>> comment = file.text().lines().takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.partitioningBy(line -> line.startsWith(CHINESE)));
        String chinese = String.join(" ", comment.get(true)).replace(CHINESE, "");
        Set<String> parameters = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(file.text());
        while (parameter.find()) {
            parameters.add(parameter.group(1));
        }
        return new PublishedQuestion(name.group(1), String.join(" ", comment.get(false)), chinese, parameters, file.text());
    }

    /** What it asks in the language of a locale: in one sentence. */
    String question(Locale locale) {
        if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
            return chinese;
        }
        int end = asks.indexOf('?');
        return end < 0 ? asks : asks.substring(0, end + 1);
    }
}
