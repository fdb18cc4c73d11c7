package org.juesuan.disclosure.ocr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.Subjects;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;

/**
 * Names of rows and columns that were recognised in a picture and that no list knows: arithmetic confirms their amounts,
 * and nothing says whose these are. Each stays as it was read, with a confidence below 1 and a finding for its form.
 */
public final class OcrLabels {

    /** Amounts under a label that nothing confirms are no better than this. */
    private static final double UNCONFIRMED = 0.99;
    /** So many labels are told in one finding; the others are counted. */
    private static final int TOLD = 5;

    private final FormCatalogue catalogue;
    private final OcrWords words;
    private final List<Subjects> subjects;

    public OcrLabels(FormCatalogue catalogue, OcrWords words, Subjects... subjects) {
        this.catalogue = catalogue;
        this.words = words;
        this.subjects = List.of(subjects);
    }

    private record Doubt(String form, boolean column) {
    }

    /** The lines, those under a doubtful label with less confidence; what is in doubt is added to {@code remarks}. */
    public List<PublishedLine> weighed(List<PublishedLine> lines, List<ReaderFinding> remarks) {
        Map<Doubt, Set<String>> doubts = new LinkedHashMap<>();
        Map<Doubt, Integer> pages = new LinkedHashMap<>();
        List<PublishedLine> weighed = new ArrayList<>();
        for (PublishedLine line : lines) {
            boolean recognised = line.method() == TextSource.OCR;
            boolean name = recognised && !knownName(line);
            boolean column = recognised && !knownColumn(line);
            if (name) {
                doubt(new Doubt(line.form(), false), line.lineCode() + line.lineName(), line, doubts, pages);
            }
            if (column) {
                doubt(new Doubt(line.form(), true), line.columnCode(), line, doubts, pages);
            }
            weighed.add(name || column ? doubted(line) : line);
        }
        doubts.forEach((doubt, labels) -> remarks.add(new ReaderFinding(doubt.column ? "read_column_in_doubt" : "read_name_in_doubt",
                Severity.WARNING,
                "识别出的" + (doubt.column ? "列名" : "项目名称") + "“" + String.join("”“", labels.stream().limit(TOLD).toList()) + "”"
                        + (labels.size() > TOLD ? "等 " + labels.size() + " 个" : "") + "不在已知名称之内，请对照原件", doubt.form, null, null,
                        pages.get(doubt))));
        return weighed;
    }

    private static void doubt(Doubt doubt, String label, PublishedLine line, Map<Doubt, Set<String>> doubts, Map<Doubt, Integer> pages) {
        doubts.computeIfAbsent(doubt, k -> new LinkedHashSet<>()).add(label);
        if (line.page() != null) {
            pages.putIfAbsent(doubt, line.page());
        }
    }

    /** A subject by its code and name; without a code a word that forms are made of. */
    private boolean knownName(PublishedLine line) {
        for (Subjects list : subjects) {
            if (list.named(line.lineCode(), line.lineName())) {
                return true;
            }
        }
        return line.lineCode().isEmpty() && (line.lineName().isEmpty() || words.known(line.lineName()));
    }

    private boolean knownColumn(PublishedLine line) {
        FormDefinition form = catalogue.byCode(line.form());
        if (form == null || form.columns().stream().anyMatch(c -> c.code().equals(line.columnCode()))) {
            return true;
        }
        return form.rows() == FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC
                && subjects.stream().anyMatch(list -> !list.names(line.columnCode()).isEmpty());
    }

    private static PublishedLine doubted(PublishedLine l) {
        return new PublishedLine(l.form(), l.body(), l.page(), l.sheet(), l.lineNo(), l.lineCode(), l.lineName(), l.columnCode(),
                l.printed(), l.amount(),
                l.unit(), l.step(), l.box(), l.method(), Math.min(UNCONFIRMED, l.confidence()), l.reading());
    }
}
