package org.juesuan.disclosure.ocr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormSum;
import org.juesuan.contract.FormSums;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;

/**
 * What recognised amounts are worth: an amount is certain where sums hold with it, is replaced where exactly one
 * plausible other reading makes every sum hold, and stays in doubt, with a finding, where nothing confirms it.
 */
public final class OcrAmounts {

    /** An amount that was inferred is never as good as one that was read. */
    private static final double INFERRED = 0.95;
    private static final double UNCONFIRMED = 0.99;
    private static final double DISPUTED = 0.5;
    private static final double UNDOUBTED = 0.8;
    private static final int ROUNDS = 6;
    /** Figures with fewer digits agree by chance. */
    private static final int TELLING_DIGITS = 3;

    private record Change(int line, BigDecimal amount) {
    }

    private final List<PublishedLine> lines;
    private final List<ReaderFinding> remarks = new ArrayList<>();
    private final BigDecimal[] amounts;
    private final List<FormSum> sums;
    private final List<List<FormSum>> sumsOf = new ArrayList<>();
    private final Set<Integer> changed = new HashSet<>();

    private OcrAmounts(FormCatalogue forms, List<PublishedLine> lines) {
        this.lines = lines;
        amounts = lines.stream().map(PublishedLine::amount).toArray(BigDecimal[]::new);
        sums = new FormSums(forms).of(lines);
        lines.forEach(l -> sumsOf.add(new ArrayList<>()));
        sums.forEach(sum -> sum.members().forEach(m -> sumsOf.get(m).add(sum)));
    }

    /**
     * The lines with what arithmetic says of them; what it finds is added to {@code remarks}. Lines that were not recognised stay
     * as they are.
     */
    public static List<PublishedLine> weighed(FormCatalogue forms, List<PublishedLine> lines, List<ReaderFinding> remarks) {
        if (lines.stream().noneMatch(l -> l.method() == TextSource.OCR)) {
            return lines;
        }
        OcrAmounts amounts = new OcrAmounts(forms, lines);
        amounts.repair();
        List<PublishedLine> weighed = amounts.result();
        remarks.addAll(amounts.remarks);
        return weighed;
    }

