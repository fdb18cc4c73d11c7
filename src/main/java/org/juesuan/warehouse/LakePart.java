package org.juesuan.warehouse;

/**
 * The rows of one table that belong to bodies of one province and to one fiscal year: a file of a release.
 *
 * @param table    with its schema
 * @param province its name, or {@code unknown}
 * @param year     four digits, or 0 where none is known
 */
record LakePart(String table, String province, int year) {
}
