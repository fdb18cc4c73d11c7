package org.juesuan.reading.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
record ShownNumber(String printed, String text, BigDecimal number, BigDecimal scale, @Nullable String unit) {

    /** A double holds a figure of yuan to this many decimals; what follows is noise of the calculation. */
    private static final int DECIMALS = 6;
    /** A point that is text: escaped, or in quotation marks. */
    private static final Pattern FALSE_POINT = Pattern.compile("([#0,]*[#0])(?:[!\\\\]\\.|\"\\.\")([0#]+)(,*)");
    private static final Pattern SUFFIX = Pattern.compile("\"([^\"]*元)\"");
    /** What a format prints as it stands. */
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|!.|_.");
    private static final Pattern COMMAS = Pattern.compile("[0#](,+)(?![0#,.])");
    private static final Pattern UNIT = Pattern.compile("^(.*\\d[)）]?)\\s*(百万元|亿元|万元|千元|百元|元|亿|万|千)$");

    /**
     * How a format divides values.
     *
     * @param scale  by how much
     * @param places digits behind a point that is mere text, 0 where the format has none
     * @param suffix the unit that it adds behind such digits
     */
    record Division(BigDecimal scale, int places, String suffix) {

        /** {@code format}: as Excel writes it, {@code null} for none. */
        static Division of(@Nullable String format) {
            String section = format == null ? "" : format.split(";", -1)[0];
            Matcher point = FALSE_POINT.matcher(section);
            if (point.find()) {
                int places = point.group(2).length();
                Matcher suffix = SUFFIX.matcher(section);
                return new Division(BigDecimal.TEN.pow(places + 3 * point.group(3).length()), places, suffix.find() ? suffix.group(1) : "");
            }
            Matcher commas = COMMAS.matcher(TEXT.matcher(section).replaceAll(""));
            return new Division(commas.find() ? BigDecimal.TEN.pow(3 * Math.min(4, commas.group(1).length())) : BigDecimal.ONE, 0, "");
        }
    }

    /** {@code formatted}: what POI makes of the value in the format that {@code division} is of. */
    static ShownNumber of(double value, Division division, String formatted) {
        BigDecimal exact = BigDecimal.valueOf(value);
        String printed = formatted;
        if (division.places > 0) {
            BigDecimal whole = exact.divide(division.scale.scaleByPowerOfTen(-division.places)).setScale(0, RoundingMode.HALF_UP);
            printed = whole.scaleByPowerOfTen(-division.places).setScale(division.places, RoundingMode.HALF_UP).toPlainString()
                    + division.suffix;
        }
        BigDecimal number = exact.divide(division.scale, MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP);
        Matcher unit = printed.isEmpty() || printed.charAt(printed.length() - 1) <= '9' ? null : UNIT.matcher(printed.strip());
        return unit == null || !unit.matches() ? new ShownNumber(printed, printed, number, division.scale, null)
                : new ShownNumber(printed, unit.group(1), number, division.scale, unit.group(2));
    }

    boolean scaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }
}
