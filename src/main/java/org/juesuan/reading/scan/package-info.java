/**
 * Pages that are pictures (扫描件) to grids and lines. A child process renders the page, straightens it, finds its ruling
 * lines, cuts its cells apart and recognises them ({@link org.juesuan.reading.scan.ScanReader} is the parent's side,
 * {@link org.juesuan.reading.scan.ScanChild} the child's); what comes back looks like a page with a text layer, with
 * less than full confidence.
 */
package org.juesuan.reading.scan;
