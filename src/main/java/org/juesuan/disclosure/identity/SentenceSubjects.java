package org.juesuan.disclosure.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose figures sentences tell: 清泉县教育局2024年度收入合计10.00万元. */
record SentenceSubjects(List<String> lines) {

    private static final Pattern SUBJECT = Pattern.compile("^([\\u4e00-\\u9fff()]{4,30})20[0-4]\\d年度?.*\\d");
    private static final Pattern SPEAKER = Pattern.compile("^(?:本|我|全|各|其)");
    /** Sentences that are no accident. */
    private static final int FEWEST = 2;

    /** How many sentences begin with a body's name and a year, by name. */
    Map<String, Integer> counted() {
        Map<String, Integer> subjects = new TreeMap<>();
        for (String line : lines) {
            Matcher m = SUBJECT.matcher(line);
            if (m.find() && BodyName.endsLikeOne(m.group(1)) && !SPEAKER.matcher(line).find()) {
                subjects.merge(m.group(1), 1, Integer::sum);
            }
        }
        return subjects;
    }

    /** A body that sentences tell of again and again, and no other one; {@code null} if there is none. */
    @Nullable String only() {
        Map<String, Integer> subjects = counted();
        String name = subjects.size() == 1 ? subjects.keySet().iterator().next() : null;
        return name != null && lines.stream().filter(line -> line.startsWith(name)).count() >= FEWEST ? name : null;
    }

    /** Another body that sentences tell of again and again, where none tells of the own one; {@code null} if there is none. */
    @Nullable String other(String own) {
        Map<String, Integer> subjects = counted();
        boolean ownToo = subjects.keySet().stream().anyMatch(name -> BodyName.alike(name, own));
        return ownToo ? null : subjects.entrySet().stream().filter(e -> e.getValue() >= FEWEST).map(Map.Entry::getKey).findFirst()
                .orElse(null);
    }
}
