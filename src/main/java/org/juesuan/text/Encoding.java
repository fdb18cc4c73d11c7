package org.juesuan.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The encoding of a text file: UTF-8, or what Chinese Windows writes. */
public final class Encoding {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private Encoding() {
    }

    /**
     * A file's text, in the first encoding that fits it as a whole.
     *
     * @throws CharacterCodingException where none fits: half a text would be worse than none
     */
    public static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE
                && bytes[1] == (byte) 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        CharacterCodingException last = null;
        for (Charset encoding : ENCODINGS) {
            try {
                String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                last = e;
            }
        }
        throw last;
    }
}
