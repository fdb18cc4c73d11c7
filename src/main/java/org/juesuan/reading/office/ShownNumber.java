package org.juesuan.reading.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a cell as its format shows it. Formats may show thousandths or ten-thousandths of the value: {@code 0.00,} by
 * a comma at the end, {@code 0!.0000} by a point that is mere text before the last digits. They may also add the unit.
 *
 * @param printed as shown, its unit with it
 * @param text    as shown, without its unit
 * @param number  the value in what is shown: 1234.56 where 12,345,600 shows as 1234.5600
 * @param scale   by how much the format divides the value, 1 for all usual ones
 * @param unit    that the format adds, or {@code null}
 */
record ShownNumber(String printed, String text, BigDecimal number, BigDecimal scale, String unit) {

    /** A double holds a figure of yuan to this many decimals; what follows is noise of the calculation. */
    private static final int DECIMALS = 6;
    /** A point that is text: escaped, or in quotation marks. */
    private static final Pattern FALSE_POINT = Pattern.compile("([#0,]*[#0])(?:[!\\\\]\\.|\"\\.\")([0#]+)(,*)");
    private static final Pattern COMMAS = Pattern.compile("[0#](,+)(?![0#,.])");
    private static final Pattern UNIT = Pattern.compile("^(.*\\d[)）]?)\\s*(百万元|亿元|万元|千元|百元|元|亿|万|千)$");

    /** {@code formatted}: what POI makes of the value in this format. */
    static ShownNumber of(double value, String format, String formatted) {
        BigDecimal exact = BigDecimal.valueOf(value);
        String section = format == null ? "" : format.split(";", -1)[0];
        Matcher point = FALSE_POINT.matcher(section);
        String printed = formatted;
        BigDecimal scale = BigDecimal.ONE;
        if (point.find()) {
            int places = point.group(2).length();
            BigDecimal whole = exact.scaleByPowerOfTen(-3 * point.group(3).length()).setScale(0, RoundingMode.HALF_UP);
            scale = BigDecimal.TEN.pow(places + 3 * point.group(3).length());
            Matcher suffix = Pattern.compile("\"([^\"]*元)\"").matcher(section);
            printed = whole.scaleByPowerOfTen(-places).setScale(places, RoundingMode.HALF_UP).toPlainString() + (suffix.find() ? suffix.group(1) : "");
        } else {
            Matcher commas = COMMAS.matcher(section.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|!.|_.", ""));
            scale = commas.find() ? BigDecimal.TEN.pow(3 * Math.min(4, commas.group(1).length())) : scale;
        }
        Matcher unit = UNIT.matcher(printed.strip());
        boolean stated = unit.matches();
        BigDecimal number = exact.divide(scale, MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new ShownNumber(printed, stated ? unit.group(1) : printed, number, scale, stated ? unit.group(2) : null);
    }

    boolean scaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }
}
