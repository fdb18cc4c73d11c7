package org.juesuan.disclosure.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.text.PlainText;
import org.juesuan.text.YearText;

/** The first lines of a document: a cover, the heading of an article, or where there is neither the head of a form. */
final class CoverPage {

    private static final int LINES = 8;
    static final int LONGEST_LINE = 60;
    private static final int LINES_WITH_DAY = 80;
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(20[0-4]\\d)(?:年(度)?(?!\\d{1,2}月)|度|(?=[\\u4e00-\\u9fff]{0,30}(?:决算|预算)))");
    static final Pattern DAY = Pattern.compile("(20\\d\\d)[年/.-](\\d{1,2})(?:月|[/.-](?=\\d))(?:(\\d{1,2})日?)?");
    private static final Pattern PUBLISHED = Pattern.compile("(?:公开|发布|更新|成文|发文)(?:时间|日期)");
    /** What a saved web page has above its article. */
    private static final Pattern MENU = Pattern.compile("^(?:当前|您的|您现在的|您所在的)位置|^首页|>[^<]*>|^欢迎|无障碍|长者(?:模式|专区)|电话:|\\d{3,4}-\\d{7}");
    /** {@code 预算主管部门：…} on a cover whose title names the region alone. */
    private static final Pattern NAMED_BODY = Pattern.compile("^(?:(?:预算|决算|编制|填报|公开)?(?:主管)?)(?:部门|单位)(?:名称)?:(.{3,60})$");

    private final List<String> cover;
    private final List<String> lines;
    private final String words;

    /**
     * The beginning of a document.
     *
     * @param cover lines of the first page, as {@link PlainText#plain(String)}
     * @param lines all lines, in the same form
     */
    CoverPage(List<String> cover, List<String> lines) {
        this.cover = cover.stream().filter(line -> !MENU.matcher(line).find()).limit(LINES).toList();
        this.lines = lines;
        words = CoverTitle.of(this.cover, lines);
    }

    /** The title's words, years left in; empty where there is none. */
    String words() {
        return words;
    }

    /** {@code null} where there is none. */
    @Nullable ReportTitle title() {
        return words.isEmpty() ? null : ReportTitle.of(words);
    }

    /** The body that a label names; a name that the text says longer goes on in the next line. */
    @Nullable String labelled() {
        for (int i = 0; i < cover.size(); i++) {
            Matcher m = NAMED_BODY.matcher(cover.get(i));
            if (m.matches()) {
                String whole = m.group(1) + (i + 1 < cover.size() ? cover.get(i + 1) : "");
                return BodyName.clean(lines.stream().anyMatch(line -> line.contains(whole)) ? whole : m.group(1));
            }
        }
        return null;
    }

    /** The year that it states. */
    @Nullable Integer year() {
        for (String line : cover) {
            String text = DAY.matcher(YearText.ofTitle(line)).replaceAll("");
            Matcher m = YEAR.matcher(text);
            if (text.length() <= LONGEST_LINE && m.find() && (m.group(2) != null || text.contains("决算") || text.contains("预算"))) {
                return Integer.valueOf(m.group(1));
            }
        }
        return null;
    }

    /** The day of publication, or the first of its month. */
    @Nullable LocalDate day() {
        for (String line : lines.subList(0, Math.min(LINES_WITH_DAY, lines.size()))) {
            Matcher m = DAY.matcher(line);
            Matcher label = PUBLISHED.matcher(line);
            boolean says = label.find();
            if ((says || cover.contains(line) && line.length() < 20) && m.find(says ? label.end() : 0)) {
                try {
                    int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
                    return LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), day);
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
