package org.juesuan.archive;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.juesuan.model.Box;
import org.juesuan.model.Correction;
import org.juesuan.model.Extraction;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.FormSeen;
import org.juesuan.model.Identity;
import org.juesuan.model.OfficialStatement;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;

/**
 * Appends an extraction's rows, column by column in the order of {@code warehouse/archive}. The appender writes in
 * the transaction of its connection.
 */
record Evidence(DuckDBConnection connection, Extraction extraction, ExtractorVersion version) {

    void append(double seconds, LocalDateTime firstSeen, LocalDateTime loadedAt) throws SQLException {
        appendDocument(seconds, firstSeen, loadedAt);
        appendSubordinates();
        appendOfficial();
        appendForms();
        appendLines();
        appendRemarks();
        appendCorrection();
        new StatementRows(connection, key(), extraction.statements()).append();
    }

    private String key() {
        return extraction.file().key();
    }

    private void appendDocument(double seconds, LocalDateTime firstSeen, LocalDateTime loadedAt) throws SQLException {
        Identity identity = extraction.identity();
        try (DuckDBAppender row = connection.createAppender("document")) {
            row.beginRow().append(key()).append(extraction.file().fileName())
                    .append(extraction.file().type().name().toLowerCase(Locale.ROOT));
            row.append(extraction.file().bytes()).append(extraction.pages()).append(identity.title());
            row.append(identity.kind() == null ? null : identity.kind().code()).append(identity.body());
            row.append(identity.bodyKind() == null ? null : identity.bodyKind().code()).append(identity.parent());
            row.append(identity.fiscalYear()).append(identity.publishedOn()).append(identity.correction());
            row.append(extraction.refusal() == null ? null : extraction.refusal().reason().code());
            row.append(extraction.refusal() == null ? null : extraction.refusal().message());
            row.append(seconds).append(firstSeen).append(loadedAt).append(version.text());
            // two readings of one document are never taken for one, whatever clocks say
            row.append(UUID.randomUUID().toString()).endRow();
        }
    }

    private void appendSubordinates() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("subordinate")) {
            for (String unit : extraction.identity().subordinates()) {
                row.beginRow().append(key()).append(unit).endRow();
            }
        }
    }

    private void appendOfficial() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("official_statement")) {
            for (OfficialStatement stated : extraction.identity().official()) {
                row.beginRow().append(key()).append(stated.statement()).append(text(stated.value())).endRow();
            }
        }
    }

    private void appendForms() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("form")) {
            for (FormSeen form : extraction.forms()) {
                row.beginRow().append(key()).append(form.form()).append(form.body()).append(text(form.title()));
                row.append(text(form.label())).append(text(form.unit())).append(form.page()).append(form.lines());
                row.append(text(form.note())).endRow();
            }
        }
    }

    private void appendLines() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("line")) {
            for (PublishedLine line : extraction.lines()) {
                row.beginRow().append(key()).append(line.form()).append(line.body()).append(line.page()).append(line.sheet());
                row.append(line.lineNo()).append(text(line.lineCode())).append(text(line.lineName()));
                row.append(line.columnCode()).append(text(line.printed())).append(line.amount());
                row.append(line.unit()).append(line.step());
                Box box = line.box();
                if (box == null) {
                    row.appendNull().appendNull().appendNull().appendNull();
                } else {
                    row.append(box.x0()).append(box.y0()).append(box.x1()).append(box.y1());
                }
                row.append(line.method().code()).append(line.confidence()).append(text(line.reading())).endRow();
            }
        }
    }

    private void appendRemarks() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("remark")) {
            for (ReaderFinding remark : extraction.remarks()) {
                row.beginRow().append(key()).append(remark.rule()).append(remark.severity().code());
                row.append(remark.message()).append(remark.form()).append(remark.lineCode());
                row.append(remark.columnCode()).append(remark.page()).endRow();
            }
        }
    }

    private void appendCorrection() throws SQLException {
        try (DuckDBAppender row = connection.createAppender("correction")) {
            for (Correction.Said said : extraction.correction().told()) {
                row.beginRow().append(key()).append(extraction.correction().hash()).append(said.field()).append(said.form())
                        .append(said.value()).endRow();
            }
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
