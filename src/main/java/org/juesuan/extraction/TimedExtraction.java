package org.juesuan.extraction;

/** A document that was extracted, and the seconds that it took. */
public record TimedExtraction(Extracted extracted, double seconds) {
}
