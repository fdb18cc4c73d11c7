package org.juesuan.disclosure.table;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.Units;
import org.juesuan.model.Cell;
import org.juesuan.text.PlainText;

/** Units that stand in the headings of a form, {@code 金额（万元）}, and not around it. */
public final class HeadUnits {

    private static final Pattern UNIT = Pattern.compile("\\((?:金额)?(?:单位)?:?(?:人民币)?(" + Units.ANY + ")\\)|单位:(" + Units.ANY + ")$");

    private HeadUnits() {
    }

    /** The one unit that the headings of a form state; {@code null} where they state none, or more than one. */
    public static @Nullable String of(FoundForm form) {
        Set<String> units = new LinkedHashSet<>();
        for (FormPart part : form.parts) {
            int rows = TableHead.of(part).rows();
            for (int r = 0; r < rows; r++) {
                for (Cell cell : part.starting(r)) {
                    Matcher m = UNIT.matcher(PlainText.plain(cell));
                    if (m.find()) {
                        units.add(m.group(1) != null ? m.group(1) : m.group(2));
                    }
                }
            }
        }
        return units.size() == 1 ? units.iterator().next() : null;
    }

    /** A heading without the unit in it. */
    static String without(String plain) {
        return UNIT.matcher(plain).replaceFirst("");
    }
}
