/**
 * What runs, when, and over what: the corridor that connects the rooms. {@code JobRunner} holds the lock and starts a
 * Spring Batch job; {@code JobsConfiguration} says which steps there are; the work of each step is a plain class.
 * Documents are opened in a process of their own ({@code ReadingChild}), which {@code Extractor} asks.
 * May use {@code model}, {@code process}, {@code correction}, {@code publisher}, {@code intake}, {@code reading}, {@code disclosure},
 * {@code archive}, {@code warehouse}, {@code sql}, {@code durable} and {@code hash};
 * the only package that knows Spring Batch.
 */
package org.juesuan.jobs;
