package org.juesuan.reading.pdf;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** Colours as far as it matters whether ink of them can be seen on its ground. */
final class InkColour {

    /** Of 1; paler than this cannot be seen on paper. */
    private static final double PAPER = 0.985;
    /** Colours that differ by less in each part look the same. */
    private static final double SAME = 0.02;
    static final float[] WHITE = {1, 1, 1};

    private InkColour() {
    }

    /** Red, green and blue of 1, {@code null} where the colour space does not tell without more ado. */
    static float @Nullable [] of(PDColor colour) {
        float[] parts = colour.getComponents();
        String space = colour.getColorSpace() == null ? "" : colour.getColorSpace().getName();
        return switch (space) {
            case "DeviceCMYK" -> parts.length == 4 ? new float[] {(1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]),
                    (1 - parts[2]) * (1 - parts[3])} : null;
            case "DeviceGray", "CalGray" -> parts.length == 1 ? new float[] {parts[0], parts[0], parts[0]} : null;
            case "DeviceRGB", "CalRGB" -> parts.length == 3 ? parts : null;
            case "ICCBased" -> parts.length == 1 ? new float[] {parts[0], parts[0], parts[0]} : parts.length == 3 ? parts : null;
            default -> null;
        };
    }

    /** Whether a colour cannot be seen on paper. */
    static boolean white(PDColor colour) {
        float[] parts = of(colour);
        return parts != null && parts[0] >= PAPER && parts[1] >= PAPER && parts[2] >= PAPER;
    }

    /** Whether ink of one colour cannot be seen on a ground of the other; unknown ones are seen. */
    static boolean same(float[] ink, float @Nullable [] ground) {
        if (ink == null || ground == null) {
            return false;
        }
        for (int i = 0; i < ink.length; i++) {
            if (Math.abs(ink[i] - ground[i]) > SAME) {
                return false;
            }
        }
        return true;
    }

    /** The parts of the colour that was asked for last, which is that of most glyphs. */
    static final class Cached {

        private @Nullable PDColor last;
        private float @Nullable [] parts;

        float @Nullable [] of(PDColor colour) {
            if (colour != last) {
                last = colour;
                parts = InkColour.of(colour);
            }
            return parts;
        }
    }
}
