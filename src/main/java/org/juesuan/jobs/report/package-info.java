/**
 * What a run came to, for people and for programs that watch it: the report, {@code run-report.json} and
 * {@code metrics.prom}. May use {@code model}, {@code problem}, {@code archive}, {@code intake}, {@code warehouse} and {@code sql}.
 */
@NullMarked
package org.juesuan.jobs.report;

import org.jspecify.annotations.NullMarked;
