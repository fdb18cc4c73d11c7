package org.juesuan.disclosure.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.identity.Evidence.Said;
import org.juesuan.disclosure.identity.Evidence.Source;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.BodyKind;
import org.juesuan.model.Correction;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Identity;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.text.PlainText;
import org.juesuan.text.YearText;

/**
 * What a document says of itself: year, body, 部门 or 单位, parent, day. The title speaks first, then labels, forms
 * and the text; the file's name is a hint, used only where the document is silent, and that is a finding.
 */
public final class IdentityReader {

    private static final Pattern EXPLAINED = Pattern.compile(".*(决算|预算)(情况|数据|编制)说明");
    private static final Pattern OVERVIEW = Pattern.compile("^第[一二]部分[:、]?(?:20[0-4]\\d年度?)?(.{3,40}?)(?:单位|部门|基本)?(?:概况|情况)$");
    private static final Pattern DEPARTMENT = Pattern.compile("年度?部门(决算|预算)");
    private static final Pattern UNIT = Pattern.compile("年度?单位(决算|预算)");

    private final List<String> lines;
    private final List<String> coverLines;
    private final CoverPage cover;
    private final @Nullable ReportTitle title;
    private final @Nullable ReportTitle named;
    private final Relatives relatives;
    private final StatedYears years;
    private final List<FoundForm> forms;
    private final String fileName;
    private final List<ReaderFinding> remarks = new ArrayList<>();
    private @Nullable ReportTitle running;
    private @Nullable Integer runningYear;

    /**
     * A reader of one document.
     *
     * @param cover         lines of the first page or the cover sheet
     * @param lines         all lines
     * @param unitsInTables names under a heading 单位名称
     */
    public IdentityReader(List<String> cover, List<String> lines, List<String> unitsInTables, List<FoundForm> forms, String fileName) {
        this.lines = plain(lines);
        this.forms = forms;
        this.fileName = YearText.ofTitle(PlainText.plain(fileName.replaceFirst("\\.[^.]*$", "")).replaceFirst("^.*_(?=.*(?:决算|预算))", ""));
        coverLines = plain(cover);
        this.cover = new CoverPage(coverLines, this.lines);
        title = this.cover.title();
        named = ReportTitle.inName(this.fileName);
        relatives = new Relatives(this.lines, plain(unitsInTables));
        years = new StatedYears(this.lines);
    }

    /** Listens to the title that the only one of these lines is, which stand at the head and the foot of every page. */
    public IdentityReader beside(List<String> margins) {
        List<String> titles = plain(margins).stream().map(YearText::ofTitle).filter(line -> ReportTitle.of(line) != null).distinct()
                .toList();
        running = titles.size() == 1 ? ReportTitle.of(titles.get(0)) : null;
        runningYear = running == null ? null : StatedYears.inName(titles.get(0));
        return this;
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream().map(PlainText::plain).map(YearText::arabic).filter(l -> !l.isEmpty()).toList();
    }

    public List<ReaderFinding> remarks() {
        return remarks;
    }

    /** {@code given}: what a person says stands before anything that the document does. */
    public Identity read(Correction given) {
        Integer year = year(given);
        String body = body(given);
        DocumentKind kind = kind(given);
        BodyKind bodyKind = bodyKind(given, body);
        boolean correction = title != null && title.correction() || coverLines.stream().anyMatch(l -> l.startsWith("更正说明"));
        String printed = cover.words();
        return new Identity(printed.isEmpty() ? null : printed, kind, BodyName.wide(body), bodyKind, BodyName.wide(relatives.parent(body)),
                relatives.subordinates(), year, cover.day(), correction);
    }

    private @Nullable String body(Correction given) {
        String inTitle = title == null ? null : title.body();
        boolean region = inTitle != null && BodyName.isRegion(inTitle);
        Said<String> body = new Evidence<String>()
                .then(Source.CORRECTION, given::body)
                .then(Source.TITLE, () -> region ? null : inTitle)
                .then(Source.LABEL, cover::labelled)
                .then(Source.FORMS, this::bodyOfForms)
                .then(Source.TEXT, this::bodyOfOverview)
                // 普陀区2025年区级部门预算 names the bodies of a level; where nothing names one of them, it is all of them
                .then(Source.TITLE, () -> inTitle)
                .then(Source.MARGINS, () -> running == null ? null : running.body())
                .then(Source.SENTENCES, () -> forms.isEmpty() ? new SentenceSubjects(lines).only() : null)
                .then(Source.FILE_NAME, () -> named == null || forms.isEmpty() && lines.isEmpty() ? null : named.body()).first();
        if (body.source() == Source.MARGINS) {
            hint("read_identity_from_margins", "正文没有写明编制单位，按页眉、页脚中的标题取为“" + body.value() + "”");
        }
        if (body.source() == Source.SENTENCES) {
            hint("read_body_from_sentences", "文件没有在标题中写明编制单位，按文中各句的主语取为“" + body.value() + "”");
        }
        if (body.source() == Source.FILE_NAME) {
            hint("read_body_from_file_name", "文件内没有写明编制单位，按文件名取为“" + body.value() + "”");
        }
        return body.value();
    }

