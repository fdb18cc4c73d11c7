/**
 * How the rooms that speak SQL open a DuckDB file and find the {@code .sql} files that the jar carries. It knows no
 * table and no figure. May be used by {@code archive} and {@code warehouse}; it uses no other package of the project.
 */
package org.juesuan.sql;
