package org.juesuan.disclosure.ocr;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.Subjects;
import org.juesuan.text.EditDistance;
import org.juesuan.text.PlainText;

/**
 * Codes and names that stand in one cell and were recognised a few characters off: both together tell which subject it is,
 * where either alone may be another's.
 */
final class OcrSubjects {

    /** Of code and name together so many characters may be misread. */
    private static final double MISREAD = 0.34;
    private static final int MOST_OF_CODE = 2;
    /** By so many characters the next other subject must be further off. */
    private static final int FURTHER = 2;
    private static final int LONGEST = 60;
    private static final String HAN = "\\u4e00-\\u9fff";
    private static final String CODE = "[(\\[]?((?=[^" + HAN + "]*\\d[^" + HAN + "]*\\d)[\\w.日口]{3,9})[)\\]]?";
    private static final Pattern CODE_FIRST = Pattern.compile(CODE + "[-.:_]*((?!年)[" + HAN + "].*)");
    private static final Pattern NAME_FIRST = Pattern.compile("(.*?[" + HAN + ")])[-.:_]*" + CODE);

    private final List<Known> subjects;

    /** A subject, and its name as it is compared. */
    private record Known(Subjects.Subject subject, String plain) {
    }

    OcrSubjects(List<Subjects> lists) {
        subjects = lists.stream().flatMap(list -> list.all().stream()).map(one -> new Known(one, PlainText.plain(one.name()))).toList();
    }

    /** The text, or code and name of the only subject that it can be; {@code null} where it is not both. */
    @Nullable String repaired(String text) {
        String plain = text.length() > LONGEST ? "" : PlainText.plain(text);
        Matcher first = CODE_FIRST.matcher(plain);
        if (first.matches()) {
            Subjects.Subject meant = meant(first.group(1), first.group(2));
            return meant == null ? text : meant.code() + " " + meant.name();
        }
        Matcher last = NAME_FIRST.matcher(plain);
        if (!last.matches()) {
            return null;
        }
        Subjects.Subject meant = meant(last.group(2), last.group(1));
        return meant == null ? text : meant.name() + "(" + meant.code() + ")";
    }

    /** The subject that a code and a name are read off, {@code null} where they are one's as they stand, or may be several's. */
    private Subjects.@Nullable Subject meant(String code, String name) {
        int most = (int) (MISREAD * (code.length() + name.length()));
        Subjects.Subject best = null;
        int least = Integer.MAX_VALUE;
        int next = Integer.MAX_VALUE;
        for (Known known : subjects) {
            Subjects.Subject subject = known.subject;
            int ofCode = EditDistance.of(code, subject.code(), MOST_OF_CODE + FURTHER);
            int ofName = ofCode > MOST_OF_CODE + FURTHER ? Integer.MAX_VALUE : EditDistance.of(name, known.plain, most + FURTHER);
            int all = ofName == Integer.MAX_VALUE ? Integer.MAX_VALUE : ofCode + ofName;
            if (all == 0) {
                return null;
            }
            if (all < least) {
                next = best == null || best.code().equals(subject.code()) ? next : least;
                best = subject;
                least = all;
            } else if (all < next && best != null && !best.code().equals(subject.code())) {
                next = all;
            }
        }
        boolean alone = next == Integer.MAX_VALUE || next - least >= FURTHER;
        boolean near = best != null && least <= most && EditDistance.of(code, best.code(), MOST_OF_CODE) <= MOST_OF_CODE;
        return near && alone ? best : null;
    }
}
