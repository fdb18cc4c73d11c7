/**
 * Pages that are pictures (扫描件) to grids and lines. A child process renders the page, straightens it, finds its ruling
 * lines, cuts its cells apart and recognises them ({@link org.juesuan.reading.scan.ScanReader} is the parent's side,
 * {@link org.juesuan.reading.scan.ScanChild} the child's); what comes back looks like a page with a text layer, with
 * less than full confidence. Of text whose characters the file does not tell, it recognises only as much as lets it know
 * each glyph ({@link org.juesuan.reading.scan.GlyphLearner}); the pages are then read like any other text.
 */
@NullMarked
package org.juesuan.reading.scan;

import org.jspecify.annotations.NullMarked;
