package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.text.Characters;

/**
 * Reads snippets, and those that the recogniser was not sure of once more, larger. A number that it then reads differently
 * is read a third time: what two of three readings say is taken, and stays in dispute.
 */
final class CarefulReader {

    /** What was recognised with less than this is looked at once more, larger. */
    private static final double DOUBTFUL = 0.75;
    private static final double LARGER = 1.6;
    /** A number's neighbours do not tell what it is, as those of a character do: it is looked at again much sooner. */
    private static final double DOUBTFUL_NUMBER = 0.93;
    private static final double LARGEST = 2.2;
    /** Two different readings of one number are worth no more than this. */
    private static final double DISPUTED = 0.4;

    /** What is told by its shape. */
    private static final double DRAWN = 0.95;
    private static final Pattern MAY_BE_SIGN = Pattern.compile("[^\\u4e00-\\u9fff\\d]{1,2}|[17厂人入八丨丿]");
    private static final Pattern ANGLE = Pattern.compile("[<>＜＞〈〉《》]");
    private static final Pattern STROKE = Pattern.compile("[1lI|/丨!]");

    private final Recogniser recogniser;

    CarefulReader(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** What was read of each snippet; its text is never {@code null}. */
    List<ContactSheet.Read> read(List<Snippet> snippets) {
        List<ContactSheet.Read> read = new ContactSheet(snippets, 1).read(recogniser);
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            ContactSheet.Read sign = sign(snippets.get(i), read.get(i).text());
            if (sign != null) {
                read.set(i, sign);
            } else if (doubtful(read.get(i))) {
                doubtful.add(i);
            }
        }
        List<ContactSheet.Read> again = look(snippets, doubtful, LARGER);
        List<Integer> disputed = new ArrayList<>();
        for (int k = 0; k < doubtful.size(); k++) {
            int i = doubtful.get(k);
            if (disputed(read.get(i), again.get(k))) {
                disputed.add(k);
            }
        }
        List<ContactSheet.Read> third = look(snippets, disputed.stream().map(doubtful::get).toList(), LARGEST);
        for (int k = 0; k < doubtful.size(); k++) {
            int i = doubtful.get(k);
            int asked = disputed.indexOf(k);
            boolean outvoted = asked >= 0 && third.get(asked).text() != null && same(third.get(asked), again.get(k));
            boolean confirmed = asked >= 0 && third.get(asked).text() != null && same(third.get(asked), read.get(i));
            ContactSheet.Read better = better(read.get(i), again.get(k), snippets.get(i));
            read.set(i, outvoted ? new ContactSheet.Read(again.get(k).text(), better.score()) : confirmed
                    ? new ContactSheet.Read(read.get(i).text(), better.score()) : better);
        }
        return read;
    }

    /**
     * The sign that a snippet shows, unsure where it cannot be told which; {@code null} where there is none, or a word or a digit
     * that is no stroke was read.
     */
    static ContactSheet.@Nullable Read sign(Snippet snippet, @Nullable String read) {
        String sign = shape(snippet, read);
        return sign == null ? null : new ContactSheet.Read(sign, sign.equals(SignShape.UNTOLD) ? 0 : DRAWN);
    }

    private static @Nullable String shape(Snippet snippet, @Nullable String read) {
        if (read != null && !MAY_BE_SIGN.matcher(read).matches()) {
            return null;
        }
        String sign = SignShape.of(snippet);
        if ("7".equals(read)) {
            // either the bar of a 7 is too pale or a slash was read as one
            return "/".equals(sign) || SignShape.UNTOLD.equals(sign) ? SignShape.UNTOLD : null;
        }
        if (sign == null && read != null && ANGLE.matcher(read).matches()) {
            // an angle that is none by its shape: the bar of ≥ is too pale to be told
            return SignShape.UNTOLD;
        }
        return SignShape.UNTOLD.equals(sign) && read != null && !STROKE.matcher(read).matches() ? null : sign;
    }

    private List<ContactSheet.Read> look(List<Snippet> snippets, List<Integer> which, double scale) {
        return new ContactSheet(which.stream().map(snippets::get).toList(), scale).read(recogniser);
    }

    private static boolean doubtful(ContactSheet.Read read) {
        return read.text() == null || read.score() < (Numerals.like(read.text()) && read.text().length() > 2 ? DOUBTFUL_NUMBER : DOUBTFUL);
    }

    /** Whether both are numbers, or were meant to be, and not the same. */
    private static boolean disputed(ContactSheet.Read one, ContactSheet.Read other) {
        return one.text() != null && other.text() != null && (Numerals.like(one.text()) || Numerals.like(other.text()))
                && !same(one, other);
    }

    private static boolean same(ContactSheet.Read one, ContactSheet.Read other) {
        return Numerals.tidy(one.told()).equals(Numerals.tidy(other.told()));
    }

    private static ContactSheet.Read better(ContactSheet.Read one, ContactSheet.Read other, Snippet snippet) {
        if (one.text() == null && other.text() == null) {
            // nothing that a recogniser knows: a dash, or ink that must not be taken for an empty cell
            return snippet.dash() ? new ContactSheet.Read("-", 0.9) : new ContactSheet.Read(String.valueOf(Characters.UNMAPPED), 0);
        }
        ContactSheet.Read better = one.text() == null || other.text() != null && other.score() > one.score() ? other : one;
        return Numerals.like(better.told()) && disputed(one, other)
                ? new ContactSheet.Read(better.text(), Math.min(DISPUTED, better.score())) : better;
    }
}
