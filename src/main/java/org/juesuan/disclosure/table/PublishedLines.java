package org.juesuan.disclosure.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.juesuan.contract.Units;
import org.juesuan.model.Box;
import org.juesuan.model.Page;
import org.juesuan.model.PublishedLine;

/** Makes published lines of what was read: here, and nowhere else, the unit is applied. */
public final class PublishedLines {

    private PublishedLines() {
    }

    /** The lines of one form, in yuan. {@code unit} is the form's, {@code body} whose form it is. */
    public static List<PublishedLine> of(FormReader reader, FoundForm form, String body, String unit) {
        BigDecimal yuan = Objects.requireNonNull(Units.yuan(unit), "a form is read in a unit that is known");
        int decimals = reader.entries().stream().mapToInt(e -> e.amount().decimals()).max().orElse(0);
        // figures of 元 are printed to the 分 at most; more decimals in a workbook are noise of a calculation
        int places = Math.min(decimals, yuan.compareTo(BigDecimal.ONE) == 0 ? 2 : 6);
        BigDecimal step = yuan.movePointLeft(places).max(new BigDecimal("0.01")).setScale(2, RoundingMode.HALF_UP);
        List<PublishedLine> lines = new ArrayList<>();
        for (FormEntries.Entry e : reader.entries()) {
            Page page = e.part().page();
            Box box = e.cell().box() == null ? null : page.displayed(e.cell().box());
            BigDecimal amount = e.amount().value().multiply(yuan).setScale(2, RoundingMode.HALF_UP);
            lines.add(new PublishedLine(form.definition.code(), body, page.sheet() == null ? page.number() : null, page.sheet(),
                    e.row().no(), e.row().code(), e.row().name(), e.column(), e.cell().printed(), amount, unit, step, box, page.method(),
                    e.cell().confidence(), e.reading()));
        }
        return lines;
    }
}
