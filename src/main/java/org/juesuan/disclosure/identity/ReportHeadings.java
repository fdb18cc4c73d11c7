package org.juesuan.disclosure.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Identity;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.text.PlainText;
import org.juesuan.text.YearText;

/**
 * The titles of reports among the lines of a document without forms: two of different years or of different bodies are
 * two reports, and one about a meeting is none.
 */
public final class ReportHeadings {

    private static final int LONGEST = 60;
    private static final int TITLE_LINES = 3;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)年");
    /** What is done about reports: no report has these words in its title. */
    private static final Pattern NEWS = Pattern.compile("召开|会议|培训|举办|审议|审查|通过|部署|调研|座谈|通知|批复|印发|办法|解读|问答|动态|新闻|启动|圆满|顺利|工作会|学习|检查|督导|审计");

    private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十]部分\\D{0,4}(20[0-4]\\d)年度?(?:部门|单位)?(?:决算|预算)");
    /** Sentences that are no accident. */
    private static final int FEWEST = 2;
    private static final Pattern SENTENCE = Pattern.compile("[,。;:]");

    private record Heading(String body, @Nullable Integer year) {
    }

    private final List<String> lines;

    /** Of a document's lines from its first page on. */
    public ReportHeadings(List<String> lines) {
        this.lines = lines.stream().map(PlainText::plain).map(YearText::arabic).filter(l -> !l.isEmpty()).toList();
    }

    /** Why the document is no report of one body and one year, {@code null} where nothing says so. */
    public @Nullable Refusal contradiction(Identity identity) {
        for (String line : lines.subList(0, Math.min(TITLE_LINES, lines.size()))) {
            if (ReportTitle.of(line) != null) {
                break;
            }
            boolean named = line.length() <= LONGEST && (line.contains("决算") || line.contains("预算")) && !SENTENCE.matcher(line).find();
            if (named && NEWS.matcher(line).find()) {
                return new Refusal(Reason.NO_FORM, "标题“" + line + "”是新闻、通知一类，不是决算或预算的公开内容");
            }
        }
        List<Heading> headings = lines.stream().filter(l -> l.length() <= LONGEST).map(ReportHeadings::heading).filter(Objects::nonNull)
                .distinct().toList();
        Set<Integer> years = headings.stream().map(Heading::year).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        years.addAll(yearsOfParts());
        if (years.size() > 1) {
            return new Refusal(Reason.KIND_NOT_LOADED, "文中有 " + years.stream().map(String::valueOf).collect(Collectors.joining("、"))
                    + " 多个年度的说明，无法作为一个年度装载，请按年度拆分后分别提交");
        }
        String own = identity.body() == null ? "" : PlainText.plain(identity.body());
        String other = headings.stream().map(Heading::body).filter(b -> BodyName.endsLikeOne(b) && !BodyName.alike(b, own)).findFirst()
                .orElseGet(() -> new SentenceSubjects(lines).other(own));
        return other == null || own.isEmpty() ? null : new Refusal(Reason.KIND_NOT_LOADED, "标题的单位是“" + identity.body() + "”，文中又有“" + other
                + "”的说明，不能确定是谁的数字");
    }

    /** Years that parts of the document are of, where sentences of more than one of them begin with their year. */
    private Set<Integer> yearsOfParts() {
        Set<Integer> years = new TreeSet<>();
        lines.stream().map(PART::matcher).filter(Matcher::find).map(part -> Integer.valueOf(part.group(1))).forEach(years::add);
        boolean spoken = years.stream().allMatch(year -> lines.stream().filter(line -> line.startsWith(year + "年度")).count() >= FEWEST);
        return years.size() > 1 && spoken ? years : Set.of();
    }

    private static @Nullable Heading heading(String line) {
        ReportTitle title = line.contains("决算") || line.contains("预算") ? ReportTitle.of(line) : null;
        if (title == null || title.body() == null || !BodyName.endsLikeOne(title.body()) && !BodyName.isRegion(title.body())) {
            return null;
        }
        Matcher year = YEAR.matcher(line);
        return new Heading(title.body(), year.find() ? Integer.valueOf(year.group(1)) : null);
    }
}
