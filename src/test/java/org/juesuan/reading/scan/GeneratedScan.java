package org.juesuan.reading.scan;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A picture of a table as a scanner would deliver it: grey paper, grain, a sheet that lies askew. */
final class GeneratedScan {

    static final double SCALE = 200 / 72.0;
    static final int LEFT = 100;
    static final int TOP = 150;
    static final int COLUMN = 300;
    static final int ROW = 44;

    private GeneratedScan() {
    }

    static GreyImage of(String[][] rows, double skew, long seed) {
        return of(rows, skew, seed, true);
    }

    /** A three-line table (三线表) has rules above its head, below it and at its end, and none down. */
    static GreyImage threeLines(String[][] rows, double skew, long seed) {
        return of(rows, skew, seed, false);
    }

    private static GreyImage of(String[][] rows, double skew, long seed, boolean ruled) {
        BufferedImage image = new BufferedImage(1654, 1200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(240, 240, 240));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.rotate(Math.toRadians(skew), image.getWidth() / 2.0, image.getHeight() / 2.0);
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(3));
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 28));
        int right = LEFT + rows[0].length * COLUMN;
        int bottom = TOP + rows.length * ROW;
        for (int r = 0; r <= rows.length; r++) {
            if (ruled || r < 2 || r == rows.length) {
                g.drawLine(LEFT, TOP + r * ROW, right, TOP + r * ROW);
            }
        }
        for (int c = 0; ruled && c <= rows[0].length; c++) {
            g.drawLine(LEFT + c * COLUMN, TOP, LEFT + c * COLUMN, bottom);
        }
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                int width = g.getFontMetrics().stringWidth(rows[r][c]);
                g.drawString(rows[r][c], LEFT + (c + 1) * COLUMN - width - 8, TOP + (r + 1) * ROW - 12);
            }
        }
        g.dispose();
        GreyImage picture = GreyImage.of(image);
        Random grain = new Random(seed);
        for (int i = 0; i < picture.grey().length; i++) {
            int v = (picture.grey()[i] & 0xFF) + (int) (grain.nextGaussian() * 6);
            picture.grey()[i] = (byte) Math.max(0, Math.min(255, v));
        }
        return picture;
    }

    /** The scan of a page with a seal over its amounts, without colours: a ring and a star as pale as a red one gets. */
    static GreyImage sealed(GreyImage scan) {
        BufferedImage image = scan.image();
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f));
        // alpha of grey pictures is applied to brightness: this leaves 155 of paper
        g.setColor(new Color(75, 75, 75));
        g.setStroke(new BasicStroke(9));
        int x = LEFT + 2 * COLUMN - 20;
        int y = TOP + 4 * ROW;
        g.drawOval(x - 161, y - 161, 322, 322);
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double far = i % 2 == 0 ? 52 : 21;
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            if (i == 0) {
                star.moveTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
            } else {
                star.lineTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
            }
        }
        star.closePath();
        g.fill(star);
        g.dispose();
        return GreyImage.of(image);
    }

    /** Rows of amounts, the last one their sum. */
    static String[][] amounts(int rows, int columns, long seed) {
        Random random = new Random(seed);
        String[][] table = new String[rows + 1][columns];
        for (int c = 0; c < columns; c++) {
            long sum = 0;
            for (int r = 0; r < rows; r++) {
                long amount = random.nextInt(100_000);
                sum += amount;
                table[r][c] = String.format("%,d.%02d", amount / 100, amount % 100);
            }
            table[rows][c] = String.format("%,d.%02d", sum / 100, sum % 100);
        }
        return table;
    }
}
