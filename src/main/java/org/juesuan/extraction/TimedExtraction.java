package org.juesuan.extraction;

import org.juesuan.model.Extraction;

/** A document that was read, and the seconds that it took. */
public record TimedExtraction(Extraction extraction, double seconds) {
}
