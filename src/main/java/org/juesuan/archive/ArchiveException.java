package org.juesuan.archive;

import org.jspecify.annotations.Nullable;

/** The archive could not be read or written; nothing of the document at hand was kept. */
public final class ArchiveException extends RuntimeException {

    ArchiveException(String message) {
        super(message);
    }

    ArchiveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
