package org.juesuan.extraction;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.juesuan.model.Extraction;
import org.juesuan.process.RecordCodec;

/**
 * A hash of all that was learned of a document, wherever its file lies: two that are equal were learned alike. It is compared with
 * that of the same document before, so that two checksums of 32 bits by different polynomials are enough; a cryptographic one took
 * a tenth of the time of understanding.
 */
final class ContentHash {

    /** Of what was not understood. */
    static final String NONE = "";

    private static final Path ANYWHERE = Path.of("anywhere");

    private ContentHash() {
    }

    /** In hexadecimal. */
    static String of(Extraction extraction) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        try (OutputStream out = new BufferedOutputStream(
                new CheckedOutputStream(new CheckedOutputStream(OutputStream.nullOutputStream(), one), other))) {
            RecordCodec.write(Extraction.class, extraction.of(extraction.file().at(ANYWHERE)), out);
        } catch (IOException e) {
            throw new IllegalStateException("a hash takes everything", e);
        }
        return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
    }
}
