package org.juesuan.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.model.Extraction;
import org.juesuan.model.FormSeen;
import org.juesuan.model.Identity;
import org.juesuan.model.OtherCell;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.SourceFile;

/** An extraction as rows, with the names that the warehouse uses. */
final class ExtractionRows {

    private static final List<ResultTable.Column> LINE_COLUMNS = List.of(text("form"), text("body"), number("page"), text("sheet"),
            number("line_no"),
            text("line_code"), text("line_name"), text("column_code"), text("printed"), number("amount_yuan"), text("unit"),
            number("x0"), number("y0"), number("x1"), number("y1"), text("method"), number("confidence"), text("reading"));

    private ExtractionRows() {
    }

    static Map<String, Object> identity(Extraction extraction) {
        SourceFile source = extraction.file();
        Identity identity = extraction.identity();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("document_key", source.key());
        fields.put("file_name", source.fileName());
        fields.put("type", source.type().name().toLowerCase(Locale.ROOT));
        fields.put("bytes", source.bytes());
        fields.put("pages", extraction.pages());
        fields.put("title", identity.title());
        fields.put("kind", identity.kind() == null ? null : identity.kind().code());
        fields.put("body", identity.body());
        fields.put("body_kind", identity.bodyKind() == null ? null : identity.bodyKind().code());
        fields.put("parent", identity.parent());
        fields.put("subordinates", identity.subordinates());
        fields.put("fiscal_year", identity.fiscalYear());
        fields.put("published_on", identity.publishedOn());
        fields.put("correction", identity.correction());
        fields.put("reason", extraction.refusal() == null ? null : extraction.refusal().reason().code());
        fields.put("message", extraction.refusal() == null ? null : extraction.refusal().message());
        return fields;
    }

    static ResultTable forms(Extraction extraction) {
        List<ResultTable.Column> columns = List.of(text("form"), text("body"), text("title"), text("label"), text("unit"), number("page"),
                number("lines"), text("note"));
        return new ResultTable(columns, extraction.forms().stream().map(ExtractionRows::row).iterator());
    }

    private static List<Object> row(FormSeen form) {
        return Arrays.asList(form.form(), form.body(), form.title(), form.label(), form.unit(), number(form.page()), number(form.lines()),
                form.note());
    }

    static ResultTable lines(Extraction extraction) {
        return new ResultTable(LINE_COLUMNS, extraction.lines().stream().map(ExtractionRows::row).iterator());
    }

    private static List<Object> row(PublishedLine line) {
        Box box = line.box();
        return Arrays.asList(line.form(), line.body(), number(line.page()), line.sheet(), number(line.lineNo()), line.lineCode(),
                line.lineName(),
                line.columnCode(), line.printed(), line.amount(), line.unit(), box == null ? null : point(box.x0()),
                box == null ? null : point(box.y0()),
                box == null ? null : point(box.x1()), box == null ? null : point(box.y1()), line.method().code(), number(line.confidence()),
                line.reading());
    }

    static ResultTable remarks(Extraction extraction) {
        List<ResultTable.Column> columns = List.of(text("severity"), text("rule"), text("form"), text("line_code"), text("column_code"),
                number("page"), text("message"));
        return new ResultTable(columns, extraction.remarks().stream().map(ExtractionRows::row).iterator());
    }

    private static List<Object> row(ReaderFinding remark) {
        return Arrays.asList(remark.severity().code(), remark.rule(), remark.form(), remark.lineCode(), remark.columnCode(),
                number(remark.page()), remark.message());
    }

    static ResultTable claims(Extraction extraction) {
        List<ResultTable.Column> columns = List.of(number("page"), text("metric"), text("subject_path"), text("aspect"), number("value"),
                text("unit"),
                number("value_yuan"), text("qualifier"), text("sentence"), number("year"));
        return new ResultTable(columns, extraction.statements().claims().stream()
                .map(c -> Arrays.<Object>asList(c.page() == null ? null : number(c.page()), c.metric(),
                c.subjectPath(), c.aspect().code(), c.value(), c.unit(), c.valueYuan(), c.qualifier(), c.sentence(),
                c.year() == null ? null : number(c.year()))).iterator());
    }

    static ResultTable glossary(Extraction extraction) {
        List<ResultTable.Column> columns = List.of(text("term"), text("subject_path"), text("definition"));
        return new ResultTable(columns, extraction.statements().glossary().stream()
                .map(g -> Arrays.<Object>asList(g.term(), g.subjectPath(), g.definition())).iterator());
    }

    static ResultTable others(Extraction extraction) {
        List<ResultTable.Column> columns = List.of(number("table_no"), text("title"), text("form"), number("page"), text("sheet"),
                number("row_no"), text("row_code"),
                text("row_path"), text("column_path"), text("printed"), text("unit"), number("amount_yuan"), number("x0"), number("y0"),
                number("x1"), number("y1"),
                text("method"), number("confidence"));
        return new ResultTable(columns, extraction.statements().otherCells().stream().map(ExtractionRows::row).iterator());
    }

    private static List<Object> row(OtherCell cell) {
        Box box = cell.box();
        return Arrays.asList(number(cell.tableNo()), cell.title(), cell.form(), number(cell.page()), cell.sheet(), number(cell.rowNo()),
                cell.rowCode(), cell.rowPath(),
                cell.columnPath(), cell.printed(), cell.unit(), cell.amount(), box == null ? null : point(box.x0()),
                box == null ? null : point(box.y0()),
                box == null ? null : point(box.x1()), box == null ? null : point(box.y1()), cell.method().code(),
                number(cell.confidence()));
    }

    static ResultTable evaluations(Extraction extraction) {
        List<ResultTable.Column> columns = List.of(number("page"), text("project_code"), text("project_name"),
                number("initial_budget_yuan"),
                number("adjusted_budget_yuan"), number("executed_yuan"), number("score"), number("indicators"),
                text("goal"), text("completion"), text("conclusion"), text("problems"), text("improvements"));
        return new ResultTable(columns, extraction.statements().evaluations().stream().map(ExtractionRows::row).iterator());
    }

    private static List<Object> row(ProjectEvaluation form) {
        ProjectEvaluation.Budget total = form.budget().isEmpty() ? new ProjectEvaluation.Budget("", null, null, null, null, null, null, "")
                : form.budget().get(0);
        return Arrays.asList(number(form.page()), form.code(), form.name(), total.initial(), total.adjusted(), total.executed(),
                form.totalScore(),
                number(form.indicators().size()), form.texts().goal(), form.texts().completion(), form.texts().conclusion(),
                form.texts().problems(), form.texts().improvements());
    }

    /** Whole rows as objects. */
    static List<Map<String, Object>> objects(ResultTable rows) {
        List<Map<String, Object>> objects = new ArrayList<>();
        rows.rows().forEachRemaining(row -> {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(rows.columns().get(i).name(), row.get(i));
            }
            objects.add(object);
        });
        return objects;
    }

    private static ResultTable.Column text(String name) {
        return new ResultTable.Column(name, false);
    }

    private static ResultTable.Column number(String name) {
        return new ResultTable.Column(name, true);
    }

    private static @Nullable BigDecimal number(@Nullable Number value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** A hundredth of a point is finer than any print. */
    private static BigDecimal point(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
