package org.juesuan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser that a person uses, where the machine has a screen and one. */
final class BrowserWindow {

    private BrowserWindow() {
    }

    /** Opens an address, or does nothing: it was printed as well. */
    static void open(String address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        List<String> command = system.startsWith("windows") ? List.of("cmd", "/c", "start", "", address)
                : system.startsWith("mac") ? List.of("open", address) : screen ? List.of("xdg-open", address) : List.of();
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            System.getLogger(BrowserWindow.class.getName()).log(System.Logger.Level.DEBUG, "no browser", e);
        }
    }
}
