/**
 * From the archive's file to the published warehouse: star schema, checks, release, publication. All that it knows of
 * tables is SQL in the folder {@code warehouse}: {@code star} makes them, {@code checks} compares, {@code quality}
 * counts what came of it. The warehouse is a pure function of the archive; nothing is merged into an older one.
 * Uses {@code sql} and {@code durable} only, and reads the archive's file, never its classes.
 */
package org.juesuan.warehouse;
