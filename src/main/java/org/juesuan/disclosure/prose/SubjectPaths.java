package org.juesuan.disclosure.prose;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.text.PlainText;
import org.juesuan.text.Width;

/**
 * Subjects as prose names them: {@code 教育支出（类）职业教育（款）中等职业教育（项）}, or with their codes: {@code 教育支出（205）
 * 职业教育（20503）}, or in quotation marks: {@code “教育支出-职业教育-中等职业教育”科目}. What an item leaves out it takes from the one before it.
 */
final class SubjectPaths {

    /**
     * A subject in a text.
     *
     * @param path  names joined by {@code /}
     * @param level 类, 款 or 项
     * @param end   of its last marker
     */
    record Subject(String path, char level, int start, int end) {

        boolean isClass() {
            return level == '类';
        }

        String metric() {
            return switch (level) {
                case '类' -> "functional_class_expenditure";
                case '款' -> "functional_section_expenditure";
                default -> "functional_item_expenditure";
            };
        }
    }

    private static final Pattern MARKER =
            Pattern.compile("\\((?:\\d{2,7})?(类|款|项)\\)|(?:(?<=\\d{3})(?![类款项][\\u4e00-\\u9fff]{0,2}支出)|(?<=支出)(?=类科目))(类|款|项)|(?<=[\\u4e00-\\u9fff)])\\((2\\d{2}|2\\d{4}|2\\d{6}|\\d{2})\\)");
    private static final Pattern JOINED = Pattern.compile("[“”\"]((?:[^“”\"—/。;,-]{2,40}[—/-]){1,2}[^“”\"—/。;,-]{2,60})[“”\"](?:科目)?");
    /** 2010301-行政运行: the code alone says which level it is of, and nothing of the item before belongs to it. */
    private static final Pattern CODE_FIRST = Pattern.compile("(?<![\\d.])(2\\d{6}|2\\d{4}|2\\d{2})[-—–]([\\u4e00-\\u9fff()、]{2,40}?)"
            + "(?=(?:(?:年初|全年|调整|支出)?(?:预算|决算)|支出)?数?[为是]?[,:。;]?$|[,:。;])");
    private static final Pattern LEADING =
            Pattern.compile("^(?:20\\d\\d年度?|其中|方面|用于|主要|以下|“|\"|[\\s,.:;、。\\-—]|\\d{1,7}|\\([\\d一二三四五六七八九十]{1,3}\\))+");
    private static final String BEGINS = ",;。:、“\"";

    private final Set<String> classNames;
    private String[] last = {"", "", ""};

    /** @param classNames names of all classes, to complete those printed without 支出 */
    SubjectPaths(Set<String> classNames) {
        this.classNames = classNames;
    }

    /** The last subject of a text, {@code null} if it names none. */
    @Nullable Subject last(String text) {
        Subject found = null;
        Matcher m = MARKER.matcher(text);
        String[] names = {null, null, null};
        int from = 0;
        int start = 0;
        int level = -1;
        while (m.find()) {
            String code = m.group(3);
            if (code != null && m.start() == from && found != null) {
                // the code of the subject before: 行政运行(项)(2080201)
                from = m.end();
                found = new Subject(found.path, found.level, found.start, m.end());
                continue;
            }
            if (code != null && code.length() == 2 && (level < 0 || level > 1)) {
                continue;
            }
            int at = code != null ? code.length() == 2 ? level + 1 : code.length() / 2 - 1
                    : "类款项".indexOf((m.group(1) != null ? m.group(1) : m.group(2)).charAt(0));
            if (at <= level) {
                names = new String[3];
                level = -1;
            }
            String name = text.substring(from, m.start());
            if (level < 0) {
                start = begin(text, from, m.start());
                name = text.substring(start, m.start());
            }
            names[at] = clean(name);
            level = at;
            from = m.end();
            found = subject(names, at, start, m.end());
        }
        Matcher joined = JOINED.matcher(text);
        while (joined.find()) {
            String[] parts = joined.group(1).split("[—/-]");
            if (classNames.contains(parts[0]) && (found == null || joined.start() > found.end)) {
                names = new String[3];
                for (int i = 0; i < parts.length; i++) {
                    names[i] = clean(parts[i]);
                }
                found = subject(names, parts.length - 1, joined.start(), joined.end());
            }
        }
        Matcher coded = CODE_FIRST.matcher(text);
        while (coded.find()) {
            if (found == null || coded.start() > found.end) {
                String name = clean(coded.group(2));
                String whole = classNames.contains(name + "支出") ? name + "支出" : name;
                found = new Subject(whole, "类款项".charAt(coded.group(1).length() / 2 - 1), coded.start(), coded.end());
            }
        }
        return found;
    }

    private Subject subject(String[] names, int level, int start, int end) {
        String[] path = {"", "", ""};
        boolean own = false;
        for (int i = 0; i <= level; i++) {
            own |= names[i] != null;
            path[i] = names[i] != null ? names[i] : own ? "" : last[i];
        }
        path[0] = classNames.contains(path[0]) || !classNames.contains(path[0] + "支出") ? path[0] : path[0] + "支出";
        last = path;
        StringBuilder joined = new StringBuilder();
        for (String name : path) {
            if (!name.isEmpty()) {
                joined.append(joined.length() == 0 ? "" : "/").append(name);
            }
        }
        return new Subject(joined.toString(), "类款项".charAt(level), start, end);
    }

    private static int begin(String text, int from, int to) {
        int at = to;
        int depth = 0;
        while (at > from) {
            char c = text.charAt(at - 1);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth <= 0 && BEGINS.indexOf(c) >= 0) {
                break;
            }
            at--;
        }
        Matcher leading = LEADING.matcher(text.substring(at, to));
        return leading.find() ? at + leading.end() : at;
    }

    private static String clean(String name) {
        return Width.full(PlainText.unquoted(LEADING.matcher(name).replaceFirst("")).replaceFirst("[,.:;、]$", ""));
    }
}
