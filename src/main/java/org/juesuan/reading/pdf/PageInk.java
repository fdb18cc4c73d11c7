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
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.juesuan.model.Box;
import org.juesuan.model.TextLine;
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
    /** Paint that lets more through than this cannot be seen. */
    private static final double FAINTEST = 0.05;

    /** Operators of one page: a page full of small figures has some 20,000, a plan of a building some 200,000. */
    static final int MOST_OPERATORS = 1_000_000;

    /** A page draws more than any page of a disclosure does. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final PageFrames frame;
    private final GlyphNames names;
    private final PageText text;
    private final Grounds grounds = new Grounds();
    private final HiddenLayers layers;
    private final List<Box> rules = new ArrayList<>();
    private final List<Box> dots = new ArrayList<>();
    private final List<FilledCells.Fill> fills = new ArrayList<>();
    private final Path2D.Double path = new Path2D.Double();
    private boolean filledWhite;
    private boolean clipping;
    private Area clipArea;
    private Box clipBox;
    private double pictureArea;
    private int unmapped;
    private PDColor lastColour;
    private float[] lastParts;
    /** How many of the transparent groups that are open let what is below be seen. */
    private int groups;
    private int operators;

    private PageInk(PDPage page, PDOptionalContentProperties layers, GlyphNames names) {
        super(page);
        frame = new PageFrames(page);
        text = new PageText(frame.width(), frame.height());
        this.layers = new HiddenLayers(layers);
        this.names = names;
    }

    /** {@code layers}: the document's, {@code null} where it has none. */
    static PageInk of(PDPage page, PDOptionalContentProperties layers, GlyphNames names) throws IOException {
        PageInk ink = new PageInk(page, layers, names);
        ink.processPage(page);
        for (PDAnnotation field : WrittenAnnotations.of(page)) {
            ink.showAnnotation(field);
        }
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
        int[] counts = new int[4];
        text.drawn().stream().filter(d -> !d.glyph().blank()).forEach(d -> counts[d.direction() / 90]++);
        int best = 0;
        for (int i = 1; i < 4; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best * 90;
    }

    /** Glyphs that run in the page's {@link #direction()}, in the upright frame, in drawing order. */
    List<Glyph> glyphs() {
        int direction = direction();
        List<Glyph> upright = new ArrayList<>(text.drawn().size());
        for (PageText.Drawn d : text.drawn()) {
            if (d.direction() == direction) {
                upright.add(upright(d.glyph(), direction));
            }
        }
        return upright;
    }

    /** Stretches of text that run in another direction than the page's, in the upright frame. */
    List<TextLine> turned() {
        int direction = direction();
        List<TextLine> stretches = new ArrayList<>();
        for (int other : new int[] {0, 90, 180, 270}) {
            List<Glyph> own = other == direction ? List.of()
                    : text.drawn().stream().filter(d -> d.direction() == other).map(d -> upright(d.glyph(), other)).toList();
            stretches.addAll(TurnedText.stretches(own, box -> upright(frame.displayed(box, other), direction)));
        }
        return stretches;
    }

    private Glyph upright(Glyph glyph, int direction) {
        double[] origin = frame.upright(glyph.x(), glyph.baseline(), direction);
        return new Glyph(glyph.text(), origin[0], origin[1], glyph.width(), glyph.size(), upright(glyph.clip(), direction));
    }

    /** Glyphs that a reader does not see. */
    int hiddenCount() {
        return text.hiddenCount();
    }

    /** The beginning of what a reader does not see. */
    String hiddenSample() {
        return text.hiddenSample();
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
        return text.drawn().size();
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
    @SuppressWarnings("deprecation") // the method that replaces it does not tell the character
    protected void showGlyph(Matrix rendering, PDFont font, int code, String unicode, Vector displacement) {
        // asked of every glyph: fonts are known by the order in which they come
        String character = names.of(font, code, unicode);
        double[] origin = frame.displayed(rendering.getTranslateX(), rendering.getTranslateY());
        Point2D.Float end = rendering.transformPoint(displacement.getX(), 0);
        double[] ended = frame.displayed(end.x, end.y);
        Point2D.Float up = rendering.transformPoint(0, 1);
        double[] top = frame.displayed(up.x, up.y);
        double width = Math.hypot(ended[0] - origin[0], ended[1] - origin[1]);
        double stands = Math.hypot(top[0] - origin[0], top[1] - origin[1]);
        // a glyph without advance runs at a right angle to the direction of standing, which italics lean out of
        boolean advances = width > 1e-3 && displacement.getY() == 0;
        double dx = advances ? (ended[0] - origin[0]) / width : -(top[1] - origin[1]) / Math.max(stands, 1e-6);
        double dy = advances ? (ended[1] - origin[1]) / width : (top[0] - origin[0]) / Math.max(stands, 1e-6);
        if (Math.min(Math.abs(dx), Math.abs(dy)) > OBLIQUE) {
            return;
        }
        double size = Math.abs(dx * (top[1] - origin[1]) - dy * (top[0] - origin[0]));
        int direction = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 180) : (dy >= 0 ? 90 : 270);
        if (Characters.unmapped(character)) {
            unmapped++;
            character = String.valueOf(Characters.UNMAPPED);
        }
        Glyph glyph = new Glyph(character, origin[0], origin[1], width, size, clip());
        text.add(glyph, direction, !layers.hide() && seen(origin[0] + dx * width / 2, origin[1] + dy * width / 2));
    }

    /** Whether what is written at a place as displayed can be seen there. */
    private boolean seen(double x, double y) {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        if (!mode.isFill() && !mode.isStroke()) {
            return false;
        }
        double alpha = mode.isFill() ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        return alpha > FAINTEST && !grounds.hide(colour(mode.isFill() ? state.getNonStrokingColor() : state.getStrokingColor()), x, y);
    }

    private float[] colour(PDColor colour) {
        if (colour != lastColour) {
            lastColour = colour;
            lastParts = InkColour.of(colour);
        }
        return lastParts;
    }

    /** Whether paint is laid over what is there, and lets nothing of it be seen. */
    private boolean opaque() {
        PDGraphicsState state = getGraphicsState();
        BlendMode blend = state.getBlendMode();
        return groups == 0 && state.getNonStrokeAlphaConstant() >= 1 && state.getSoftMask() == null && (blend == null || blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        int through = opaque() ? 0 : 1;
        groups += through;
        layers.begin(group.getOptionalContent());
        super.showTransparencyGroup(group);
        layers.end();
        groups -= through;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        layers.begin(form.getOptionalContent());
        super.showForm(form);
        layers.end();
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        layers.begin(COSName.OC.equals(tag) && properties != null ? PDPropertyList.create(properties) : null);
    }

    @Override
    public void endMarkedContentSequence() {
        layers.end();
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        text.beginString();
        super.showTextString(string);
        text.endString();
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        text.beginString();
        super.showTextStrings(array);
        text.endString();
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
        if (layers.hide() || image instanceof PDImageXObject own && layers.off(own.getOptionalContent())) {
            return;
        }
        Matrix m = getGraphicsState().getCurrentTransformationMatrix();
        Rectangle2D bounds = m.createAffineTransform().createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        double[] p = frame.displayed(bounds.getMinX(), bounds.getMinY());
        double[] q = frame.displayed(bounds.getMaxX(), bounds.getMaxY());
        Box box = seenPart(new Box(Math.min(p[0], q[0]), Math.min(p[1], q[1]), Math.max(p[0], q[0]), Math.max(p[1], q[1])));
        boolean through = image.isStencil() || image instanceof PDImageXObject x && (x.getCOSObject().containsKey(COSName.SMASK) || x.getCOSObject().containsKey(COSName.MASK));
        if (box != null && !through && opaque()) {
            text.cover(box);
        }
        if (box != null) {
            grounds.paint(box, null);
        }
        pictureArea += Math.abs((double) m.getScaleX() * m.getScaleY() - (double) m.getShearX() * m.getShearY());
    }

    /** The part of an area that the clip lets be seen, {@code null} where that is none, or no rectangle. */
    private Box seenPart(Box area) {
        Box clip = clip();
        Box part = new Box(Math.max(area.x0(), clip.x0()), Math.max(area.y0(), clip.y0()), Math.min(area.x1(), clip.x1()), Math.min(area.y1(), clip.y1()));
        return clipArea.isRectangular() && part.width() > 0 && part.height() > 0 ? part : null;
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
        if (!InkColour.white(getGraphicsState().getStrokingColor()) && !layers.hide()) {
            eachSubpath(true);
        }
        endClip();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        filledWhite = InkColour.white(getGraphicsState().getNonStrokingColor());
        if (!layers.hide()) {
            eachSubpath(false);
        }
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
            painted(new Box(x0, y0, x1, y1), points);
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

    /** A rectangle along the page hides what was there, and is what comes is written on. */
    private void painted(Box box, List<double[]> points) {
        boolean along = points.stream().allMatch(p -> (Math.abs(p[0] - box.x0()) < 0.5 || Math.abs(p[0] - box.x1()) < 0.5)
                && (Math.abs(p[1] - box.y0()) < 0.5 || Math.abs(p[1] - box.y1()) < 0.5));
        Box seen = seenPart(box);
        if (seen == null || !along) {
            grounds.paint(box, null);
            return;
        }
        float[] colour = opaque() ? InkColour.of(getGraphicsState().getNonStrokingColor()) : null;
        if (colour != null) {
            text.cover(seen);
        }
        grounds.paint(seen, colour);
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
}
