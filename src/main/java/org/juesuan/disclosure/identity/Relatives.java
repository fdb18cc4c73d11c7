package org.juesuan.disclosure.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies stand above and below the one that a document is of.
 *
 * @param lines         all lines, plain
 * @param unitsInTables names under a heading 单位名称, plain
 */
record Relatives(List<String> lines, List<String> unitsInTables) {

    private static final Pattern OWN_LEVEL = Pattern.compile("(本级|机关)$|\\((本级|机关)\\)$");
    private static final Pattern PARENT =
            Pattern.compile("是([\\u4e00-\\u9fff()]{4,40}?)(?:下属|所属|直属|管理)的?(?:[一二三四]级)?(?:预算|事业|行政|参公|公益|全额|财政)");
    private static final Pattern UNIT_IN_LIST = Pattern.compile("^(?:\\d{1,2}[.、]|\\(\\d{1,2}\\)|[一二三四五六七八九十]+、)([^。;；,，]{4,40})[。;；]?$");
    private static final Pattern SUBORDINATES = Pattern.compile("(决算|预算)编制范围的|具体包括:$");
    private static final Pattern BODY_NAME = Pattern.compile("[\\u4e00-\\u9fff]+(\\(.{2,8}\\))?(?<!说明|情况|误差|预算|决算|单位)");

    /** The department above a body, {@code null} where the text names none. */
    @Nullable String parent(@Nullable String body) {
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

    /** Whether a line has a character without which no line announces a list of units. */
    private static boolean mayList(String line) {
        return line.indexOf('范') >= 0 || line.indexOf('包') >= 0;
    }

    /** Names that a department lists as its units. */
    List<String> subordinates() {
        Set<String> names = new LinkedHashSet<>(unitsInTables.stream().map(BodyName::wide).toList());
        for (int i = 0; i < lines.size(); i++) {
            if (!mayList(lines.get(i)) && (i + 1 == lines.size() || !mayList(lines.get(i + 1)))) {
                continue;
            }
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
                    names.add(BodyName.wide(m.group(1)));
                } else if (names.size() > unitsInTables.size() || lines.get(j).startsWith("第二部分")) {
                    break;
                }
            }
        }
        return List.copyOf(names);
    }
}
