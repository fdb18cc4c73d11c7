package org.juesuan.disclosure.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/**
 * Takes a form in the way that its own arithmetic confirms. The plain reading comes first; where its identities hold it
 * is proved and nothing else is tried. Where they do not, readings that differ from it in one thing are tried, then those
 * that differ from these. Another than the plain one is taken only where it is better; the lines then say so.
 */
public final class FormJudge {

    /** So many readings of one form are tried at most. */
    private static final int STEPS = 6;

    /** How sure an amount is that does not add up with the others of its form. */
    private static final double DOUBTED = 0.9;

    private final FormCatalogue contract;

    public FormJudge(FormCatalogue contract) {
        this.contract = contract;
    }

    private record Tried(FormReading reading, FormReader reader, FormScore score) {
    }

    /** A form as it is taken, and what speaks for that. */
    public record Judged(FormReader reader, FormScore score) {
    }

    /** The form, read. {@code reader}: makes a reader that has read nothing yet. */
    public Judged read(FoundForm form, Function<FoundForm, FormReader> reader) {
        Tried best = tried(form, reader, FormReading.PLAIN);
        if (best.score.complete() || !best.reader.ambiguous()) {
            return new Judged(best.reader, best.score);
        }
        Set<FormReading> seen = new HashSet<>(Set.of(FormReading.PLAIN));
        Deque<FormReading> next = new ArrayDeque<>(best.reading.neighbours());
        for (int step = 0; step < STEPS && !next.isEmpty() && !best.score.complete(); step++) {
            FormReading reading = next.poll();
            if (seen.add(reading)) {
                Tried other = tried(form, reader, reading);
                best = Comparator.<Tried>comparingDouble(t -> t.score.points()).compare(other, best) > 0 ? other : best;
                next.addAll(reading.neighbours());
            }
        }
        return new Judged(best.reader, best.score);
    }

    /**
     * The lines of a form, in doubt where so much of it does not add up that the reading is more likely wrong than the form;
     * then it is said. Where its reader already said that something was not read, what does not add up is no word against
     * the publisher either. {@code judged}: how the form was taken, its score of the same lines in whatever unit.
     */
    public List<PublishedLine> weighed(FoundForm form, List<PublishedLine> lines, Judged judged, List<ReaderFinding> remarks) {
        String against = FormSigns.of(form.definition, lines);
        if (!against.isEmpty()) {
            remarks.add(new ReaderFinding("read_form_doubtful", Severity.WARNING, "“" + form.title + "”" + against + "，可能是另一张表或两张表，请对照原件",
                    form.definition.code(), null, null, form.page));
            return lines.stream().map(line -> line.with(Math.min(line.confidence(), DOUBTED))).toList();
        }
        FormScore score = judged.score;
        Set<Integer> broken = new HashSet<>();
        score.broken().forEach(broken::addAll);
        boolean lost = score.errors() > 0;
        boolean said = lost || judged.reader.remarks().stream().anyMatch(r -> r.severity() == Severity.WARNING);
        if (score.doubtful()) {
            remarks.add(new ReaderFinding("read_form_does_not_add_up", Severity.WARNING,
                    "“" + form.title + "”的 " + (score.held() + score.broken().size())
                    + " 个合计关系有 " + score.broken().size() + " 个不成立，多半是读取有误，请对照原件", form.definition.code(), null, null, form.page));
        } else if (!said) {
            return lines;
        }
        List<PublishedLine> weighed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean doubted = broken.contains(i) || lost && !score.proved().contains(i);
            weighed.add(doubted ? lines.get(i).with(Math.min(lines.get(i).confidence(), DOUBTED)) : lines.get(i));
        }
        return weighed;
    }

    private Tried tried(FoundForm form, Function<FoundForm, FormReader> reader, FormReading reading) {
        FormReader read = reader.apply(form).read(reading);
        // which unit it is does not matter to sums
        List<PublishedLine> lines = PublishedLines.of(read, form, "", "元");
        return new Tried(reading, read, FormScore.of(contract, lines, read.remarks()));
    }
}
