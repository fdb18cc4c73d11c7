package org.juesuan.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure that the prose states, once for each time that it states it.
 *
 * @param page        from 1: where the figure stands, which may be the page after the one where its sentence begins
 * @param metric      what it is a figure of; {@link #OTHER} where no pattern names it
 * @param subjectPath 类/款/项 names joined by {@code /}, or empty
 * @param aspect      which side of it
 * @param value       without thousands separators, a decrease negative, in the unit as printed
 * @param unit        as printed, {@code %} for percentages
 * @param valueYuan   yuan, {@code null} for what is no money
 * @param qualifier   the part that it is of, such as a kind of vehicle, or what a share refers to; else empty
 * @param sentence    the sentence that states it
 * @param year        the year that it is of; {@code null} where neither the sentence nor the document says it
 */
public record Claim(@Nullable Integer page, String metric, String subjectPath, Aspect aspect, BigDecimal value, String unit,
                    @Nullable BigDecimal valueYuan, String qualifier, String sentence, @Nullable Integer year) {

    /** The metric of a figure that no pattern names: kept, so that nothing stated is lost. */
    public static final String OTHER = "other";

    /** A figure of which no year is known. */
    public Claim(@Nullable Integer page, String metric, String subjectPath, Aspect aspect, BigDecimal value, String unit,
            @Nullable BigDecimal valueYuan, String qualifier, String sentence) {
        this(page, metric, subjectPath, aspect, value, unit, valueYuan, qualifier, sentence, null);
    }
}
