package org.juesuan.disclosure.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The year that a clause begins with: 2022年“三公”经费决算数为…. Years that are compared with, dates and names of laws say nothing. */
final class StatedYear {

    private static final Pattern BEGINS =
            Pattern.compile("(?:^|[,。;:(、]|其中)(?:\\d{1,2}[.、])?(?:其中|我单位|我局|本部门|本单位|全县|全区|全市|以及)?(20\\d\\d)年(?:度)?"
            + "(?!\\d{1,2}月|相比|同期|以来|期?[初末底]|结转|新增|比|与|较)");

    /** A budget tells what there was at the end of the year before. */
    private static final Pattern AT_ITS_END = Pattern.compile("(?:截至|截止|至)(20\\d\\d)年(?:度)?(?:12月31日|[末底]|年[末底])");

    private StatedYear() {
    }

    /** The year at whose end things were counted, by the last such date of the words; {@code known} where there is none. */
    static @Nullable Integer at(String words, @Nullable Integer known) {
        return last(AT_ITS_END, words, known);
    }

    /** The last such year of the words, or the one that was known before them. */
    static @Nullable Integer in(String words, @Nullable Integer known) {
        return last(BEGINS, words, known);
    }

    private static @Nullable Integer last(Pattern said, String words, @Nullable Integer known) {
        Integer year = known;
        Matcher m = said.matcher(words);
        while (m.find()) {
            year = Integer.valueOf(m.group(1));
        }
        return year;
    }
}