    private void repair() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean any = false;
            for (FormSum sum : sums) {
                if (!sum.holds(amounts)) {
                    Change change = onlyChange(sum);
                    List<Change> found = change != null ? List.of(change) : onlyPair(sum);
                    found.forEach(c -> {
                        amounts[c.line] = c.amount;
                        changed.add(c.line);
                    });
                    any |= !found.isEmpty();
                }
            }
            if (!any) {
                return;
            }
        }
    }

    /**
     * The one change of one amount after which this sum and all others with that amount hold; {@code null} where there is none or
     * a choice.
     */
    private @Nullable Change onlyChange(FormSum broken) {
        BigDecimal difference = broken.difference(amounts);
        List<Change> changes = new ArrayList<>();
        for (int member : broken.members().toList()) {
            BigDecimal meant = member == broken.total() ? amounts[member].subtract(difference) : amounts[member].add(difference);
            if (lines.get(member).method() == TextSource.OCR && !changed.contains(member) && plausible(member, meant)
                    && allHold(member, meant)) {
                changes.add(new Change(member, meant));
            }
        }
        if (changes.size() > 1) {
            // of several the one that was read in two ways, where the others were read without doubt
            List<Change> disputed = changes.stream().filter(c -> lines.get(c.line).confidence() < DISPUTED).toList();
            boolean othersSure = changes.stream().allMatch(c -> disputed.contains(c) || lines.get(c.line).confidence() >= UNDOUBTED);
            return disputed.size() == 1 && othersSure ? disputed.get(0) : null;
        }
        return changes.size() == 1 ? changes.get(0) : null;
    }

    /** Where two sums that know nothing of each other ask for the same amount, any doubt of the recogniser will do. */
    private boolean plausible(int line, BigDecimal meant) {
        double confidence = lines.get(line).confidence();
        long broken = sumsOf.get(line).stream().filter(s -> !s.holds(amounts)).count();
        return Misreading.plausible(amounts[line], meant, confidence) || broken >= 2 && confidence < UNDOUBTED;
    }

    /** Two amounts that the recogniser itself disputes, each with one digit alike: the one pair after which all sums hold. */
    private List<Change> onlyPair(FormSum broken) {
        List<Integer> disputed = broken.members().filter(m -> lines.get(m).method() == TextSource.OCR && !changed.contains(m)
                && lines.get(m).confidence() < DISPUTED).toList();
        if (disputed.size() != 2) {
            return List.of();
        }
        List<List<Change>> pairs = new ArrayList<>();
        int first = disputed.get(0);
        BigDecimal before = amounts[first];
        for (BigDecimal meant : Misreading.alike(before)) {
            amounts[first] = meant;
            Change second = onlyChange(broken);
            if (second != null && second.line == disputed.get(1)
                    && sumsOf.get(first).stream().allMatch(s -> s == broken || s.holds(amounts))) {
                pairs.add(List.of(new Change(first, meant), second));
            }
        }
        amounts[first] = before;
        return pairs.size() == 1 ? pairs.get(0) : List.of();
    }

    private boolean allHold(int line, BigDecimal amount) {
        BigDecimal before = amounts[line];
        amounts[line] = amount;
        boolean hold = sumsOf.get(line).stream().allMatch(s -> s.holds(amounts));
        amounts[line] = before;
        return hold;
    }

    private List<PublishedLine> result() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            seen.merge(figure(i), 1, Integer::sum);
        }
        List<PublishedLine> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PublishedLine line = lines.get(i);
            if (line.method() != TextSource.OCR) {
                result.add(line);
                continue;
            }
            long holding = sumsOf.get(i).stream().filter(s -> s.holds(amounts)).count();
            long broken = sumsOf.get(i).size() - holding;
            boolean elsewhere = broken == 0 && amounts[i].unscaledValue().abs().toString().replaceFirst("0+$", "")
                    .length() >= TELLING_DIGITS
                    && seen.getOrDefault(figure(i), 0) > 1;
            if (changed.contains(i)) {
                remark(line, "read_amount_by_arithmetic", Severity.WARNING,
                        "识别为 " + line.amount().toPlainString() + " 元（印为“" + line.printed()
                        + "”），按表内关系取为 " + amounts[i].toPlainString() + " 元");
                result.add(with(line, amounts[i], Math.min(INFERRED, Math.max(0.5, line.confidence())), "amount_by_arithmetic"));
            } else if (holding > broken || elsewhere) {
                result.add(with(line, line.amount(), 1, line.reading()));
            } else {
                remark(line, "read_ocr_unconfirmed", Severity.WARNING,
                        "识别为 " + line.amount().toPlainString() + " 元（印为“" + line.printed() + "”），"
                        + (broken > 0 ? "与表内关系不符" : "没有可核对的关系") + "，请对照原件");
                result.add(with(line, line.amount(), Math.min(UNCONFIRMED, line.confidence()), line.reading()));
            }
        }
        return result;
    }

    /** The same figure of the same subject in another place was recognised apart from this one. */
    private String figure(int i) {
        PublishedLine line = lines.get(i);
        return line.body() + "|" + (line.lineCode().isEmpty() ? line.lineName() : line.lineCode()) + "|" + amounts[i];
    }

    private void remark(PublishedLine line, String rule, Severity severity, String message) {
        remarks.add(new ReaderFinding(rule, severity, "“" + line.lineName() + "”" + message, line.form(), line.lineCode(),
                line.columnCode(), line.page()));
    }

    private static PublishedLine with(PublishedLine l, BigDecimal amount, double confidence, String reading) {
        return new PublishedLine(l.form(), l.body(), l.page(), l.sheet(), l.lineNo(), l.lineCode(), l.lineName(), l.columnCode(),
                l.printed(),
                amount, l.unit(), l.step(), l.box(), l.method(), confidence, reading);
    }
}
