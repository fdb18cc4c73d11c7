package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.FormTitles;
import org.juesuan.contract.Subjects;
import org.juesuan.contract.Units;
import org.juesuan.disclosure.correct.CorrectionEffects;
import org.juesuan.disclosure.find.FormFinder;
import org.juesuan.disclosure.identity.CoverSheet;
import org.juesuan.disclosure.identity.IdentityReader;
import org.juesuan.disclosure.ocr.OcrAmounts;
import org.juesuan.disclosure.ocr.OcrBody;
import org.juesuan.disclosure.ocr.OcrLabels;
import org.juesuan.disclosure.ocr.OcrWords;
import org.juesuan.disclosure.ocr.ScannedFormsMissing;
import org.juesuan.disclosure.other.FormsWithoutAmounts;
import org.juesuan.disclosure.other.HeldCells;
import org.juesuan.disclosure.other.Kept;
import org.juesuan.disclosure.other.OtherTables;
import org.juesuan.disclosure.other.PagesLeftOut;
import org.juesuan.disclosure.other.TablesOfKnownForms;
import org.juesuan.disclosure.table.EconomicColumns;
import org.juesuan.disclosure.table.EconomicNames;
import org.juesuan.disclosure.table.FormJudge;
import org.juesuan.disclosure.table.FormReader;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.disclosure.table.PublishedLines;
import org.juesuan.disclosure.table.SharedTitle;
import org.juesuan.model.Cell;
import org.juesuan.model.Claim;
import org.juesuan.model.Correction;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Extraction;
import org.juesuan.model.FormSeen;
import org.juesuan.model.Grid;
import org.juesuan.model.Identity;
import org.juesuan.model.Page;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.RowWord;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.model.Statements;
import org.juesuan.text.PlainText;

/** Understands the pages of a document as a disclosure. Thread-safe. */
public final class DisclosureReader {

    /** Where a document waits for one of these reasons, its tables are understood all the same. */
    private static final Set<Reason> UNPLACED = EnumSet.of(Reason.NO_FORM, Reason.FORMS_EMPTY, Reason.YEAR_UNKNOWN, Reason.BODY_UNKNOWN);
    private static final Set<Reason> EMPTY = EnumSet.of(Reason.NO_FORM, Reason.FORMS_EMPTY);

    private final FormCatalogue catalogue = new FormCatalogue();
    private final FormJudge judge = new FormJudge(catalogue);
    private final Subjects functional = Subjects.functional();
    private final Subjects economic = Subjects.economic();
    private final OcrWords words = new OcrWords(catalogue, functional, economic);
    private final OcrLabels labels = new OcrLabels(catalogue, words, functional, economic);
    private final CountStatements counts = new CountStatements();
    private final StatementReader statements = new StatementReader(functional);

    /** What the pages say; a document that must wait for a person carries its refusal. */
    public Extraction understand(SourceFile file, ReadResult.Document read) {
        return understand(file, read, Correction.NONE);
    }

    /** The same, where a person says what the document does not, or says wrongly. */
    public Extraction understand(SourceFile file, ReadResult.Document read, Correction correction) {
        ReadResult.Document document = OcrBody.repaired(words.repaired(read), file.fileName());
        Extraction plain = understood(file, document, Correction.NONE);
        return correction.none() ? plain : CorrectionEffects.told(plain, understood(file, document, correction), correction);
    }

    /** What forms say beside their amounts: what their rows count, and what they tell in words. */
    private record Beside(List<Claim> counted, List<RowWord> words) {
    }

