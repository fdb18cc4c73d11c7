package org.juesuan.disclosure.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.text.Width;

/** How the names of disclosing bodies are built: a region, and what the body is. */
final class BodyName {

    private static final int LONGEST = 60;
    private static final int SHORTEST_TAIL = 4;
    /** The shape of a region's name; which region it is, and whether there is one, is the warehouse's to tell. */
    private static final Pattern REGION =
            Pattern.compile("(?:中共|中国共产党)?(?:北京市|上海市|天津市|重庆市|[\\u4e00-\\u9fff]{2,3}省|[\\u4e00-\\u9fff]{2,6}自治区)?"
            + "(?:[\\u4e00-\\u9fff]{1,6}?(?:市|自治州|州|地区|盟))?(?:[\\u4e00-\\u9fff]{1,6}?(?:自治县|自治旗|县|区|旗|市))?");
    private static final Pattern STARTS_WITH_REGION =
            Pattern.compile("^(?:中共|中国共产党|政协|共青团)?[\\u4e00-\\u9fff]{2,8}?(?:省|市|自治[区州县旗]|州|盟|县|区|旗)[\\u4e00-\\u9fff]{2}");
    private static final Pattern LEVEL = Pattern.compile("本级$|全[省市州区县旗]$");
    private static final Pattern OWN_LEVEL = Pattern.compile("[省市州区县旗]本级$");
    private static final Pattern LIKE_ONE =
            Pattern.compile("(?:局|委|办|厅|院|校|学|中心|所|站|队|馆|会|政府|处|街道|镇|乡|部|社|室|团|台|园|场|公司|库|基地|机关|本级|政协|人大|妇联|集团|法院|网|科|组|协"
            + "|\\((?:本级|机关|汇总|本部)\\))$");
    /** 综合行政执法局(城市管理局): the other name of one body. */
    private static final Pattern SECOND_NAME = Pattern.compile("(?<=[\\u4e00-\\u9fff])\\([\\u4e00-\\u9fff]{3,30}\\)$");
    private static final Pattern SMALL = Pattern.compile("(?:中心|所|站|队|馆|医院|卫生院|保健院|学校|中学|小学|大学|学院|幼儿园|园|场|台|库)(?:\\((?:本级|机关)\\))?$");
    private static final Pattern NO_NAME = Pattern.compile("[:：|,，。;；]|\\.(?:pdf|docx?|xlsx?)|(?:决算|预算)(?:公开|情况)|目录|^第.部分|总表|\\d表|^表\\d|^(?:部门|单位|本级|本)$");

    private BodyName() {
    }

    /** A name without what stands round it, {@code null} where it can be none. */
    static @Nullable String clean(String printed) {
        String name = FormCaption.withoutSeal(printed).replaceFirst("^关于", "").replaceFirst("(?:关于|的|本?年度|年|本)$", "")
                .replaceFirst("^\\d{3,}(?=[\\u4e00-\\u9fff])", "")
                // a blank form's placeholder that was left before the name
                .replaceFirst("^[xX×]{2,}(?:部门|单位)(?=[\\u4e00-\\u9fff]{4})", "");
        return name.length() < 3 || name.length() > LONGEST || NO_NAME.matcher(name).find() ? null : name;
    }

    /** Brackets in full width, as names are printed. */
    static @Nullable String wide(@Nullable String name) {
        return name == null ? null : Width.full(name);
    }

    /** Whether a name ends with what bodies are called. */
    static boolean endsLikeOne(String name) {
        Matcher second = SECOND_NAME.matcher(name);
        if (second.find() && endsLikeOne(second.group().substring(1, second.group().length() - 1))) {
            return endsLikeOne(name.substring(0, second.start()));
        }
        return name.length() >= 3 && LIKE_ONE.matcher(name).find() && !isRegion(name);
    }

    /**
     * Whether two names may be one body's: one holds the other, or they begin and end alike, as 景东县…办事处 and
     * 景东彝族自治县…办事处 do.
     */
    static boolean alike(String one, String other) {
        if (one.contains(other) || other.contains(one)) {
            return true;
        }
        int tail = Math.min(one.length(), other.length()) - 3;
        return tail >= SHORTEST_TAIL && one.substring(0, 2).equals(other.substring(0, 2))
                && one.substring(one.length() - tail).equals(other.substring(other.length() - tail));
    }

    /** Whether a name is of something that has no units below it: a school, a station. */
    static boolean isInstitution(String name) {
        return SMALL.matcher(name).find();
    }

    /** Whether a name says its region before it says what the body is. */
    static boolean startsWithRegion(String name) {
        return STARTS_WITH_REGION.matcher(name).find();
    }

    /** Whether a name is that of a province, city or county, with or without its level: 凉山州州本级. */
    static boolean isRegion(String name) {
        return Stream.of(LEVEL, OWN_LEVEL).map(level -> level.matcher(name).replaceFirst(""))
                .anyMatch(region -> region.length() >= 2 && REGION.matcher(region).matches());
    }
}
