package org.juesuan.disclosure.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.BodyKind;
import org.juesuan.model.DocumentKind;

/**
 * The title of a report: {@code 青禾县林业局2024年度部门决算公开说明}. Whose it is stands before its first word that is no name,
 * or round the year; what follows 决算 or 预算 says which paper it is.
 *
 * @param body       as printed, {@code null} where the title names none
 * @param bodyKind   as the title says it, {@code null} where it does not
 * @param correction whether it says that it replaces an earlier one
 */
record ReportTitle(@Nullable String body, @Nullable BodyKind bodyKind, DocumentKind kind, boolean correction) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20[0-4]\\d(?:年度|年|度)?(?!\\d)");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:附件\\d*[:.、]?|附表\\d*[:.、]?|关于|本年度|年度|\\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|\\||-|—|·)+");
    /** Words of the report, none of which is part of a body's name unless an organisation's word follows. */
    private static final Pattern WORD = Pattern.compile("(?<!人民)政府(?=决算|预算)"
            + "|一般公共预算|政府性基金|国有资本经营|三公经费|三公|财政拨款|财政预算|财政决算|机关运行经费|部门|单位|收支|收入支出|决算|预算|整体支出|\\|");
    private static final Pattern TAIL =
            Pattern.compile("(?:公开表|公开|政府(?=决算|预算)|附表|报表|(?<=(?:部门|单位)(?:决算|预算))表|信息|报告|草案|综合|编制|编报|情况|说明|文本|材料|执行|安排|收支|收入|支出|及|和|与|的|书|年度|三公|经费|财政拨款|一般公共预算|部门|单位"
            + "|决算|预算|汇总|总体|绩效|目标|目录|\\||-|—|\\d{1,2}|等)*(?:\\([^()]{0,20}\\))?");
    private static final Pattern FIX = Pattern.compile("更正|更新|修订|修改");
    /** Whose figures, where they are those of a level: 全县, 县本级, 区级部门. */
    private static final Pattern LEVEL = Pattern.compile("^(?:[省市州区县旗]?本级|全[省市州区县旗]|[省市州区县旗]级|各级|行政事业)+");

    /** The title that a line is, {@code null} where it is none; {@code line} as {@link org.juesuan.text.PlainText#plain(String)}. */
    static @Nullable ReportTitle of(String line) {
        return read(line, true);
    }

    /** The title at the beginning of a file's name, which may go on with anything. */
    static @Nullable ReportTitle inName(String name) {
        return read(name, false);
    }

    private static @Nullable ReportTitle read(String line, boolean whole) {
        String text = BEFORE.matcher(YEAR.matcher(line).replaceAll("|")).replaceFirst("");
        int cut = cut(text);
        Matcher kind = Pattern.compile("决算|预算").matcher(text);
        if (cut < 0 || !kind.find(cut)) {
            return null;
        }
        // 一般公共预算“三公”经费决算: the budget is the money's name
        boolean finals = text.startsWith("一般公共预算", kind.start() - 4) && text.indexOf("决算", kind.end()) > 0;
        if (whole && !ends(text, cut)) {
            return null;
        }
        String body = BodyName.clean(text.substring(0, cut).replace("|", "") + level(text.substring(cut)));
        BodyKind bodyKind = level(text, cut);
        boolean correction = FIX.matcher(text.substring(kind.end())).find() && text.indexOf('(', kind.end()) >= 0;
        return new ReportTitle(body, bodyKind, finals || kind.group().equals("决算") ? DocumentKind.FINAL_ACCOUNTS : DocumentKind.BUDGET,
                correction);
    }

    /** Where the name ends: before the first word of the report that follows an organisation's or else a region's name. */
    private static int cut(String text) {
        int first = -1;
        int region = -1;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String name = text.substring(0, word.start()).replace("|", "");
            if (word.group().equals("政府")) {
                // 青禾县2024年政府决算 is the county's, 青禾镇政府决算公开 a body's
                if (BodyName.isRegion(name)) {
                    return word.start();
                }
                continue;
            }
            first = first < 0 ? word.start() : first;
            if (BodyName.endsLikeOne(name)) {
                return word.start();
            }
            region = region < 0 && BodyName.isRegion(name) ? word.start() : region;
        }
        return region >= 0 ? region : first;
    }

    private static boolean ends(String text, int cut) {
        String rest = text.substring(cut).replaceFirst("^\\|", "");
        rest = LEVEL.matcher(rest).replaceFirst("");
        return TAIL.matcher(rest).matches();
    }

    /** 江北区2021年区本级“三公”经费: the level belongs to the region's name. */
    private static String level(String rest) {
        Matcher level = LEVEL.matcher(rest.replaceFirst("^\\|", ""));
        return level.find() && level.group().contains("本级") ? level.group() : "";
    }

    private static @Nullable BodyKind level(String text, int cut) {
        Matcher said = Pattern.compile("(部门|单位)(?=[^部单]{0,6}(?:决算|预算))").matcher(text);
        return !said.find(cut) ? null : said.group(1).equals("部门") ? BodyKind.DEPARTMENT : BodyKind.UNIT;
    }
}
