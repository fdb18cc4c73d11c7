package org.juesuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.juesuan.model.BodyKind;
import org.juesuan.model.Box;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Extraction;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.FileType;
import org.juesuan.model.FormSeen;
import org.juesuan.model.Identity;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.model.TextSource;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final Instant MONDAY = Instant.parse("2025-09-01T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2025-09-02T02:00:00Z");

    @TempDir
    Path data;

    @Test
    void replacesADocumentAsAWholeAndRemembersWhenItWasFirstSeen() throws Exception {
        try (Archive archive = Archive.open(data)) {
            archive.replace(extraction("一局.pdf", "12.50", "7.50"), ExtractorVersion.NONE, "", 0.5, MONDAY);
            archive.replace(extraction("一局.pdf", "20.00"), ExtractorVersion.NONE, "", 0.4, TUESDAY);
            assertThat(archive.lines()).isEqualTo(1);
            assertThat(archive.known()).containsOnlyKeys(key("一局.pdf")).containsValue(ExtractorVersion.NONE);
        }
        assertThat(select("SELECT amount_yuan || ' ' || step_yuan || ' ' || x0 FROM line")).isEqualTo("200000.00 100.00 10.0");
        assertThat(select("SELECT first_seen || ' ' || loaded_at || ' ' || published_on FROM document"))
                .isEqualTo("2025-09-01 02:00:00 2025-09-02 02:00:00 2025-08-20");
        assertThat(select("SELECT count(*) FROM remark")).isEqualTo("1");
        assertThat(select("SELECT count(*) FROM copy")).isEqualTo("1");
    }

    @Test
    void keepsNothingOfADocumentThatFailsHalfWay() throws Exception {
        try (Archive archive = Archive.open(data)) {
            archive.replace(extraction("一局.pdf", "12.50"), ExtractorVersion.NONE, "", 0.5, MONDAY);
            Extraction tooLarge = extraction("一局.pdf", "1.00", "99999999999999999.00");
            assertThatThrownBy(() -> archive
                    .replace(tooLarge, ExtractorVersion.NONE, "", 0.5, TUESDAY)).isInstanceOf(ArchiveException.class);
            assertThat(archive.lines()).isEqualTo(1);
            archive.replace(extraction("二局.pdf", "3.00"), ExtractorVersion.NONE, "", 0.5, TUESDAY);
            assertThat(archive.lines()).isEqualTo(2);
        }
        assertThat(select("SELECT amount_yuan FROM line ORDER BY amount_yuan DESC LIMIT 1")).isEqualTo("125000.00");
    }

    @Test
    void opensAgainWithoutMigratingTwice() throws Exception {
        Archive.open(data).close();
        Archive.open(data).close();
        assertThat(select("SELECT count(*) FROM migration WHERE name = '001_evidence.sql'")).isEqualTo("1");
    }

    @Test
    void anArchiveFromBeforeSentencesWereKeptKeepsItsFormsWithoutThem() throws Exception {
        try (Connection old = DuckDb.write(data.resolve(Archive.FILE), Memory.AS_IT_TAKES); Statement statement = old.createStatement()) {
            statement.execute("CREATE TABLE migration (name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)");
            for (SqlFile file : SqlFile.in("archive", ".sql")) {
                if (file.name().compareTo("006") < 0) {
                    statement.execute(file.text());
                    statement.execute("INSERT INTO migration VALUES ('" + file.name() + "', now()::TIMESTAMP)");
                }
            }
            statement.execute("INSERT INTO evaluation VALUES ('k', 1, 9, 'T1', '维修', '某局', '某局', 100, 98)");
            statement.execute("INSERT INTO evaluation_budget VALUES ('k', 1, 1, '总额', 5, 5, 5, 100, 10, 10)");
        }

        Archive.open(data).close();
        Archive.open(data).close();

        assertThat(select("SELECT project_name || ' ' || total_score || ' ' || coalesce(goal, conclusion, problems, 'not read') FROM "
                + "evaluation")).isEqualTo("维修 98.0000 not read");
        assertThat(select("SELECT source || ' ' || executed_yuan || ' ' || coalesce(reason, 'not read') FROM evaluation_budget"))
                .isEqualTo("总额 5.00 not read");
    }

    @Test
    void keepsOriginalsByTheirHashAlone() throws Exception {
        Path file = Files.writeString(data.resolve("某局 决算.pdf"), "决算", StandardCharsets.UTF_8);
        SourceFile source = new SourceFile(key("决算"), file, "某局 决算.pdf", FileType.PDF, 6);
        try (Archive archive = Archive.open(data)) {
            archive.keepOriginal(source);
            archive.keepOriginal(source);
            archive.replace(Extraction.refused(source, new org.juesuan.model.Refusal(org.juesuan.model.Reason.SCANNED, "扫描件。")),
                    ExtractorVersion.NONE, "", 0.1, MONDAY);
            assertThat(archive.original(source.key())).isEqualTo(data.resolve("originals/" + source.key().substring(0, 2) + "/"
                    + source.key())).hasContent("决算");
            assertThat(archive.originals()).containsExactly(new SourceFile(source.key(), archive.original(source.key()), "某局 决算.pdf",
                    FileType.PDF, 6));
            assertThatThrownBy(() -> archive.original("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
            SourceFile changed = new SourceFile(key("other"), file, "某局 决算.pdf", FileType.PDF, 6);
            assertThatThrownBy(() -> archive.keepOriginal(changed)).isInstanceOf(ArchiveException.class).hasMessageContaining("changed");
            assertThat(archive.original(changed.key())).doesNotExist();
        }
    }

    @Test
    void keepsTheBooksOfARun() throws Exception {
        try (Archive archive = Archive.open(data)) {
            archive.runs().start("r1", "nightly", MONDAY);
            archive.runs().document("r1", key("a"), "a.pdf", "quarantined", 0.2, "扫描件。");
            archive.sawCopy(key("a"), "b.pdf");
            archive.sawCopy(key("a"), "b.pdf");
            archive.runs().end("r1", 3, TUESDAY, new RunCounts(1, 0, 0, 0));
        }
        assertThat(select("SELECT exit_code || ' ' || documents || ' ' || ended_at FROM run")).isEqualTo("3 1 2025-09-02 02:00:00");
        assertThat(select("SELECT status || ' ' || reason FROM run_document")).isEqualTo("quarantined 扫描件。");
        assertThat(select("SELECT count(*) FROM copy")).isEqualTo("1");
    }

    private String select(String sql) throws Exception {
        try (Connection connection = DuckDb.read(data.resolve(Archive.FILE));
             Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A document with one line for each amount in 万元. */
    private static Extraction extraction(String name, String... amounts) throws Exception {
        Identity identity = new Identity("一局2024年度单位决算", DocumentKind.FINAL_ACCOUNTS, "一局", BodyKind.UNIT, null, List.of("一所"), 2024,
                java.time.LocalDate.of(2025, 8, 20), false);
        List<PublishedLine> lines = new java.util.ArrayList<>();
        for (String amount : amounts) {
            lines.add(new PublishedLine("expenditure", "一局", 1, null, lines.size() + 1, "2010101", "行政运行", "total", amount,
                    new BigDecimal(amount).multiply(BigDecimal.valueOf(10000)).setScale(2), "万元", new BigDecimal("100.00"),
                    new Box(10, 20, 30, 40), TextSource.TEXT, 1, ""));
        }
        return new Extraction(new SourceFile(key(name), Path.of(name), name, FileType.PDF, 1), 1, identity,
                List.of(new FormSeen("expenditure", "一局", "支出决算表", "公开03表", "万元", 1, lines.size(), "")), lines,
                List.of(ReaderFinding.of("read_page_empty", Severity.INFO, "第2页没有文字。")), null);
    }

    private static String key(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
