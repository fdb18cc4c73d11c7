package org.juesuan.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.model.FileType;
import org.juesuan.model.SourceFile;
import org.juesuan.picture.Mark;
import org.juesuan.picture.MarkStyle;
import org.juesuan.problem.Problem;
import org.juesuan.sql.SqlFolder;

/**
 * The cells behind a figure.
 *
 * @param columns their names
 * @param cells   one row for each cell
 */
record Trace(List<ResultTable.Column> columns, List<List<Object>> cells) {

    private static final SqlFolder QUESTIONS = SqlFolder.of("trace");
    private static final List<String> SHOWN = List.of("of", "role", "file_name", "form", "page", "sheet", "line_no", "line_code",
            "line_name", "column_code", "printed", "unit", "amount_yuan", "sentence");
    private static final String ON_PAGE = "_on_page";
    /** So many columns of a page's cells say which cell they are of. */
    private static final int CELL = 5;

    /** Asks one of the questions of {@code warehouse/trace}. */
    static Trace ask(PublishedQueries published, String question, @Nullable Object... values) {
        List<List<Object>> cells = new ArrayList<>();
        ResultTable rows = published.rows(QUESTIONS.text(question), values);
        rows.rows().forEachRemaining(cells::add);
        return new Trace(rows.columns(), cells);
    }

    /** With the cells of pages that print the same amounts, after the cells of workbooks, which have none. */
    Trace withPages(PublishedQueries published) {
        Map<List<String>, Map<List<String>, List<Object>>> printed = new LinkedHashMap<>();
        List<List<Object>> all = new ArrayList<>();
        for (List<Object> cell : cells) {
            all.add(cell);
            if (cell.get(place("x0")) == null && cell.get(place("line_no")) != null) {
                Map<List<String>, List<Object>> pages = printed.computeIfAbsent(List.of(text(cell, "document_key"), text(cell, "form")),
                        form -> pages(published, form));
                List<Object> page = pages.get(List.of(body(cell.get(place("body"))), text(cell, "line_no"), text(cell, "line_code"),
                        text(cell, "line_name"), text(cell, "column_code")));
                if (page != null) {
                    // a role of its own: whoever adds up a role's amounts counts each once
                    List<Object> row = new ArrayList<>(List.of(cell.get(0), cell.get(1) + ON_PAGE));
                    row.addAll(page);
                    all.add(row);
                }
            }
        }
        return new Trace(columns, all);
    }

    /**
     * By body, row (place, code and name) and column of the form without pages, what the page has there; the columns after {@code
     * role}.
     */
    private static Map<List<String>, List<Object>> pages(PublishedQueries published, List<String> form) {
        Map<List<String>, List<Object>> pages = new LinkedHashMap<>();
        for (List<Object> row : ask(published, "page", form.get(0), form.get(1)).cells()) {
            pages.put(row.subList(0, CELL).stream().map(String::valueOf).toList(), row.subList(CELL, row.size()));
        }
        return pages;
    }

    private static String body(Object value) {
        return value == null ? "" : value.toString();
    }

    void print(Format format) {
        ResultTable all = new ResultTable(columns, cells.iterator());
        format.print(format == Format.TABLE ? all.only(SHOWN.stream().filter(name -> all.place(name) >= 0).toList()) : all, System.out);
    }

    /**
     * Draws the pages that hold the cells: {@code file} where it is one, else {@code file-1}, {@code file-2} …
     *
     * @param originals finds the archived original of a document
     * @return what was written
     */
    List<Path> draw(Path file, Function<String, Path> originals) {
        Map<String, Map<Integer, List<Mark>>> pages = new LinkedHashMap<>();
        int count = 0;
        for (List<Object> cell : cells) {
            if (cell.get(place("page")) != null && cell.get(place("sheet")) == null) {
                int page = ((BigDecimal) cell.get(place("page"))).intValue();
                Map<Integer, List<Mark>> ofDocument = pages.computeIfAbsent(text(cell, "document_key"), key -> new LinkedHashMap<>());
                count += ofDocument.containsKey(page) ? 0 : 1;
                List<Mark> marks = ofDocument.computeIfAbsent(page, number -> new ArrayList<>());
                if (cell.get(place("x0")) != null) {
                    // what is wrong is drawn last and lies on top
                    marks.add(text(cell, "role").startsWith("wrong") ? marks.size() : 0, mark(cell));
                }
            }
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Map<Integer, List<Mark>>> document : pages.entrySet()) {
            Path original = originals.apply(document.getKey());
            if (!Files.exists(original)) {
                throw Problem.failed("the archived original of " + document.getKey() + " is missing: " + original, null);
            }
            List<PictureChild.Sheet> sheets = new ArrayList<>();
            for (Map.Entry<Integer, List<Mark>> page : document.getValue().entrySet()) {
                Path target = count == 1 ? file : numbered(file, written.size() + sheets.size() + 1);
                sheets.add(new PictureChild.Sheet(page.getKey(), page.getValue(), target.getFileName().toString()));
            }
            SourceFile pdf = new SourceFile(document.getKey(), original.toAbsolutePath(), original.getFileName().toString(),
                    FileType.PDF, 0);
            try (PictureProcess drawing = new PictureProcess()) {
                String told = drawing.ask(new PictureChild.Ask.Marked(pdf, drawing.folder(), sheets, false));
                if (!told.isEmpty()) {
                    throw Problem.failed("the picture cannot be made: " + told, null);
                }
                drawing.into(Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath()));
                sheets.forEach(sheet -> written.add(file.resolveSibling(sheet.name())));
            } catch (IOException e) {
                throw Problem.failed("the picture cannot be made: " + e.getMessage(), e);
            }
        }
        return written;
    }

    private Mark mark(List<Object> cell) {
        Box box = new Box(number(cell, "x0"), number(cell, "y0"), number(cell, "x1"), number(cell, "y1"));
        MarkStyle ink = switch (text(cell, "role").replace(ON_PAGE, "")) {
            case "wrong" -> MarkStyle.WRONG;
            case "less", "expected" -> MarkStyle.OTHER;
            default -> number(cell, "confidence") < 1 ? MarkStyle.DOUBT : MarkStyle.AMOUNT;
        };
        return new Mark(box, ink);
    }

    private static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(dot < 1 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    private double number(List<Object> cell, String column) {
        return ((BigDecimal) cell.get(place(column))).doubleValue();
    }

    private String text(List<Object> cell, String column) {
        return String.valueOf(cell.get(place(column)));
    }

    private int place(String column) {
        return columns.stream().map(ResultTable.Column::name).toList().indexOf(column);
    }
}
