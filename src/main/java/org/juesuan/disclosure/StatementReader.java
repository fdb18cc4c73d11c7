package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.juesuan.contract.Subjects;
import org.juesuan.disclosure.evaluation.EvaluationReader;
import org.juesuan.disclosure.ocr.OcrEvaluations;
import org.juesuan.disclosure.other.HeldCells;
import org.juesuan.disclosure.prose.ProseReader;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.Aspect;
import org.juesuan.model.Box;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Identity;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Statements;

/** What a disclosure says beside its forms: its prose and its self-evaluations. Thread-safe. */
final class StatementReader {

    private final ProseReader prose;
    private final EvaluationReader evaluations = new EvaluationReader();
    private final OcrEvaluations recognised = new OcrEvaluations();

    StatementReader(Subjects functional) {
        prose = new ProseReader(functional.all().stream().filter(s -> s.code().length() == 3).map(Subjects.Subject::name)
                .collect(Collectors.toSet()));
    }

    /** What it says; doubts about what was recognised in pictures are added to {@code remarks}, tables that were read to {@code held}. */
    Statements read(ReadResult.Document document, List<FoundForm> forms, Identity identity, List<ReaderFinding> remarks, HeldCells held) {
        // the text of a table without rules is among the lines of its page
        Map<Integer, List<Box>> tables = new HashMap<>();
        for (FoundForm form : forms) {
            for (FormPart part : form.parts) {
                if (!part.grid().ruled() && part.grid().box() != null) {
                    tables.computeIfAbsent(part.page().number(), page -> new ArrayList<>()).add(part.grid().box());
                }
            }
        }
        ProseReader.Prose said = prose.read(document.pages(), (page, line) -> line.box() == null && !page.isMargins()
                || line.box() != null && tables.getOrDefault(page.number(), List.of()).stream()
                .noneMatch(box -> box.contains(line.box().centreX(), line.box().centreY())), identity.fiscalYear(), names(identity),
                identity.kind() == DocumentKind.BUDGET ? Aspect.BUDGET : Aspect.FINAL);
        EvaluationReader.Found found = evaluations.read(document.pages());
        held.grids(found.grids());
        List<ProjectEvaluation> read = recognised.weighed(found.evaluations(), document.pages(), remarks);
        return new Statements(said.claims(), read, said.glossary());
    }

    private static List<String> names(Identity identity) {
        List<String> names = new ArrayList<>();
        for (String name : new String[] {identity.body(), identity.parent()}) {
            if (name != null) {
                names.add(name);
                names.add(name.replaceFirst("[（(]?(本级|机关)[)）]?$", ""));
                names.add(name.replaceAll("[（()）]", ""));
            }
        }
        return names;
    }
}
