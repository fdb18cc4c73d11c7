/**
 * A release in the browser. {@code Site} says which files there are, by their addresses: the application (the folder
 * {@code site} of the resources), the release's database, small JSON made of it, and the originals by hash. Nothing that
 * is not in that list can be asked for. {@code ExploreServer} serves them on loopback, {@code SiteExport} writes them
 * into a folder for any web space. All SQL runs in the browser; none comes from there. {@code SiteTexts} are its words,
 * for the terminal. Knows the archive for its originals, the warehouse for its releases, and the contract for the
 * Chinese names of forms and columns.
 */
@NullMarked
package org.juesuan.explore;

import org.jspecify.annotations.NullMarked;
