package org.juesuan.harvest;

/** Something could not be fetched; the message is half a sentence for the report. */
class FetchProblem extends Exception {

    private static final long serialVersionUID = 1;

    /** Of an answer that is neither the file nor the way to it; 0 where there was none. */
    private final int status;

    FetchProblem(String message) {
        this(message, 0);
    }

    FetchProblem(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** It may not be fetched, whoever asks; no sign of trouble. */
    static final class Barred extends FetchProblem {

        private static final long serialVersionUID = 1;

        Barred(String message) {
            super(message, 403);
        }
    }

    /** Whether the site has trouble, rather than the address. */
    boolean trouble() {
        return status == 0 || status >= 500;
    }

    /** The publisher, or the clock, wants no more requests of this source tonight. */
    static final class Enough extends FetchProblem {

        private static final long serialVersionUID = 1;

        Enough(String message) {
            super(message);
        }
    }
}