    private Extraction understood(SourceFile file, ReadResult.Document document, Correction correction) {
        FormFinder finder = new FormFinder(catalogue);
        finder.find(document);
        List<String> text = new ArrayList<>();
        List<String> firstPage = new ArrayList<>();
        for (Page page : document.pages()) {
            List<String> lines = lines(page);
            text.addAll(lines);
            if (firstPage.isEmpty() && !lines.isEmpty() && !page.isMargins()) {
                firstPage.addAll(lines);
            }
        }
        List<String> margins = document.pages().stream().filter(Page::isMargins).flatMap(page -> lines(page).stream()).toList();
        IdentityReader reader = new IdentityReader(firstPage, text, unitsInTables(document), finder.forms(), file.fileName())
                .beside(margins);
        Optional<CoverSheet> cover = CoverSheet.among(document.pages());
        Identity identity = reader.read(correction).stating(cover.map(CoverSheet::statements).orElse(List.of()));
        if (identity.kind() == DocumentKind.FINAL_ACCOUNTS) {
            finder.forms().stream().filter(FoundForm::neutral).forEach(f -> f.definition = catalogue.inFinalAccounts(f.definition));
        }
        CorrectionEffects.apply(correction, finder.forms());
        List<ReaderFinding> remarks = new ArrayList<>(document.remarks());
        remarks.addAll(reader.remarks());
        cover.filter(sheet -> correction.none()).ifPresent(sheet -> remarks.addAll(sheet.contradictions(identity)));
        remarks.addAll(finder.remarks());

        List<PublishedLine> lines = new ArrayList<>();
        List<FormSeen> seen = new ArrayList<>();
        Beside beside = new Beside(new ArrayList<>(), new ArrayList<>());
        HeldCells held = new HeldCells();
        Refusal refusal = refusal(identity, finder.forms(), text);
        if (refusal == null || refusal.reason() == Reason.YEAR_UNKNOWN || refusal.reason() == Reason.BODY_UNKNOWN) {
            Refusal unread = forms(finder.forms(), identity, text, lines, seen, beside, remarks, held);
            // forms without a figure say more than a year that is unknown: nothing waits to be loaded
            refusal = unread != null ? unread : refusal;
        }
        if (refusal == null && identity.kind() != null) {
            ScannedFormsMissing.tell(catalogue, identity.kind(), document, finder.forms(), lines, remarks);
        }
        boolean waits = refusal == null || refusal.reason() == Reason.NO_FORM || refusal.reason() == Reason.FORMS_EMPTY
                || refusal.reason() == Reason.BODY_UNKNOWN || refusal.reason() == Reason.YEAR_UNKNOWN;
        if (waits && lines.isEmpty() && !document.pictures().isEmpty()) {
            refusal = pictures(document);
        }
        // what no form fits is kept all the same, and waits for nobody where the document says whose it is
        boolean placed = refusal == null || EMPTY.contains(refusal.reason()) && identity.whole() && !template(identity.body());
        Statements said = placed ? statements.read(document, finder.forms(), identity, remarks, held).and(beside.counted) : Statements.NONE;
        Kept kept = refusal == null || UNPLACED.contains(refusal.reason()) ? OtherTables.of(document.pages(), held) : Kept.NOTHING;
        remarks.addAll(FormsWithoutAmounts.of(seen, document.pages(), kept.cells(), remarks));
        remarks.addAll(TablesOfKnownForms.of(seen, kept.cells(), title -> FormTitles.form(title, catalogue, identity.kind())));
        remarks.addAll(PagesLeftOut.of(finder.forms(), kept.cells()));
        if (kept.finding() != null) {
            remarks.add(kept.finding());
        }
        if (finder.forms().isEmpty() && placed) {
            ProseDisclosure prose = new ProseDisclosure(identity, text);
            refusal = kept.accounts() ? prose.contradiction() : refusal == null ? prose.refusal(said) : refusal;
        } else if (placed && !kept.cells().isEmpty()) {
            refusal = null;
        }
        said = (refusal == null ? said.telling(beside.words) : Statements.NONE).with(kept.cells());
        return TextLimit.cut(ImplausibleFigures.without(new Extraction(file, document.pages().size(), identity, seen, lines, remarks,
                refusal, said)));
    }

    /** Prose with its forms as pictures: what cannot be read must not pass for a document without forms. */
    private static Refusal pictures(ReadResult.Document document) {
        int pictures = document.pictures().size();
        String why = document.remarks().stream().filter(r -> r.rule().equals("read_page_is_picture")).map(ReaderFinding::message)
                .findFirst().orElse("");
        String which = pictures == document.pages().size() ? "全部 " + pictures + " 页都是图片（扫描件），没有文字层" : "有 " + pictures
                + " 页是图片（扫描件），其中的决算表没有读到";
        return new Refusal(Reason.SCANNED, which + why.replaceFirst("^第 \\d+ 页是图片", ""));
    }

    private static List<String> lines(Page page) {
        List<String> lines = new ArrayList<>(page.lines().stream().map(l -> l.text()).toList());
        if (page.sheet() != null) {
            for (Grid grid : page.grids()) {
                grid.cells().stream().filter(c -> !c.blank() && c.number() == null).map(Cell::text).forEach(lines::add);
            }
        }
        return lines;
    }

    /** Names of units that stand in a table of the overview. */
    private static List<String> unitsInTables(ReadResult.Document document) {
        List<String> names = new ArrayList<>();
        for (Page page : document.pages()) {
            for (Grid grid : page.grids()) {
                grid.cells().stream().filter(c -> c.row() == 0 && PlainText.plain(c).equals("单位名称")).findFirst()
                        .ifPresent(head -> grid.cells().stream().filter(c -> c.row() > 0 && c.column() == head.column() && !c.blank())
                                .forEach(c -> names.add(c.text())));
            }
        }
        return names;
    }

    private static @Nullable Refusal refusal(Identity identity, List<FoundForm> forms, List<String> text) {
        Refusal none = forms.isEmpty() ? new ProseDisclosure(identity, text).refusal() : null;
        if (none != null) {
            return none;
        }
        if (identity.kind() == null) {
            return new Refusal(Reason.KIND_UNKNOWN, "无法确定是决算还是预算：封面、表名和文件名都没有写明");
        }
        if (identity.body() == null || template(identity.body())) {
            return identity.body() == null ? new Refusal(Reason.BODY_UNKNOWN, "无法确定编制单位")
                    : new Refusal(Reason.BLANK_TEMPLATE, "这是空白样表，单位名称为“" + identity.body() + "”，没有数据可装载");
        }
        if (identity.fiscalYear() == null) {
            return new Refusal(Reason.YEAR_UNKNOWN, "无法确定决算年度：文件内和文件名都没有写明");
        }
        return null;
    }

