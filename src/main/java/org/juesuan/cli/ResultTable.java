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
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.juesuan.message.Messages;
import org.juesuan.problem.Problem;

/**
 * Rows to be shown, one after another. A value is {@code null}, a {@link Boolean}, a {@link BigDecimal} or a text.
 *
 * @param columns their names, and whether they hold numbers
 * @param rows    each as long as the columns
 */
record ResultTable(List<Column> columns, Iterator<List<Object>> rows) {

    /** Characters of a key that a person reads and types. */
    static final int BRIEF = 8;

    record Column(String name, boolean number) {
    }

    /** Reads as it is shown; the result set must stay open until then. */
    static ResultTable of(ResultSet results) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Column(meta.getColumnLabel(i), number(meta.getColumnType(i))));
        }
        return new ResultTable(columns, new Cursor(results, columns));
    }

    /** Only these columns, in this order. */
    ResultTable only(List<String> names) {
        List<Integer> places = names.stream().map(this::place).toList();
        return new ResultTable(places.stream().map(columns::get).toList(), each(row -> {
            List<Object> kept = new ArrayList<>();
            places.forEach(place -> kept.add(row.get(place)));
            return kept;
        }).rows);
    }

    /** The same where a column of keys is as a person reads them: their first eight characters, under another name. */
    ResultTable brief(String keys, String name) {
        int place = place(keys);
        List<Column> renamed = new ArrayList<>(columns);
        renamed.set(place, new Column(name, false));
        return new ResultTable(renamed, each(row -> {
            String key = String.valueOf(row.get(place));
            row.set(place, key.substring(0, Math.min(BRIEF, key.length())));
            return row;
        }).rows);
    }

    /** The same for a person: under headings of their language, where those are known. */
    ResultTable headed(Messages says) {
        return new ResultTable(columns.stream().map(column -> says.has("heading." + column.name())
                ? new Column(says.text("heading." + column.name()), column.number()) : column).toList(), rows);
    }

    /** Place of a column from 0, -1 where there is none. */
    int place(String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    /** The same columns, each row changed as it is read. */
    ResultTable each(UnaryOperator<List<Object>> change) {
        Iterable<List<Object>> all = () -> rows;
        return new ResultTable(columns, StreamSupport.stream(all.spliterator(), false).map(change).iterator());
    }

    private static boolean number(int type) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC, Types.FLOAT, Types.REAL,
                    Types.DOUBLE -> true;
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
                throw Problem.usage(String.valueOf(e.getMessage()).strip(), e);
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
                throw Problem.usage(String.valueOf(e.getMessage()).strip(), e);
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
