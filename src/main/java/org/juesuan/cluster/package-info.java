/**
 * One run on many machines: a database that says who reads which documents, and a folder in which they meet. The manager's
 * side ({@link org.juesuan.cluster.Partitions}) and the worker's ({@link org.juesuan.cluster.WorkerLoop}) know each other by
 * rows and files alone. SQL lies in {@code warehouse/cluster} and {@code warehouse/cluster_schema}; of Spring it uses the
 * message store and templates for JDBC. Nothing of it is loaded by a run whose settings have no {@code cluster}.
 * May use {@code model}, {@code problem}, {@code durable}, {@code sql}, {@code process}, {@code settings} and {@code extraction}.
 */
@NullMarked
package org.juesuan.cluster;

import org.jspecify.annotations.NullMarked;
