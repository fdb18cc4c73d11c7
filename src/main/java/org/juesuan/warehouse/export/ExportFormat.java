package org.juesuan.warehouse.export;

import java.util.Locale;

/** As what files the star schema is written. */
public enum ExportFormat {
    /** one file for each table, zstd, rows sorted by every column */
    PARQUET,
    /** one file for each table, UTF-8 with a line of names, an empty field for NULL */
    CSV,
    /** one workbook with a sheet for each table, and one that explains the columns */
    XLSX,
    /** as CSV, with a datapackage.json that describes every column */
    DATAPACKAGE,
    /** not the star schema alone: pages that a browser shows, see {@code explore} */
    SITE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
