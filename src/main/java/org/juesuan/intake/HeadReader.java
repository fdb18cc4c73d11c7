package org.juesuan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.FileHead;

/** Reads how a file begins, and whether that is text. */
final class HeadReader {

    private static final int LENGTH = 64 << 10;
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private HeadReader() {
    }

    /** @throws IOException where the file cannot be read */
    static FileHead of(Path path) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LENGTH);
        }
        return new FileHead(path, bytes, new String(bytes, StandardCharsets.ISO_8859_1), text(bytes));
    }

    /** In the first encoding that fits; a character cut off at its end does no harm. */
    private static @Nullable String text(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (Charset encoding : ENCODINGS) {
            CharsetDecoder decoder = encoding.newDecoder();
            CharBuffer out = CharBuffer.allocate(bytes.length + 1);
            CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, false);
            if (!result.isError() && out.flip().chars().noneMatch(HeadReader::binary)) {
                String text = out.toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
        }
        return null;
    }

    private static boolean binary(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
}
