package org.juesuan.harvest;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A link of a page.
 *
 * @param uri  absolute, http or https, without a fragment; percent signs as the page wrote them
 * @param text what the page shows
 */
record Link(URI uri, String text) {

    private static final String LEGAL = "-._~:/?[]@!$&'()*+,;=";
    private static final int MOST_CHARACTERS = 2_000;
    /** In which bytes of addresses and headers are looked for Chinese. */
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** An address as people and pages write it; {@code null} where it is none that can be fetched. {@code base} may be {@code null}. */
    static @Nullable URI uri(String written, @Nullable URI base) {
        String text = written.strip().replaceAll("[\\t\\r\\n]", "").replaceFirst("#.*$", "");
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return null;
        }
        try {
            URI uri = new URI(encoded(text.startsWith("?") && base != null ? base.getRawPath() + text : text));
            uri = (base == null ? uri : base.resolve(uri)).normalize();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https") || uri.getRawUserInfo() != null) {
                return null;
            }
            if (uri.getHost() == null) {
                uri = ascii(uri);
            }
            if (uri == null || uri.getHost() == null) {
                return null;
            }
            return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** A Chinese domain, which a page may write as it is. */
    private static @Nullable URI ascii(URI uri) throws URISyntaxException {
        String authority = uri.getAuthority();
        if (authority == null || !authority.matches("[\\p{L}\\p{N}.-]+(:\\d{1,5})?")) {
            return null;
        }
        String[] parts = authority.split(":");
        return new URI(uri.getScheme() + "://" + IDN.toASCII(parts[0]) + (parts.length > 1 ? ":" + parts[1] : "")
                + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    /** With percent signs for what an address may not hold; those that are there stay as they are. */
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        String slashes = text.replace('\\', '/');
        for (int i = 0; i < slashes.length(); ) {
            int c = slashes.codePointAt(i);
            int length = Character.charCount(c);
            boolean percent = c == '%' && slashes.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*");
            if (percent || c < 128 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : slashes.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append("%02X".formatted(b & 0xff));
                }
            }
            i += length;
        }
        return out.toString();
    }

    /** The address as a person reads it: for patterns and names, never to be asked for. */
    String readable() {
        return decoded(uri.toString());
    }

    /** The last part of the path as a person reads it; empty where the path ends with a slash. */
    String lastPart() {
        String path = uri.getRawPath();
        return decoded(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Without percent signs, which may stand for UTF-8 or GBK; as it was where they stand for neither. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int n = 0;
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low >= 0) {
                out[n++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                out[n++] = in[i];
            }
        }
        String chinese = chinese(Arrays.copyOf(out, n));
        return chinese == null ? text : chinese;
    }

    /** Bytes as text, {@code null} where they are none. */
    static @Nullable String chinese(byte[] bytes) {
        for (Charset charset : CHARSETS) {
            try {
                CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
                return text.toString();
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        return null;
    }
}
