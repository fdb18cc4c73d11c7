package org.juesuan.archive;

/** The archive could not be read or written; nothing of the document at hand was kept. */
public final class ArchiveException extends RuntimeException {

    ArchiveException(String message) {
        super(message);
    }

    ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
