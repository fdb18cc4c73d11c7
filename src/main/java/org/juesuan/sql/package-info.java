/**
 * How the rooms that speak SQL open a DuckDB file, and find the {@code .sql} files that the jar carries. It knows no
 * table and no figure. May be used by {@code archive}, {@code warehouse}, {@code jobs} and {@code cli}; of the
 * project's packages it uses {@code resource} only.
 *
 * <p>SQL that names a column lies in a file of {@code warehouse}. Java holds what a file cannot say because there is no
 * parameter for it: the attaching of a file, a whole table by its name (to be counted, shown, copied), variables and
 * settings of a connection, a checkpoint, and the frame into which a check's query is put.
 */
@NullMarked
package org.juesuan.sql;

import org.jspecify.annotations.NullMarked;
