package org.juesuan.yaml;

/** A file that a person wrote does not say what it should; the message names file and line, and is all that is shown. */
public final class YamlProblem extends RuntimeException {

    public YamlProblem(String message) {
        super(message);
    }
}
