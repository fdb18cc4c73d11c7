package org.juesuan.extraction;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.juesuan.durable.Sha256;
import org.juesuan.model.Extraction;
import org.juesuan.process.RecordCodec;

/** A hash of all that was learned of a document, wherever its file lies: two that are equal were learned alike. */
final class ContentHash {

    /** Of what was not understood. */
    static final String NONE = "";

    private static final Path ANYWHERE = Path.of("anywhere");

    private ContentHash() {
    }

    /** In hexadecimal. */
    static String of(Extraction extraction) {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            RecordCodec.write(Extraction.class, extraction.of(extraction.file().at(ANYWHERE)), out);
        } catch (IOException e) {
            throw new IllegalStateException("a hash takes everything", e);
        }
        return Sha256.hex(digest);
    }
}
