package org.juesuan.archive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.model.Claim;
import org.juesuan.model.GlossaryTerm;
import org.juesuan.model.OtherCell;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ProjectIndicator;
import org.juesuan.model.RowWord;
import org.juesuan.model.Statements;

/** Appends what a document says beside its forms, column by column in the order of {@code warehouse/archive/002_statements.sql},
 * {@code 006_evaluation_text.sql}, {@code 007_other_cell.sql}, {@code 008_claim_year.sql} and {@code 013_row_word.sql}. */
record StatementRows(DuckDBConnection connection, String key, Statements statements) {

    void append() throws SQLException {
        appendClaims();
        appendGlossary();
        appendEvaluations();
        appendBudgets();
        appendIndicators();
        appendOtherCells();
        appendRowWords();
    }

    private void appendRowWords() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("row_word")) {
            for (RowWord word : statements.rowWords()) {
                row.beginRow().append(key).append(word.form()).append(word.body()).append(word.lineNo()).append(word.heading())
                        .append(word.text());
                row.endRow();
            }
        }
    }

    private void appendOtherCells() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("other_cell")) {
            int no = 0;
            for (OtherCell cell : statements.otherCells()) {
                row.beginRow().append(key).append(++no).append(cell.page()).append(cell.sheet()).append(cell.tableNo())
                        .append(cell.title());
                row.append(cell.form()).append(cell.rowNo()).append(cell.rowCode()).append(cell.rowPath()).append(cell.columnPath());
                row.append(cell.printed()).append(cell.unit()).append(cell.amount());
                Box box = cell.box();
                if (box == null) {
                    row.appendNull().appendNull().appendNull().appendNull();
                } else {
                    row.append(box.x0()).append(box.y0()).append(box.x1()).append(box.y1());
                }
                row.append(cell.method().code()).append(cell.confidence()).endRow();
            }
        }
    }

    private void appendClaims() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("claim")) {
            int no = 0;
            for (Claim claim : statements.claims()) {
                row.beginRow().append(key).append(++no).append(claim.page()).append(claim.metric()).append(claim.subjectPath());
                row.append(claim.aspect().code()).append(decimal(claim.value())).append(claim.unit()).append(claim.valueYuan());
                row.append(claim.qualifier()).append(claim.sentence()).append(claim.year()).endRow();
            }
        }
    }

    private void appendGlossary() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("glossary")) {
            int no = 0;
            for (GlossaryTerm term : statements.glossary()) {
                row.beginRow().append(key).append(++no).append(term.term()).append(term.subjectPath()).append(term.definition()).endRow();
            }
        }
    }

    private void appendEvaluations() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("evaluation")) {
            int no = 0;
            for (ProjectEvaluation form : statements.evaluations()) {
                row.beginRow().append(key).append(++no).append(form.page()).append(form.code()).append(form.name())
                        .append(form.department());
                row.append(form.unit()).append(decimal(form.totalWeight())).append(decimal(form.totalScore()));
                ProjectEvaluation.Texts texts = form.texts();
                row.append(texts.goal()).append(texts.completion()).append(texts.process()).append(texts.conclusion());
                row.append(texts.problems()).append(texts.improvements()).endRow();
            }
        }
    }

    private void appendBudgets() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("evaluation_budget")) {
            int form = 0;
            for (ProjectEvaluation evaluation : statements.evaluations()) {
                form++;
                int no = 0;
                for (ProjectEvaluation.Budget budget : evaluation.budget()) {
                    row.beginRow().append(key).append(form).append(++no).append(budget.source()).append(budget.initial())
                            .append(budget.adjusted());
                    row.append(budget.executed()).append(decimal(budget.rate())).append(decimal(budget.weight()))
                            .append(decimal(budget.score())).append(budget.reason()).endRow();
                }
            }
        }
    }

    private void appendIndicators() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("indicator")) {
            int form = 0;
            for (ProjectEvaluation evaluation : statements.evaluations()) {
                form++;
                int no = 0;
                for (ProjectIndicator indicator : evaluation.indicators()) {
                    row.beginRow().append(key).append(form).append(++no).append(indicator.level1()).append(indicator.level2())
                            .append(indicator.level3());
                    row.append(indicator.nature()).append(indicator.target()).append(indicator.unit()).append(indicator.actual());
                    row.append(decimal(indicator.weight())).append(decimal(indicator.score())).append(indicator.reason()).endRow();
                }
            }
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(4, RoundingMode.HALF_UP);
    }
}
