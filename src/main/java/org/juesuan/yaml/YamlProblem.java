package org.juesuan.yaml;

import java.util.Optional;

/** A file that a person wrote does not say what it should; the message names file and line, and is all that is shown. */
public final class YamlProblem extends RuntimeException {

    public YamlProblem(String message) {
        super(message);
    }

    /** What is wrong with what is read; empty where nothing is. */
    public static Optional<String> in(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (YamlProblem e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
