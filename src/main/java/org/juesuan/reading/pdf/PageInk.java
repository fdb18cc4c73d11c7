package org.juesuan.reading.pdf;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.juesuan.model.Box;
import org.juesuan.text.Characters;

/**
 * What is drawn on one page, collected in one pass over its content: glyphs, straight rules and the area of pictures.
 * Glyph outlines (Type 3 fonts among them) are never taken for rules, thin filled rectangles are one centre line, and
 * text that runs neither across nor along the page (watermarks) is left out.
 */
final class PageInk extends PDFGraphicsStreamEngine {

    /** Rectangles thinner than this are rules, in points. */
    private static final double THIN = 2.6;
    /** Text more oblique than this is a watermark, as the sine of its angle. */
    private static final double OBLIQUE = 0.06;

    /** Operators of one page: a page full of small figures has some 20,000, a plan of a building some 200,000. */
    static final int MOST_OPERATORS = 1_000_000;

    private record Drawn(Glyph glyph, int direction) {
    }

    /** A page draws more than any page of a disclosure does. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final PageFrames frame;
    private final GlyphNames names;
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Box> rules = new ArrayList<>();
    private final List<Box> dots = new ArrayList<>();
    private final List<FilledCells.Fill> fills = new ArrayList<>();
    private final Path2D.Double path = new Path2D.Double();
    private final int[] byDirection = new int[4];
    private boolean filledWhite;
    private boolean clipping;
    private Area clipArea;
    private Box clipBox;
    private double pictureArea;
    private int unmapped;
    private int operators;

    private PageInk(PDPage page, GlyphNames names) {
        super(page);
        frame = new PageFrames(page);
        this.names = names;
    }

    static PageInk of(PDPage page, GlyphNames names) throws IOException {
        PageInk ink = new PageInk(page, names);
        ink.processPage(page);
        return ink;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    PageFrames frame() {
        return frame;
    }

    /** Direction in which most of the text runs as displayed, clockwise, in degrees. */
    int direction() {
        int best = 0;
        for (int i = 1; i < 4; i++) {
            if (byDirection[i] > byDirection[best]) {
                best = i;
            }
        }
        return best * 90;
    }

    /** Glyphs that run in the page's {@link #direction()}, in the upright frame, in drawing order. */
    List<Glyph> glyphs() {
        int direction = direction();
        List<Glyph> upright = new ArrayList<>(drawn.size());
        for (Drawn d : drawn) {
            if (d.direction == direction) {
                double[] origin = frame.upright(d.glyph.x(), d.glyph.baseline(), direction);
                upright.add(new Glyph(d.glyph.text(), origin[0], origin[1], d.glyph.width(), d.glyph.size(),
                        upright(d.glyph.clip(), direction)));
            }
        }
        return upright;
    }

    /** Straight rules in the upright frame, each a box without width or without height. */
    List<Box> rules() {
        int direction = direction();
        return Stream.of(rules, FilledCells.gaps(fills), DottedRules.of(dots)).flatMap(List::stream)
                .map(rule -> upright(rule, direction)).toList();
    }

    /** What is drawn across the page, piece by piece, in the upright frame: rules, and the upper and lower edges of shading. */
    List<Box> across() {
        int direction = direction();
        return Stream.concat(rules.stream(), fills.stream().filter(f -> !f.white()).flatMap(f -> FilledCells.sides(f.box())))
                .map(rule -> upright(rule, direction)).filter(rule -> rule.height() == 0).toList();
    }

    /** Share of the page that pictures cover, 0–1. */
    double pictureShare() {
        return Math.min(1, pictureArea / Math.max(1, frame.width() * frame.height()));
    }

    /** Glyphs on the page, oblique ones left out. */
    int glyphCount() {
        return drawn.size();
    }

    /** Glyphs whose character the file does not tell. */
    int unmappedCount() {
        return unmapped;
    }

