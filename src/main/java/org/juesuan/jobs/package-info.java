/**
 * What runs, when, and over what: the corridor that connects the rooms. {@code JobRunner} holds the lock and starts a
 * Spring Batch job; {@code JobsConfiguration} says which steps there are; the work of each step is a plain class.
 * Documents are opened in a process of their own, which {@code extraction} asks.
 * May use {@code model}, {@code problem}, {@code settings}, {@code folder}, {@code extraction}, {@code correction}, {@code harvest},
 * {@code intake}, {@code archive}, {@code warehouse}, {@code sql} and {@code durable};
 * the only package that knows Spring Batch.
 */
@NullMarked
package org.juesuan.jobs;

import org.jspecify.annotations.NullMarked;
