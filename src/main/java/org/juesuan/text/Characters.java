package org.juesuan.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters as meant instead of as encoded: PDFs write ⽀ (Kangxi radical) or ⻔ (CJK radical) for 支 and 门, digits in
 * full width, blanks of six kinds. NFKC repairs Kangxi radicals and widths; the pairs that it leaves alone stand in
 * {@code look-alikes.csv}, from Unicode's EquivalentUnifiedIdeograph.
 */
public final class Characters {

    /** What stands for a glyph that has no character. */
    public static final char UNMAPPED = '\uFFFD';

    private static final Map<Integer, String> LOOK_ALIKES = load();

    private Characters() {
    }

    /** {@code printed} with look-alikes repaired and NFKC applied; every kind of blank becomes an ordinary one. */
    public static String normalise(String printed) {
        if (isPlain(printed)) {
            return printed;
        }
        StringBuilder repaired = new StringBuilder(printed.length());
        printed.codePoints().forEach(c -> {
            String meant = LOOK_ALIKES.get(c);
            if (meant != null) {
                repaired.append(meant);
            } else if (Character.isSpaceChar(c) || Character.isISOControl(c) && c != '\n') {
                repaired.append(' ');
            } else if (c != 0x200B && c != 0xFEFF) {
                repaired.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(repaired, Normalizer.Form.NFKC);
    }

    /** Whether a glyph's character says nothing: none, a replacement character, or one for private use. */
    public static boolean unmapped(String unicode) {
        if (unicode == null || unicode.isEmpty()) {
            return true;
        }
        int c = unicode.codePointAt(0);
        return c == UNMAPPED || c == 0 || Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.UNASSIGNED;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F || c == '\n' || c >= 0x4E00 && c <= 0x9FFF || c == '、' || c == '。';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static Map<Integer, String> load() {
        Map<Integer, String> pairs = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Characters.class.getResourceAsStream("look-alikes.csv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int comma = line.indexOf(',');
                if (!line.startsWith("#") && comma > 0) {
                    pairs.put(line.codePointAt(0), line.substring(comma + 1));
                }
            }
            return Map.copyOf(pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
