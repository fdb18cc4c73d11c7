package org.juesuan.disclosure.prose;

/** The sentence that a claim is kept with. */
final class ClaimSentence {

    private static final int LONGEST = 300;

    private ClaimSentence() {
    }

    /** A sentence of many clauses shrinks to the pieces between semicolons around its figure. */
    static String around(String sentence, Figure figure) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int from = sentence.lastIndexOf(';', figure.start()) + 1;
        int end = sentence.indexOf(';', figure.end());
        String piece = sentence.substring(from, end < 0 ? sentence.length() : end + 1);
        if (piece.length() <= 2 * LONGEST) {
            return piece;
        }
        return sentence.substring(Math.max(from, figure.start() - LONGEST), Math.min(from + piece.length(), figure.end() + LONGEST));
    }
}
