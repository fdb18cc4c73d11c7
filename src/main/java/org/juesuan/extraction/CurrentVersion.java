package org.juesuan.extraction;

import org.juesuan.disclosure.UnderstandingVersion;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.reading.ReaderVersion;

/** By what documents are extracted now. */
public final class CurrentVersion {

    private static final ExtractorVersion CURRENT = new ExtractorVersion(ReaderVersion.current(), UnderstandingVersion.current());

    private CurrentVersion() {
    }

    /** The same for as long as the process runs. */
    public static ExtractorVersion get() {
        return CURRENT;
    }
}
