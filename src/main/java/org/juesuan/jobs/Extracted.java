package org.juesuan.jobs;

import org.juesuan.model.Extraction;

/** A document that was read, and the seconds that it took. */
record Extracted(Extraction extraction, double seconds) {
}
