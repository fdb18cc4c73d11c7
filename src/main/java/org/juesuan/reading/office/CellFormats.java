package org.juesuan.reading.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;

/** How the styles of one workbook show what stands in cells: each is looked at once, however many cells have it. */
final class CellFormats {

    /** What matters of a style. */
    private record Format(int index, String format, ShownNumber.Division division, boolean white, Map<Double, ShownNumber> shown) {
    }

    private final IntFunction<CellStyle> styles;
    private final CellInk ink;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Map<Integer, Format> known = new HashMap<>();
    /** Numbers as they are shown, by the format that many styles share. */
    private final Map<String, Map<Double, ShownNumber>> shown = new HashMap<>();

    /** {@code styles}: the workbook's by their numbers. */
    CellFormats(IntFunction<CellStyle> styles, CellInk ink) {
        this.styles = styles;
        this.ink = ink;
    }

    private Format format(int style) {
        return known.computeIfAbsent(style, number -> {
            CellStyle found = styles.apply(number);
            return new Format(found.getDataFormat(), found.getDataFormatString(), ShownNumber.Division.of(found.getDataFormatString()),
                    ink.hidden(found),
                    shown.computeIfAbsent(found.getDataFormat() + "|" + found.getDataFormatString(), one -> new HashMap<>()));
        });
    }

    /** Whether a style writes in white on white. */
    boolean white(int style) {
        return format(style).white;
    }

    /** One amount stands in many sheets of a workbook: a subject's in each form by subjects. */
    ShownNumber shown(double value, int style) {
        Format format = format(style);
        return format.shown.computeIfAbsent(value, known -> ShownNumber.of(known, format.division,
                formatter.formatRawCellContents(known, format.index, format.format)));
    }
}
