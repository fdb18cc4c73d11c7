package org.juesuan.disclosure.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.BodyKind;
import org.juesuan.model.Correction;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Identity;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.text.PlainText;

/**
 * What a document says of itself: year, body, 部门 or 单位, parent, region, day. The cover speaks first, then the forms
 * and the prose; the file's name is a hint, used only where the document is silent, and a conflict is a finding.
 */
public final class IdentityReader {

    private static final Pattern TITLE = Pattern.compile("(?<body>.*?)(?<level>部门|单位)?(?<kind>决算|预算)(公开表|附表|公开|信息|报告|草案|编制|情况|说明|文本|材料|的)*(\\((?<fix>更正|更新|修订|修改).*?\\))?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)年度");
    private static final Pattern COVER_YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)年(度)?(?!\\d{1,2}月)");
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final Pattern OWN_LEVEL = Pattern.compile("(本级|机关)$|\\((本级|机关)\\)$");
    private static final Pattern PARENT = Pattern.compile("是([\\u4e00-\\u9fff()]{4,40}?)(?:下属|所属|直属|管理)的?(?:[一二三四]级)?(?:预算|事业|行政|参公|公益|全额|财政)");
    private static final Pattern REGION = Pattern.compile("^(?:中共|中国共产党)?(?<province>北京市|上海市|天津市|重庆市|[\\u4e00-\\u9fff]{2,3}省|[\\u4e00-\\u9fff]{2,6}自治区)?"
            + "(?<city>[\\u4e00-\\u9fff]{1,6}?(?:市|自治州|州|地区|盟))?(?<county>[\\u4e00-\\u9fff]{1,6}?(?:自治县|自治旗|县|区|旗|市))?");
    private static final Pattern UNIT_IN_LIST = Pattern.compile("^(?:\\d{1,2}[.、]|\\(\\d{1,2}\\)|[一二三四五六七八九十]+、)([^。;；,，]{4,40})[。;；]?$");
    private static final Pattern SUBORDINATES = Pattern.compile("(决算|预算)编制范围的|具体包括:$");
    private static final Pattern PROSE = Pattern.compile(".*(决算|预算)(情况|编制)说明");
    private static final Pattern DEPARTMENT = Pattern.compile("年度?部门(决算|预算)");
    private static final Pattern UNIT = Pattern.compile("年度?单位(决算|预算)");
    /** {@code 预算主管部门：…} on a cover whose title names the region alone. */
    private static final Pattern NAMED_BODY = Pattern.compile("^(?:(?:预算|决算|编制|填报|公开)?(?:主管)?)(?:部\\s*门|单\\s*位)(?:名称)?:(.{3,60})$");
    /** {@code 普陀区2025年区级部门预算}: the bodies of a level, not one of them. */
    private static final Pattern LEVEL_ONLY = Pattern.compile(".*(省|市|区|县|州|本)级$");
    private static final Pattern BODY_NAME = Pattern.compile("[\\u4e00-\\u9fff]+(\\(.{2,8}\\))?(?<!说明|情况|误差|预算|决算|单位)");

    private final List<String> lines;
    private final List<String> cover;
    private final List<String> unitsInTables;
    private final List<FoundForm> forms;
    private final String fileName;
    private final List<ReaderFinding> remarks = new ArrayList<>();

    /**
     * @param cover         lines of the first page or the cover sheet
     * @param lines         all lines
     * @param unitsInTables names under a heading 单位名称
     */
    public IdentityReader(List<String> cover, List<String> lines, List<String> unitsInTables, List<FoundForm> forms, String fileName) {
        this.unitsInTables = plain(unitsInTables);
        this.cover = plain(cover);
        this.lines = plain(lines);
        this.forms = forms;
        this.fileName = PlainText.plain(fileName.replaceFirst("\\.[^.]*$", "")).replaceFirst("^.*__", "");
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream().map(PlainText::plain).filter(l -> !l.isEmpty()).toList();
    }

    public List<ReaderFinding> remarks() {
        return remarks;
    }

    /** {@code given}: what a person says stands before anything that the document does. */
    public Identity read(Correction given) {
        String title = title();
        Matcher named = TITLE.matcher(title);
        boolean hasTitle = named.matches();
        Matcher file = TITLE.matcher(COVER_YEAR.matcher(fileName).replaceAll("").replaceAll("年度", ""));
        boolean hasFile = file.lookingAt();

        Integer year = given.fiscalYear() != null ? given.fiscalYear() : year();
        String body = given.body() != null ? given.body() : hasTitle ? body(named.group("body")) : null;
        if (given.body() == null && (body == null || LEVEL_ONLY.matcher(body).matches())) {
            body = bodyOfCover() == null ? bodyOfForms() == null ? body : bodyOfForms() : bodyOfCover();
        }
        if (body == null && hasFile && file.group("body").length() >= 3 && saysSomething()) {
            body = body(file.group("body"));
            hint("read_body_from_file_name", "文件内没有写明编制单位，按文件名取为“" + body + "”");
        }
        DocumentKind kind = given.kind() != null ? given.kind() : hasTitle ? kind(named.group("kind")) : kindOfForms();
        if (kind == null && hasFile) {
            kind = kind(file.group("kind"));
        }
        if (kind == null) {
            kind = kindOfProse();
        }
        BodyKind bodyKind = given.bodyKind() != null ? given.bodyKind() : hasTitle ? level(named.group("level")) : null;
        if (bodyKind == null) {
            bodyKind = levelOfCover() == null ? levelOfProse() : levelOfCover();
        }
        if (bodyKind == null && hasFile) {
            bodyKind = level(file.group("level"));
        }
        if (bodyKind == null && body != null) {
            bodyKind = BodyKind.UNIT;
            hint("read_body_kind_assumed", "文件没有写明是部门还是单位，按单位处理");
        }
        boolean correction = hasTitle && named.group("fix") != null || cover.stream().anyMatch(l -> l.startsWith("更正说明"));
        Matcher region = REGION.matcher(body == null ? "" : body);
        region.lookingAt();
        return new Identity(title.isEmpty() ? null : title, kind, wide(body), bodyKind, wide(parent(body)), subordinates(),
                region.group("province"), region.group("city"), region.group("county"), year, day(), correction);
    }

    /** The cover's lines up to the one that says 决算 or 预算, without year and date. */
    private String title() {
        StringBuilder title = new StringBuilder();
        for (String line : cover.subList(0, Math.min(8, cover.size()))) {
            if (line.startsWith("目录") || line.startsWith("公开时间") || line.startsWith("第一部分") || line.length() > 60) {
                break;
            }
            if (line.matches(".*情况表|.*(收支|收入|支出)总?表")) {
                // no cover but a form whose title says neither; its headings are no title
                return "";
            }
            String words = DAY.matcher(line).replaceAll("");
            words = COVER_YEAR.matcher(words).replaceAll("").replaceFirst("^(本年度|年度|附件\\d*:?)", "");
            title.append(words);
            if (TITLE.matcher(title).matches()) {
                return title.toString();
            }
        }
        return "";
    }

    private static String body(String text) {
        String body = text.replaceFirst("^关于", "").replaceFirst("(关于|的|年度|年)$", "");
        return body.length() < 3 || body.length() > 60 ? null : body;
    }

    private static DocumentKind kind(String word) {
        return word == null ? null : word.equals("决算") ? DocumentKind.FINAL_ACCOUNTS : DocumentKind.BUDGET;
    }

    private static BodyKind level(String word) {
        return word == null ? null : word.equals("部门") ? BodyKind.DEPARTMENT : BodyKind.UNIT;
    }

    /** By the titles that say it. */
    private DocumentKind kindOfForms() {
        List<FoundForm> telling = forms.stream().filter(f -> !f.neutral()).toList();
        long budgets = telling.stream().filter(f -> f.definition.kind() == DocumentKind.BUDGET).count();
        return telling.isEmpty() ? null : budgets * 2 > telling.size() ? DocumentKind.BUDGET : DocumentKind.FINAL_ACCOUNTS;
    }

    private DocumentKind kindOfProse() {
        long finals = lines.stream().filter(l -> PROSE.matcher(l).matches() && l.contains("决算")).count();
        long budgets = lines.stream().filter(l -> PROSE.matcher(l).matches() && l.contains("预算")).count();
        return finals == budgets ? null : finals > budgets ? DocumentKind.FINAL_ACCOUNTS : DocumentKind.BUDGET;
    }

    private BodyKind levelOfProse() {
        long departments = lines.stream().filter(l -> DEPARTMENT.matcher(l).find()).count();
        long units = lines.stream().filter(l -> UNIT.matcher(l).find()).count();
        return departments == units ? null : departments > units ? BodyKind.DEPARTMENT : BodyKind.UNIT;
    }

    /** What the cover sheet of a submitted workbook says under 报表类型: figures of one body, or of a department and its units. */
    private BodyKind levelOfCover() {
        int type = lines.indexOf("报表类型");
        String said = type < 0 || type + 1 == lines.size() ? "" : lines.get(type + 1);
        return said.contains("汇总") ? BodyKind.DEPARTMENT : said.contains("单户") ? BodyKind.UNIT : null;
    }

    private boolean saysSomething() {
        return !forms.isEmpty() || !lines.isEmpty();
    }

    private String bodyOfCover() {
        for (String line : cover.subList(0, Math.min(8, cover.size()))) {
            Matcher m = NAMED_BODY.matcher(line);
            if (m.matches()) {
                return FormCaption.withoutSeal(m.group(1));
            }
        }
        return null;
    }

    private String bodyOfForms() {
        Map<String, Integer> votes = new TreeMap<>();
        for (FoundForm form : forms) {
            if (form.body != null) {
                votes.merge(form.body, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey).orElse(null);
    }

    /** The year that the cover states, else the one that most lines speak of; then the file's name, said aloud. */
    private Integer year() {
        Integer inName = null;
        Matcher name = Pattern.compile("(?<!\\d)(20[0-4]\\d)(?!\\d)").matcher(fileName);
        if (name.find()) {
            inName = Integer.valueOf(name.group(1));
        }
        Integer stated = coverYear();
        if (stated == null) {
            stated = mostStated();
        }
        if (stated == null && inName != null) {
            hint("read_year_from_file_name", "文件内没有写明年度，按文件名取为 " + inName + " 年度");
            return inName;
        }
        return stated;
    }

    private Integer coverYear() {
        for (String line : cover.subList(0, Math.min(8, cover.size()))) {
            Matcher m = COVER_YEAR.matcher(DAY.matcher(line).replaceAll(""));
            if (m.find() && (m.group(2) != null || line.contains("决算") || line.contains("预算"))) {
                return Integer.valueOf(m.group(1));
            }
        }
        return null;
    }

    private Integer mostStated() {
        Map<Integer, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        for (String line : lines) {
            Matcher m = YEAR.matcher(line);
            while (m.find()) {
                counts.merge(Integer.valueOf(m.group(1)), 1, Integer::sum);
            }
        }
        List<Map.Entry<Integer, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()).toList();
        if (ranked.isEmpty() || ranked.size() > 1 && ranked.get(0).getValue() < 1.5 * ranked.get(1).getValue()) {
            return null;
        }
        return ranked.get(0).getKey();
    }

    private LocalDate day() {
        for (String line : lines.subList(0, Math.min(80, lines.size()))) {
            Matcher m = DAY.matcher(line);
            boolean says = line.contains("公开时间") || line.contains("公开日期") || cover.contains(line) && line.length() < 20;
            if (says && m.find()) {
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

    private String parent(String body) {
        if (body == null) {
            return null;
        }
        String without = OWN_LEVEL.matcher(body).replaceFirst("");
        if (!without.equals(body) && without.length() >= 4) {
            return without;
        }
        for (int i = 0; i < lines.size(); i++) {
            String text = i + 1 < lines.size() ? lines.get(i) + lines.get(i + 1) : lines.get(i);
            Matcher m = PARENT.matcher(text);
            if (text.contains(body) && m.find() && !m.group(1).equals(body)) {
                return m.group(1);
            }
        }
        return null;
    }

    /** Names that a department lists as its units. */
    private List<String> subordinates() {
        Set<String> names = new LinkedHashSet<>(unitsInTables.stream().map(IdentityReader::wide).toList());
        for (int i = 0; i < lines.size(); i++) {
            String text = i + 1 < lines.size() ? lines.get(i) + lines.get(i + 1) : lines.get(i);
            if (!SUBORDINATES.matcher(text).find() && !SUBORDINATES.matcher(lines.get(i)).find()) {
                continue;
            }
            for (int j = i + 1; j < Math.min(i + 60, lines.size()); j++) {
                Matcher m = UNIT_IN_LIST.matcher(lines.get(j));
                if (j == i + 1 && !m.matches()) {
                    continue;
                }
                if (m.matches() && BODY_NAME.matcher(m.group(1)).matches()) {
                    names.add(wide(m.group(1)));
                } else if (names.size() > unitsInTables.size() || lines.get(j).startsWith("第二部分")) {
                    break;
                }
            }
        }
        return List.copyOf(names);
    }

    private void hint(String rule, String message) {
        remarks.add(ReaderFinding.of(rule, Severity.WARNING, message));
    }

    /** Brackets in full width, as names are printed. */
    private static String wide(String name) {
        return name == null ? null : name.replace('(', '（').replace(')', '）');
    }
}
