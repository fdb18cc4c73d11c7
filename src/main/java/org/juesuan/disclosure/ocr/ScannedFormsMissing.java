package org.juesuan.disclosure.ocr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;
import org.juesuan.text.PlainText;

/**
 * Forms that a scan may well print and that were not recognised as such: where a recognised page has a table of amounts
 * that became part of no form, or of one whose columns are in doubt, every usual form without a figure is named.
 */
public final class ScannedFormsMissing {

    private static final Pattern EVALUATION = Pattern.compile("绩效指标|[一二三]级指标|项目名称|预算执行率?");
    private static final int AMOUNTS = 3;
    private static final Set<String> OF_COLUMNS = Set.of("read_column_in_doubt", "read_unknown_column");

    private ScannedFormsMissing() {
    }

    /** Adds a finding for each form of the document's kind without a figure, if there is a page that it may stand on. */
    public static void tell(FormCatalogue catalogue, DocumentKind kind, ReadResult.Document document, List<FoundForm> forms,
            List<PublishedLine> lines, List<ReaderFinding> remarks) {
        Set<Integer> taken = forms.stream().flatMap(f -> f.parts.stream()).map(p -> p.page().number()).collect(Collectors.toSet());
        Set<String> figures = lines.stream().map(PublishedLine::form).collect(Collectors.toSet());
        Set<String> empty = forms.stream().filter(f -> f.parts.stream().anyMatch(p -> p.page().method() == TextSource.OCR))
                .map(f -> f.definition.code())
                .collect(Collectors.toCollection(HashSet::new));
        empty.removeAll(figures);
        List<Integer> pages = document.pages().stream().filter(p -> p.method() == TextSource.OCR && !taken.contains(p.number())
                && p.grids().stream()
                .anyMatch(ScannedFormsMissing::ofAmounts)).map(Page::number).toList();
        FoundForm mistaken = mistaken(forms, remarks);
        String where = "该表在扫描图片上";
        Integer page = null;
        if (!pages.isEmpty()) {
            where = "第 " + pages.stream().map(String::valueOf).collect(Collectors.joining("、")) + " 页（扫描图片）的表格没有认出";
            page = pages.get(0);
        } else if (mistaken != null) {
            where = "第 " + mistaken.page + " 页（扫描图片）认作“" + mistaken.title + "”的表有列名不符，可能就是它";
            page = mistaken.page;
        }
        for (FormDefinition form : catalogue.of(kind)) {
            if (!form.regional() && !figures.contains(form.code()) && (page != null || empty.contains(form.code()))) {
                remarks.add(new ReaderFinding("read_form_not_recognised", Severity.WARNING,
                        "没有读到“" + form.title() + "”的数字，而" + where + "，请对照原件",
                        form.code(), null, null, page));
            }
        }
    }

    /** A form whose title may be another's misread: its columns are not those that it has; {@code null} where none is. */
    private static @Nullable FoundForm mistaken(List<FoundForm> forms, List<ReaderFinding> remarks) {
        return forms.stream().filter(f -> f.parts.stream().anyMatch(p -> p.page().method() == TextSource.OCR)
                && remarks.stream().anyMatch(r -> OF_COLUMNS.contains(r.rule()) && f.definition.code().equals(r.form())))
                .findFirst().orElse(null);
    }

    private static boolean ofAmounts(Grid grid) {
        return grid.cells().stream().filter(c -> PlainText.amount(PlainText.plain(c))).limit(AMOUNTS).count() == AMOUNTS
                && grid.cells().stream().noneMatch(c -> EVALUATION.matcher(PlainText.plain(c)).matches());
    }
}
