package org.juesuan.picture;

import java.awt.Color;

/** What a mark means, by its colour. */
public enum MarkStyle {
    /** the outline of a table */
    GRID(new Color(0x1f, 0x4e, 0x9e), 0, 1.2f),
    /** a cell of a table */
    CELL(new Color(0x6a, 0x9b, 0xd8), 0, 0.5f),
    /** an amount that became a line, or a cell that a figure was made of */
    AMOUNT(new Color(0x1b, 0x8a, 0x3a), 40, 1f),
    /** a cell that is subtracted, or on the other side of a comparison */
    OTHER(new Color(0x1f, 0x6f, 0xc8), 40, 1f),
    /** a figure that is read with doubt or after a repair */
    DOUBT(new Color(0xe0, 0x8a, 0x00), 60, 1.2f),
    /** a figure that is wrong */
    WRONG(new Color(0xd0, 0x1c, 0x1c), 60, 1.6f);

    final Color line;
    final Color fill;
    /** in points */
    final float width;

    MarkStyle(Color line, int opacity, float width) {
        this.line = line;
        this.fill = new Color(line.getRed(), line.getGreen(), line.getBlue(), opacity);
        this.width = width;
    }
}
