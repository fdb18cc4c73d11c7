package org.juesuan.jobs.doctor;

import java.util.Locale;

/**
 * What one look found.
 *
 * @param check   what was looked at
 * @param state   how it is
 * @param message what was found, a sentence without its end
 * @param advice  what to do; empty where there is nothing to do
 */
public record Diagnosis(String check, State state, String message, String advice) {

    /** How something is. */
    public enum State {
        OK,
        /** a run would work; somebody should look at it */
        WARNING,
        /** a run would fail, or has failed */
        PROBLEM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Diagnosis ok(String check, String message) {
        return new Diagnosis(check, State.OK, message, "");
    }

    static Diagnosis warning(String check, String message, String advice) {
        return new Diagnosis(check, State.WARNING, message, advice);
    }

    static Diagnosis problem(String check, String message, String advice) {
        return new Diagnosis(check, State.PROBLEM, message, advice);
    }
}
