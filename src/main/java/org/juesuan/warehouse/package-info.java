/**
 * From the archive's file to the published warehouse: star schema, checks, release, publication; and what an operator
 * decides of releases ({@code ReleaseCatalogue}, {@code ReleaseDiff}, {@code HoldRules}). All that it knows of
 * tables is SQL in the folder {@code warehouse}: {@code star} makes them, {@code checks} compares, {@code quality}
 * counts what came of it, {@code release} sums it up, {@code compare} lays two beside each other, {@code hold} says what
 * forbids to publish one, and {@code build} what is asked meanwhile. The warehouse is a pure function of the archive: a release
 * that was renewed ({@code Renewal}, with what {@code renew} holds) has the same rows as one that was built whole ({@code Builder}).
 * Uses {@code sql}, {@code durable}, {@code yaml} and the tables of {@code contract} only, and reads the archive's file, never its classes.
 */
@NullMarked
package org.juesuan.warehouse;

import org.jspecify.annotations.NullMarked;
