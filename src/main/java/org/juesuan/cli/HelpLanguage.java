package org.juesuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The language of the help: that of the commands themselves is English, others are files {@code help_….properties}. */
final class HelpLanguage {

    private HelpLanguage() {
    }

    /** The help in the language of a locale; empty where that is English, or there is none. */
    static Optional<ResourceBundle> of(Locale locale) {
        try (InputStream in = HelpLanguage.class.getResourceAsStream("help_" + locale.getLanguage() + ".properties")) {
            return in == null ? Optional.empty() : Optional.of(new PropertyResourceBundle(new InputStreamReader(in,
                    StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