    private @Nullable Integer year(Correction given) {
        Said<Integer> year = new Evidence<Integer>()
                .then(Source.CORRECTION, given::fiscalYear)
                .then(Source.TITLE, cover::year)
                .then(Source.TEXT, years::usual)
                .then(Source.MARGINS, () -> runningYear)
                .then(Source.FILE_NAME, () -> StatedYears.inName(fileName)).first();
        if (year.source() == Source.MARGINS) {
            hint("read_identity_from_margins", "正文没有写明年度，按页眉、页脚中的标题取为 " + year.value() + " 年度");
        }
        if (year.source() == Source.FILE_NAME) {
            hint("read_year_from_file_name", "文件内没有写明年度，按文件名取为 " + year.value() + " 年度");
        }
        return year.value();
    }

    private @Nullable DocumentKind kind(Correction given) {
        return new Evidence<DocumentKind>()
                .then(Source.CORRECTION, given::kind)
                .then(Source.TITLE, () -> title == null ? null : title.kind())
                .then(Source.FORMS, this::kindOfForms)
                .then(Source.MARGINS, () -> running == null ? null : running.kind())
                .then(Source.FILE_NAME, () -> named == null ? null : named.kind())
                .then(Source.TEXT, () -> kindOfText(EXPLAINED)).first().value();
    }

    private @Nullable BodyKind bodyKind(Correction given, @Nullable String body) {
        Said<BodyKind> kind = new Evidence<BodyKind>()
                .then(Source.CORRECTION, given::bodyKind)
                .then(Source.BODY, () -> body != null && BodyName.isRegion(body) ? BodyKind.REGION : null)
                .then(Source.TITLE, () -> title == null ? null : title.bodyKind())
                .then(Source.LABEL, this::bodyKindOfLabel)
                .then(Source.TEXT, this::bodyKindOfText)
                .then(Source.BODY, () -> body != null && forms.isEmpty() && BodyName.isInstitution(body) ? BodyKind.UNIT : null)
                .then(Source.FILE_NAME, () -> named == null ? null : named.bodyKind())
                .then(Source.USUAL, () -> body == null ? null : BodyKind.UNIT).first();
        if (kind.source() == Source.USUAL && kind.value() != null) {
            hint("read_body_kind_assumed", "文件没有写明是部门还是单位，按单位处理");
        }
        return kind.value();
    }

    /** By the titles that say it. */
    private @Nullable DocumentKind kindOfForms() {
        List<FoundForm> telling = forms.stream().filter(f -> !f.neutral()).toList();
        long budgets = telling.stream().filter(f -> f.definition.kind() == DocumentKind.BUDGET).count();
        return telling.isEmpty() ? null : budgets * 2 > telling.size() ? DocumentKind.BUDGET : DocumentKind.FINAL_ACCOUNTS;
    }

    private @Nullable DocumentKind kindOfText(Pattern headings) {
        long finals = lines.stream().filter(l -> headings.matcher(l).matches() && l.contains("决算")).count();
        long budgets = lines.stream().filter(l -> headings.matcher(l).matches() && l.contains("预算")).count();
        return finals == budgets ? null : finals > budgets ? DocumentKind.FINAL_ACCOUNTS : DocumentKind.BUDGET;
    }

    private @Nullable BodyKind bodyKindOfText() {
        long departments = lines.stream().filter(l -> DEPARTMENT.matcher(l).find()).count();
        long units = lines.stream().filter(l -> UNIT.matcher(l).find()).count();
        return departments == units ? null : departments > units ? BodyKind.DEPARTMENT : BodyKind.UNIT;
    }

    /** What the cover sheet of a submitted workbook says under 报表类型: figures of one body, or of a department and its units. */
    private @Nullable BodyKind bodyKindOfLabel() {
        int type = lines.indexOf("报表类型");
        String said = type < 0 || type + 1 == lines.size() ? "" : lines.get(type + 1);
        return said.contains("汇总") ? BodyKind.DEPARTMENT : said.contains("单户") ? BodyKind.UNIT : null;
    }

    private @Nullable String bodyOfForms() {
        Map<String, Integer> votes = new TreeMap<>();
        for (FoundForm form : forms) {
            String body = form.body == null ? null : BodyName.clean(form.body);
            if (body != null) {
                votes.merge(body, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey).orElse(null);
    }

    /** 第一部分 青禾县林业局概况. */
    private @Nullable String bodyOfOverview() {
        return lines.stream().map(OVERVIEW::matcher).filter(Matcher::matches).map(m -> BodyName.clean(m.group(1)))
                .filter(name -> name != null && BodyName.endsLikeOne(name)).findFirst().orElse(null);
    }

    private void hint(String rule, String message) {
        remarks.add(ReaderFinding.of(rule, Severity.WARNING, message));
    }
}
