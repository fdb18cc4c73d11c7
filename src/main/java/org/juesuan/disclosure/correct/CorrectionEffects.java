package org.juesuan.disclosure.correct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.Correction;
import org.juesuan.model.Extraction;
import org.juesuan.model.Identity;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/** What a person says of a document: how it reaches its forms, and how it is told that it did. */
public final class CorrectionEffects {

    /** How a line was read that reads otherwise without the correction; the rule of the remarks, too. */
    static final String RULE = "corrected_by_hand";
    private static final String NO_EFFECT = "correction_without_effect";

    /** A line without what a correction of the document alone changes: whose form it is. */
    private record Place(String form, int lineNo, String code, String name, String column, @Nullable Integer page, @Nullable String sheet,
            BigDecimal amount) {
        static Place of(PublishedLine line) {
            return new Place(line.form(), line.lineNo(), line.lineCode(), line.lineName(), line.columnCode(), line.page(), line.sheet(),
                    line.amount());
        }
    }

    private CorrectionEffects() {
    }

    /** Gives the forms their units, and their columns other headings, before they are read. */
    public static void apply(Correction correction, List<FoundForm> forms) {
        for (FoundForm form : forms) {
            if (form.unit == null) {
                form.unit = correction.unit();
            }
            for (Correction.OfForm said : correction.forms()) {
                if (said.form().equals(form.definition.code())) {
                    form.unit = said.unit() == null ? form.unit : said.unit();
                    form.unitByHand = said.unit() != null;
                    for (Correction.Column column : said.columns()) {
                        form.definition = form.definition.with(column.heading(), column.code());
                    }
                }
            }
        }
    }

    /** The corrected extraction, which says of what was corrected that it was, and of lines that read otherwise how. */
    public static Extraction told(Extraction plain, Extraction corrected, Correction correction) {
        Set<Place> before = new HashSet<>();
        plain.lines().forEach(line -> before.add(Place.of(line)));
        Set<String> changed = new HashSet<>();
        List<PublishedLine> lines = new ArrayList<>();
        for (PublishedLine line : corrected.lines()) {
            boolean same = before.contains(Place.of(line));
            lines.add(same ? line : marked(line));
            if (!same) {
                changed.add(line.form());
            }
        }
        List<ReaderFinding> remarks = new ArrayList<>(corrected.remarks());
        identity(plain.identity(), correction, remarks);
        forms(corrected, correction, lines, changed, remarks);
        return new Extraction(corrected.file(), corrected.pages(), corrected.identity(), corrected.forms(), lines, remarks,
                corrected.refusal(),
                corrected.statements(), correction);
    }

    private static PublishedLine marked(PublishedLine line) {
        String reading = line.reading().isEmpty() ? RULE : line.reading() + "," + RULE;
        return new PublishedLine(line.form(), line.body(), line.page(), line.sheet(), line.lineNo(), line.lineCode(), line.lineName(),
                line.columnCode(),
                line.printed(), line.amount(), line.unit(), line.step(), line.box(), line.method(), line.confidence(), reading);
    }

    private static void identity(Identity before, Correction said, List<ReaderFinding> remarks) {
        corrected("年度", said.fiscalYear(), before.fiscalYear(), remarks);
        corrected("编制单位", said.body(), before.body(), remarks);
        corrected("部门或单位", said.bodyKind() == null ? null : said.bodyKind().code(),
                before.bodyKind() == null ? null : before.bodyKind().code(), remarks);
        corrected("决算或预算", said.kind() == null ? null : said.kind().code(), before.kind() == null ? null : before.kind().code(), remarks);
        if (said.unit() != null) {
            remarks.add(ReaderFinding.of(RULE, Severity.INFO, "人工更正：没有写明金额单位的表取“" + said.unit() + "”"));
        }
    }

    private static void corrected(String what, @Nullable Object said, @Nullable Object before, List<ReaderFinding> remarks) {
        if (said != null) {
            remarks.add(ReaderFinding.of(RULE, Severity.INFO,
                    "人工更正：" + what + "取为“" + said + "”，" + (before == null ? "原件没有读出" : "原读为“" + before + "”")));
        }
    }

    private static void forms(Extraction corrected, Correction said, List<PublishedLine> lines, Set<String> changed,
            List<ReaderFinding> remarks) {
        for (Correction.OfForm form : said.forms()) {
            String unit = form.unit() == null ? "" : "金额单位取“" + form.unit() + "”；";
            StringBuilder what = new StringBuilder(unit);
            form.columns().forEach(column -> what.append("列“").append(column.heading()).append("”取为 ").append(column.code()).append('；'));
            long count = lines.stream().filter(line -> line.form().equals(form.form()) && line.reading().endsWith(RULE)).count();
            boolean seen = corrected.forms().stream().anyMatch(f -> f.form().equals(form.form()));
            if (changed.contains(form.form())) {
                remarks.add(new ReaderFinding(RULE, Severity.INFO, "人工更正：" + what + "改变 " + count + " 个金额", form.form(), null, null, null));
            } else {
                remarks.add(new ReaderFinding(NO_EFFECT, Severity.WARNING, "人工更正没有改变任何金额：" + what
                        + (seen ? "表中没有这样的列，或原已如此" : "本文件没有读到表 " + form.form()), seen ? form.form() : null, null, null, null));
            }
        }
    }
}