    private Box upright(Box rule, int direction) {
        double[] a = frame.upright(rule.x0(), rule.y0(), direction);
        double[] b = frame.upright(rule.x1(), rule.y1(), direction);
        return new Box(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, String unicode, Vector displacement) {
        // asked of every glyph: fonts are known by the order in which they come
        String text = names.of(font, code, unicode);
        double[] origin = frame.displayed(rendering.getTranslateX(), rendering.getTranslateY());
        Point2D.Float end = rendering.transformPoint(displacement.getX(), 0);
        double[] ended = frame.displayed(end.x, end.y);
        Point2D.Float up = rendering.transformPoint(0, 1);
        double[] top = frame.displayed(up.x, up.y);
        double size = Math.hypot(top[0] - origin[0], top[1] - origin[1]);
        double width = Math.hypot(ended[0] - origin[0], ended[1] - origin[1]);
        // the direction of writing is a right angle from the direction of standing: a glyph without advance has it too
        double dx = -(top[1] - origin[1]) / Math.max(size, 1e-6);
        double dy = (top[0] - origin[0]) / Math.max(size, 1e-6);
        if (Math.min(Math.abs(dx), Math.abs(dy)) > OBLIQUE) {
            return;
        }
        int direction = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 180) : (dy >= 0 ? 90 : 270);
        if (Characters.unmapped(text)) {
            unmapped++;
            text = String.valueOf(Characters.UNMAPPED);
        }
        drawn.add(new Drawn(new Glyph(text, origin[0], origin[1], width, size, clip()), direction));
        if (!text.isBlank()) {
            byDirection[direction / 90]++;
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix m = getGraphicsState().getCurrentTransformationMatrix();
        pictureArea += Math.abs((double) m.getScaleX() * m.getScaleY() - (double) m.getShearX() * m.getShearY());
    }

    /** Bounds of what can be seen now, as displayed. */
    private Box clip() {
        Area area = getGraphicsState().getCurrentClippingPath();
        if (area != clipArea) {
            Rectangle2D b = area.getBounds2D();
            double[] p = frame.displayed(b.getMinX(), b.getMinY());
            double[] q = frame.displayed(b.getMaxX(), b.getMaxY());
            clipArea = area;
            clipBox = new Box(Math.min(p[0], q[0]), Math.min(p[1], q[1]), Math.max(p[0], q[0]), Math.max(p[1], q[1]));
        }
        return clipBox;
    }

    @Override
    public void clip(int windingRule) {
        clipping = true;
    }

    /** A path that was declared a clip becomes one when it ends. */
    private void endClip() {
        if (clipping && path.getCurrentPoint() != null) {
            getGraphicsState().intersectClippingPath(new GeneralPath(path));
        }
        clipping = false;
        path.reset();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        endClip();
    }

    @Override
    public void strokePath() throws IOException {
        if (!white(getGraphicsState().getStrokingColor())) {
            eachSubpath(true);
        }
        endClip();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        filledWhite = white(getGraphicsState().getNonStrokingColor());
        eachSubpath(false);
        endClip();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        strokePath();
    }

    @Override
    public void shadingFill(COSName shading) {
        // a gradient is no rule
    }

    private void eachSubpath(boolean stroked) {
        List<double[]> points = new ArrayList<>();
        boolean[] curved = new boolean[1];
        double[] c = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO) {
                subpath(points, curved[0], stroked);
                points.clear();
                curved[0] = false;
                points.add(frame.displayed(c[0], c[1]));
            } else if (kind == PathIterator.SEG_LINETO) {
                points.add(frame.displayed(c[0], c[1]));
            } else if (kind == PathIterator.SEG_CLOSE) {
                if (!points.isEmpty()) {
                    points.add(points.get(0));
                }
            } else {
                curved[0] = true;
            }
        }
        subpath(points, curved[0], stroked);
    }

    private void subpath(List<double[]> points, boolean curved, boolean stroked) {
        if (points.size() < 2 || curved) {
            return;
        }
        if (stroked) {
            for (int i = 1; i < points.size(); i++) {
                segment(points.get(i - 1), points.get(i));
            }
            return;
        }
        double[] xs = points.stream().mapToDouble(p -> p[0]).toArray();
        double[] ys = points.stream().mapToDouble(p -> p[1]).toArray();
        double x0 = Arrays.stream(xs).min().orElseThrow();
        double x1 = Arrays.stream(xs).max().orElseThrow();
        double y0 = Arrays.stream(ys).min().orElseThrow();
        double y1 = Arrays.stream(ys).max().orElseThrow();
        boolean rectangle = points.size() <= 5;
        if (rectangle && x1 - x0 > THIN && y1 - y0 > THIN) {
            fills.add(new FilledCells.Fill(new Box(x0, y0, x1, y1), filledWhite));
        } else if (filledWhite) {
            return;
        }
        if (rectangle && x1 - x0 <= THIN && y1 - y0 <= THIN && DottedRules.dot(x1 - x0, y1 - y0)) {
            dots.add(new Box(x0, y0, x1, y1));
        } else if (y1 - y0 <= THIN && x1 - x0 > y1 - y0) {
            rules.add(new Box(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2));
        } else if (x1 - x0 <= THIN && y1 - y0 > x1 - x0) {
            rules.add(new Box((x0 + x1) / 2, y0, (x0 + x1) / 2, y1));
        }
    }

    private void segment(double[] a, double[] b) {
        double dx = Math.abs(a[0] - b[0]);
        double dy = Math.abs(a[1] - b[1]);
        if (dy <= 1 && dx > 0.5 && dx > dy) {
            double y = (a[1] + b[1]) / 2;
            rules.add(new Box(Math.min(a[0], b[0]), y, Math.max(a[0], b[0]), y));
        } else if (dx <= 1 && dy > 0.5 && dy > dx) {
            double x = (a[0] + b[0]) / 2;
            rules.add(new Box(x, Math.min(a[1], b[1]), x, Math.max(a[1], b[1])));
        }
    }

    /** Whether a colour cannot be seen on paper. */
    private static boolean white(PDColor colour) {
        float[] parts = colour.getComponents();
        String space = colour.getColorSpace() == null ? "" : colour.getColorSpace().getName();
        if (space.equals("DeviceCMYK")) {
            return parts.length == 4 && parts[0] + parts[1] + parts[2] + parts[3] < 0.02;
        }
        if (!space.equals("DeviceRGB") && !space.equals("DeviceGray") && !space.equals("CalRGB") && !space.equals("CalGray")) {
            return false;
        }
        for (float part : parts) {
            if (part < 0.985) {
                return false;
            }
        }
        return parts.length > 0;
    }
}
