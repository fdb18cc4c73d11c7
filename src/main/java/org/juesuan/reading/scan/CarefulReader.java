package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.reading.Characters;

/** Reads snippets, and those that the recogniser was not sure of once more, larger; what it reads differently is in dispute. */
final class CarefulReader {

    /** What was recognised with less than this is looked at once more, larger. */
    private static final double DOUBTFUL = 0.75;
    private static final double LARGER = 1.6;
    /** Two different readings of one number are worth no more than this. */
    private static final double DISPUTED = 0.4;

    private final Recogniser recogniser;

    CarefulReader(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** What was read of each snippet; its text is never {@code null}. */
    List<ContactSheet.Read> read(List<Snippet> snippets) {
        List<ContactSheet.Read> read = new ContactSheet(snippets, 1).read(recogniser);
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).text() == null || read.get(i).score() < DOUBTFUL) {
                doubtful.add(i);
            }
        }
        List<ContactSheet.Read> again = new ContactSheet(doubtful.stream().map(snippets::get).toList(), LARGER).read(recogniser);
        for (int k = 0; k < doubtful.size(); k++) {
            int i = doubtful.get(k);
            read.set(i, better(read.get(i), again.get(k), snippets.get(i)));
        }
        return read;
    }

    private static ContactSheet.Read better(ContactSheet.Read one, ContactSheet.Read other, Snippet snippet) {
        if (one.text() == null && other.text() == null) {
            // nothing that a recogniser knows: a dash, or ink that must not be taken for an empty cell
            return snippet.dash() ? new ContactSheet.Read("-", 0.9) : new ContactSheet.Read(String.valueOf(Characters.UNMAPPED), 0);
        }
        ContactSheet.Read better = one.text() == null || other.text() != null && other.score() > one.score() ? other : one;
        boolean disputed = one.text() != null && other.text() != null && Numerals.like(better.text())
                && !Numerals.tidy(one.text()).equals(Numerals.tidy(other.text()));
        return disputed ? new ContactSheet.Read(better.text(), Math.min(DISPUTED, better.score())) : better;
    }
}
