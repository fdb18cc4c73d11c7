package org.juesuan.warehouse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Aspect;
import org.juesuan.model.BodyKind;
import org.juesuan.model.Claim;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.FormSeen;
import org.juesuan.model.Identity;
import org.juesuan.model.OfficialStatement;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.model.Statements;
import org.juesuan.model.TextSource;

/** A small disclosure, written by hand: amounts in 万元 with two decimals where nothing else is said, to be loaded as an extraction. */
final class Sample {

    private final String fileName;
    private final String body;
    private BodyKind kind = BodyKind.UNIT;
    private DocumentKind documentKind = DocumentKind.FINAL_ACCOUNTS;
    private double confidence = 1;
    private String parent;
    private List<String> units = List.of();
    private Integer year = 2024;
    private LocalDate publishedOn;
    private boolean correction;
    /** Number of the forms that follow, such as {@code 财决04表}, where the sample is a workbook that was handed in. */
    private String submittedAs;
    private String printedIn = "万元";
    private Refusal refusal;
    private Statements statements = Statements.NONE;
    private final List<PublishedLine> lines = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<ReaderFinding> remarks = new ArrayList<>();
    private final List<OfficialStatement> official = new ArrayList<>();
    private final List<FormSeen> forms = new ArrayList<>();

    private Sample(String fileName, String body) {
        this.fileName = fileName;
        this.body = body;
    }

    static Sample of(String fileName, String body) {
        return new Sample(fileName, body);
    }

    Sample department(String... listed) {
        kind = BodyKind.DEPARTMENT;
        units = List.of(listed);
        return this;
    }

    Sample budget() {
        documentKind = DocumentKind.BUDGET;
        return this;
    }

    /** Of the forms that follow. */
    Sample confidence(double value) {
        confidence = value;
        return this;
    }

    Sample parent(String name) {
        parent = name;
        return this;
    }

    Sample year(Integer value) {
        year = value;
        return this;
    }

    Sample publishedOn(String day) {
        publishedOn = LocalDate.parse(day);
        return this;
    }

    Sample correction() {
        correction = true;
        return this;
    }

    /** The forms that follow are those of a workbook that was handed in, in 元 to the 分. */
    Sample submitted(String label) {
        submittedAs = label;
        return this;
    }

    /** What its cover sheet states. */
    Sample stating(String statement, String value) {
        official.add(new OfficialStatement(statement, value));
        return this;
    }

    Sample refused(Reason reason) {
        refusal = new Refusal(reason, "看不出是哪一年。");
        return this;
    }

    Sample says(Statements said) {
        statements = said;
        return this;
    }

    Sample remark(ReaderFinding remark) {
        remarks.add(remark);
        return this;
    }

    /** A form without a single amount. */
    Sample emptyForm(String form) {
        return seen(form, form, "本表无数据。");
    }

    /** How a form is headed, and what stands under it. */
    Sample seen(String form, String title, String note) {
        forms.add(new FormSeen(form, body, title, "", "万元", 1, 0, note));
        return this;
    }

    /** Rows {@code code name column=amount column=amount}; a row without a code begins with {@code -}. */
    Sample form(String form, String... rows) {
        return formOf(body, form, rows);
    }

    /** What unit the forms that follow are printed in; their amounts are written here as those of others are. */
    Sample in(String unit) {
        printedIn = unit;
        return this;
    }

    /** A form of another body in the same document. */
    Sample formOf(String whose, String form, String... rows) {
        int number = 0;
        String unit = submittedAs == null ? printedIn : "元";
        if (submittedAs != null) {
            forms.add(new FormSeen(form, whose, form, submittedAs, unit, 1, rows.length, ""));
        }
        for (String row : rows) {
            String[] words = row.split(" ");
            number++;
            for (int i = 2; i < words.length; i++) {
                String[] cell = words[i].split("=");
                lines.add(new PublishedLine(form, whose, 3, null, number, words[0].equals("-") ? "" : words[0], words[1], cell[0], cell[1],
                        new BigDecimal(cell[1]).movePointRight(submittedAs == null ? 4 : 0).setScale(2), unit,
                        new BigDecimal(submittedAs == null ? "100.00" : "0.01"), null, TextSource.TEXT, confidence, ""));
            }
        }
        return this;
    }

    /** A figure of the prose in 万元. */
    Sample claim(String metric, String subjectPath, Aspect aspect, String value, String sentence) {
        claims.add(new Claim(2, metric, subjectPath, aspect, new BigDecimal(value), "万元",
                new BigDecimal(value).movePointRight(4).setScale(2), "", sentence));
        return this;
    }

    String fileName() {
        return fileName;
    }

    String key() throws Exception {
        return Disclosures.sha256(fileName.getBytes(StandardCharsets.UTF_8));
    }

    Extraction extraction() throws Exception {
        FileType type = fileName.endsWith(".xlsx") ? FileType.XLSX : fileName.endsWith(".xml") ? FileType.XLS_XML : FileType.PDF;
        Identity identity = new Identity(body + "决算", documentKind, body, kind, parent, units, year, publishedOn, correction, official);
        return new Extraction(new SourceFile(key(), Path.of(fileName), fileName, type, 1), 10, identity, forms, lines, remarks, refusal,
                claims.isEmpty() ? statements : new Statements(claims, List.of(), List.of()));
    }
}
