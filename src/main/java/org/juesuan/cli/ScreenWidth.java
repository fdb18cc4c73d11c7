package org.juesuan.cli;

import java.util.stream.Stream;

/** How wide the terminal is that a person looks at. */
final class ScreenWidth {

    /** What terminals have where nothing else is known, such as behind a pager or in a mail. */
    private static final int USUAL = 80;
    private static final int LEAST = 40;

    private ScreenWidth() {
    }

    /** In columns: as the environment says ({@code COLUMNS}), else as the launcher asked the terminal. */
    static int columns() {
        return Stream.of(System.getenv("COLUMNS"), System.getProperty("juesuan.columns"))
                .filter(said -> said != null && said.matches("[1-9][0-9]{0,4}"))
                .findFirst().map(said -> Math.max(LEAST, Integer.parseInt(said))).orElse(USUAL);
    }
}
