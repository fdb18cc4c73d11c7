package org.juesuan.cli;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Rows to be shown, one after another. A value is {@code null}, a {@link Boolean}, a {@link BigDecimal} or a text.
 *
 * @param columns their names, and whether they hold numbers
 * @param rows    each as long as the columns
 */
record Rows(List<Column> columns, Iterator<List<Object>> rows) {

    record Column(String name, boolean number) {
    }

    /** Reads as it is shown; the result set must stay open until then. */
    static Rows of(ResultSet results) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Column(meta.getColumnLabel(i), number(meta.getColumnType(i))));
        }
        return new Rows(columns, new Cursor(results, columns));
    }

    private static boolean number(int type) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC, Types.FLOAT, Types.REAL, Types.DOUBLE -> true;
            default -> false;
        };
    }

    private static final class Cursor implements Iterator<List<Object>> {

        private final ResultSet results;
        private final List<Column> columns;
        private boolean ready;
        private boolean more;

        Cursor(ResultSet results, List<Column> columns) {
            this.results = results;
            this.columns = columns;
        }

        @Override
        public boolean hasNext() {
            try {
                if (!ready) {
                    more = results.next();
                    ready = true;
                }
                return more;
            } catch (SQLException e) {
                throw CliProblem.sql(e);
            }
        }

        @Override
        public List<Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            List<Object> row = new ArrayList<>();
            try {
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(value(i));
                }
            } catch (SQLException e) {
                throw CliProblem.sql(e);
            }
            return row;
        }

        private Object value(int i) throws SQLException {
            Object value = results.getObject(i);
            if (value == null || value instanceof Boolean) {
                return value;
            }
            if (value instanceof Double || value instanceof Float) {
                double number = ((Number) value).doubleValue();
                return Double.isFinite(number) ? new BigDecimal(value.toString()) : value.toString();
            }
            return value instanceof Number ? new BigDecimal(value.toString()) : results.getString(i);
        }
    }
}
