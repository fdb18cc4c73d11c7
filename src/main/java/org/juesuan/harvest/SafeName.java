package org.juesuan.harvest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name for a file that came from outside. Names carry the year, so they are kept as far as they are harmless: no
 * folder, no control character, nothing hidden, no longer than a file system takes.
 */
final class SafeName {

    private static final int MOST_BYTES = 180;
    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern EXTENDED = Pattern.compile("(?i)filename\\*\\s*=\\s*\"?([A-Za-z0-9-]*)'[^']*'([^\";]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i)filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]+))");
    private static final Pattern TELLING = Pattern.compile("(?<!\\d)20[0-4]\\d(?!\\d)|决算|预算");

    private SafeName() {
    }

    /**
     * The best name that there is: that of the header, else the link's text where it tells something, else the address.
     *
     * @param disposition the header Content-Disposition, its bytes as ISO-8859-1; may be {@code null}
     */
    static String of(@Nullable String disposition, Link link) {
        String said = disposition == null ? "" : clean(disposition(disposition));
        if (!said.isEmpty()) {
            return said;
        }
        String last = clean(link.lastPart());
        String text = clean(link.text());
        if (TELLING.matcher(text).find() && !TELLING.matcher(last).find()) {
            Matcher suffix = SUFFIX.matcher(last);
            boolean has = SUFFIX.matcher(text).find();
            return clean(text + (!has && suffix.find() ? suffix.group() : ""));
        }
        return last.isEmpty() ? "document" : last;
    }

    private static String disposition(String header) {
        Matcher extended = EXTENDED.matcher(header);
        if (extended.find()) {
            return Link.decoded(extended.group(2));
        }
        Matcher plain = PLAIN.matcher(header);
        if (!plain.find()) {
            return "";
        }
        String raw = plain.group(1) != null ? plain.group(1).replaceAll("\\\\([\"\\\\])", "$1") : plain.group(2).strip();
        String text = Link.chinese(raw.getBytes(StandardCharsets.ISO_8859_1));
        return Link.decoded(text == null ? raw : text);
    }

    /** The harmless part of a name; may be empty. */
    static String clean(String name) {
        String last = name.replace('\\', '/').replaceFirst("/+$", "");
        last = last.substring(last.lastIndexOf('/') + 1);
        last = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}:*?\"<>|]", "").replaceAll("[\\s\\p{Z}]+", " ")
                .replaceFirst("^[.~ ]+", "").replaceFirst("[. ]+$", "");
        Matcher suffix = SUFFIX.matcher(last);
        String end = suffix.find() ? suffix.group() : "";
        StringBuilder start = new StringBuilder(last.substring(0, last.length() - end.length()));
        while (start.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES - end.length()) {
            start.setLength(start.offsetByCodePoints(start.length(), -1));
        }
        return start + end;
    }
}