    /** Whether a name is the placeholder of an official blank form. */
    private static boolean template(@Nullable String body) {
        return body != null && body.matches(".*([×xX*○〇]{2,}|(?<![A-Za-z])[XY]{1,}(?![A-Za-z])|_{2,}|某某|\\.{3,}|…).*");
    }

    private @Nullable Refusal forms(List<FoundForm> forms, Identity identity, List<String> text, List<PublishedLine> lines,
                          List<FormSeen> seen, Beside beside, List<ReaderFinding> remarks, HeldCells held) {
        Set<String> seenForms = new HashSet<>();
        FormUnits units = new FormUnits(forms, text);
        OtherSets sets = new OtherSets(forms, identity.fiscalYear());
        EconomicNames names = new EconomicNames(economic, identity.fiscalYear());
        for (FoundForm form : forms) {
            ReaderFinding otherYear = sets.ofOtherYear(form);
            if (otherYear != null) {
                remarks.add(otherYear);
                continue;
            }
            Optional.ofNullable(sets.stating(form)).filter(said -> form.definition.kind() == identity.kind()).ifPresent(remarks::add);
            if (form.definition.kind() != identity.kind()) {
                otherKind(form, remarks);
            }
            form.definition = SharedTitle.byHead(form, catalogue.sharing(form.definition), names, identity.fiscalYear());
            boolean byEconomic = form.definition.rows() == FormDefinition.Rows.ECONOMIC;
            FormJudge.Judged judged = judge.read(form, found -> new FormReader(found, byEconomic ? economic : functional,
                    new EconomicColumns(names), identity.fiscalYear()));
            FormReader reader = judged.reader();
            remarks.addAll(reader.remarks());
            String unit = units.of(form, reader, remarks);
            if (unit == null && !reader.entries().isEmpty()) {
                if (!units.any()) {
                    return new Refusal(Reason.UNIT_UNKNOWN, "“" + form.title + "”没有写明金额单位，其他表也不一致，无法换算");
                }
                remarks.add(new ReaderFinding("read_unit_unknown", Severity.ERROR, "“" + form.title + "”没有写明金额单位，其他表也不一致，无法换算，该表未读取",
                        form.definition.code(), null, null, form.page));
            }
            String body = body(form, identity, seenForms);
            String used = unit == null ? "" : unit;
            List<PublishedLine> read = Units.yuan(used) == null ? List.of()
                    : judge.weighed(form, PublishedLines.of(reader, form, body, used), judged, remarks);
            ReaderFinding again = sets.again(form, read);
            held.form(form, used, unit == null || again != null ? Set.of() : reader.held());
            if (again != null) {
                remarks.add(again);
                continue;
            }
            lines.addAll(read);
            if (body.equals(identity.body())) {
                beside.counted.addAll(counts.of(form.title, reader.counts()));
            }
            if (!read.isEmpty()) {
                reader.told().forEach(w -> beside.words.add(new RowWord(w.form(), body, w.lineNo(), w.heading(), w.text())));
            }
            seen.add(new FormSeen(form.definition.code(), body, form.title, form.label, used, form.page, read.size(), form.note));
        }
        List<PublishedLine> weighed = labels.weighed(OcrAmounts.weighed(catalogue, List.copyOf(lines), remarks), remarks);
        lines.clear();
        lines.addAll(weighed);
        if (lines.isEmpty() && !forms.isEmpty()) {
            return forms.stream().anyMatch(f -> !f.parts.isEmpty())
                    ? new Refusal(Reason.FORMS_EMPTY, "找到 " + forms.size() + " 张表，但没有一个金额") : null;
        }
        return null;
    }

    /** Budgets print last year's final accounts beside them, and the reverse: they never count as the document's own. */
    private static void otherKind(FoundForm form, List<ReaderFinding> remarks) {
        boolean budget = form.definition.kind() == DocumentKind.BUDGET;
        remarks.add(new ReaderFinding("read_form_of_other_kind", Severity.INFO, budget
                ? "决算文件中有预算表“" + form.title + "”，其数字不进入决算事实表"
                : "预算文件中有决算表“" + form.title + "”，其数字不进入任何事实表", form.definition.code(), null, null, form.page));
    }

    /**
     * Whose form it is: the document's body, unless the form names another and the document holds such a form already.
     * A department's document may hold its units' forms after its own.
     */
    private static String body(FoundForm form, Identity identity, Set<String> seen) {
        String own = identity.body();
        boolean another = !seen.add(form.definition.code());
        if (own == null || form.body == null || same(form.body, own) || same(form.body, own.replaceFirst("[（(]?(本级|机关)[)）]?$", ""))) {
            return own == null ? "" : own;
        }
        return another ? PlainText.name(form.body) : own;
    }

    private static boolean same(String a, String b) {
        return PlainText.plain(a).replaceAll("[()]", "").equals(PlainText.plain(b).replaceAll("[()]", ""));
    }
}
