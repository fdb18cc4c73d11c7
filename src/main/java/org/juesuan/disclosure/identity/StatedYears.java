package org.juesuan.disclosure.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years that the text of a document speaks of. */
record StatedYears(List<String> lines) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)年度");
    private static final Pattern OF_REPORT = Pattern.compile("(?<!\\d)(20[0-4]\\d)年(?:度)?(?:部门|单位)?(?:决算|预算)");
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(20[0-4]\\d)(?!\\d)");
    /** The year that wins is spoken of this many times as often as any other. */
    private static final double OFTEN = 1.5;

    /** The year that most lines speak of, {@code null} where two are spoken of as often. */
    @Nullable Integer usual() {
        Integer usual = most(YEAR);
        return usual != null ? usual : most(OF_REPORT);
    }

    private @Nullable Integer most(Pattern pattern) {
        Map<Integer, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        for (String line : lines) {
            Matcher m = pattern.matcher(line);
            while (m.find()) {
                counts.merge(Integer.valueOf(m.group(1)), 1, Integer::sum);
            }
        }
        List<Map.Entry<Integer, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()).toList();
        boolean none = ranked.isEmpty() || ranked.size() > 1 && ranked.get(0).getValue() < OFTEN * ranked.get(1).getValue();
        return none ? null : ranked.get(0).getKey();
    }

    /** The year in a file's name. */
    static @Nullable Integer inName(String name) {
        Matcher m = IN_NAME.matcher(name);
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }
}
