package org.juesuan.warehouse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.juesuan.sql.SqlFile;

/**
 * How one table is renewed where only some documents are built anew: a line of {@code renew/tables.csv}.
 *
 * @param name    with its schema where it is one of a release; a working table has none
 * @param rows    to what a row belongs
 * @param others  whether the rows of all other documents are put into a working table when it is made
 * @param parquet how its rows lie in the lake
 */
record RenewedTable(String name, Rows rows, boolean others, Parquet parquet) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

    /** To what a row belongs, and goes with. */
    enum Rows {
        /** a document that is built anew */
        DOCUMENT_KEY,
        /** a body of which such a document tells */
        BODY_KEY,
        /** a version of such a body */
        DEPARTMENT_KEY,
        /** the table is made of all documents each time */
        WHOLE;

        /** The rows that go, as a condition. */
        String gone() {
            return switch (this) {
                case DOCUMENT_KEY -> "document_key IN (SELECT document_key FROM renewed_document)";
                case BODY_KEY -> "body_key IN (SELECT body_key FROM renewed_body)";
                case DEPARTMENT_KEY -> "department_key IN (SELECT department_key FROM renewed_department)";
                case WHOLE -> "true";
            };
        }
    }

    /** How the rows of a table lie in the lake, see {@link Lake}. */
    enum Parquet {
        /** in one file */
        WHOLE,
        /** in a file for each province and year */
        SPLIT,
        /** not at all */
        NONE
    }

    static List<RenewedTable> all() {
        try {
            return FORMAT.parse(new StringReader(SqlFile.named("renew", "tables.csv").text())).stream()
                    .map(row -> new RenewedTable(row.get("table"), Rows.valueOf(row.get("rows").toUpperCase(Locale.ROOT)),
                    row.get("others").equals("others"), Parquet.valueOf(row.get("parquet").toUpperCase(Locale.ROOT)))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that lie beside a release. */
    static List<RenewedTable> kept() {
        return all().stream().filter(RenewedTable::isKept).toList();
    }

    /** Those of a release that lie in the lake in parts. */
    static List<RenewedTable> split() {
        return all().stream().filter(table -> table.parquet == Parquet.SPLIT).toList();
    }

    boolean isKept() {
        return name.startsWith("w_");
    }
}
