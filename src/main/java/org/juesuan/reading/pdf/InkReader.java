package org.juesuan.reading.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
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
import org.juesuan.text.Characters;

/**
 * Collects what is drawn on one page, in one pass over its content. Oblique text (watermarks) is left out.
 */
final class InkReader extends PDFGraphicsStreamEngine {

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
    private final InkShapes shapes;
    private final InkClip clip;
    private final Path2D.Double path = new Path2D.Double();
    private boolean clipping;
    private double pictureArea;
    private int unmapped;
    private final InkColour.Cached colours = new InkColour.Cached();
    /** How many of the transparent groups that are open let what is below be seen. */
    private int groups;
    private int operators;

    private InkReader(PDPage page, PDOptionalContentProperties layers, GlyphNames names) {
        super(page);
        frame = new PageFrames(page);
        text = new PageText(frame.width(), frame.height());
        shapes = new InkShapes(frame);
        clip = new InkClip(frame);
        this.layers = new HiddenLayers(layers);
        this.names = names;
    }

    static PageInk read(PDPage page, PDOptionalContentProperties layers, GlyphNames names) throws IOException {
        InkReader reader = new InkReader(page, layers, names);
        reader.processPage(page);
        for (PDAnnotation field : WrittenAnnotations.of(page)) {
            reader.showAnnotation(field);
        }
        return new PageInk(reader.frame, reader.text, reader.shapes, reader.pictureArea, reader.unmapped);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    @SuppressWarnings("deprecation") // the method that replaces it does not tell the character
    protected void showGlyph(Matrix rendering, PDFont font, int code, String unicode, Vector displacement) {
        // asked of every glyph: fonts are known by the order in which they come
        String character = names.of(font, code, unicode);
        GlyphPlace place = GlyphPlace.of(rendering, displacement, frame);
        if (place == null) {
            return;
        }
        if (Characters.unmapped(character)) {
            unmapped++;
            character = String.valueOf(Characters.UNMAPPED);
        }
        Glyph glyph = new Glyph(character, place.x(), place.y(), place.width(), place.size(), clip.of(getGraphicsState()));
        text.add(glyph, place.direction(), !layers.hide() && seen(place.centreX(), place.centreY()));
    }

    /** Whether what is written at a place as displayed can be seen there. */
    private boolean seen(double x, double y) {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        if (!mode.isFill() && !mode.isStroke()) {
            return false;
        }
        double alpha = mode.isFill() ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        return alpha > FAINTEST && !grounds.hide(colours.of(mode.isFill() ? state.getNonStrokingColor() : state.getStrokingColor()), x, y);
    }

    /** Whether paint is laid over what is there, and lets nothing of it be seen. */
    private boolean opaque() {
        PDGraphicsState state = getGraphicsState();
        BlendMode blend = state.getBlendMode();
        return groups == 0 && state.getNonStrokeAlphaConstant() >= 1 && state.getSoftMask() == null
                && (blend == null || blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE);
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
        Box box = clip.seenPart(getGraphicsState(), new Box(Math.min(p[0], q[0]), Math.min(p[1], q[1]), Math.max(p[0], q[0]),
                Math.max(p[1], q[1])));
        boolean through = image.isStencil() || image instanceof PDImageXObject x
                && (x.getCOSObject().containsKey(COSName.SMASK) || x.getCOSObject().containsKey(COSName.MASK));
        if (box != null && !through && opaque()) {
            text.cover(box);
        }
        if (box != null) {
            grounds.paint(box, null);
        }
        pictureArea += Math.abs((double) m.getScaleX() * m.getScaleY() - (double) m.getShearX() * m.getShearY());
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
            shapes.stroke(path);
        }
        endClip();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        if (!layers.hide()) {
            shapes.fill(path, InkColour.white(getGraphicsState().getNonStrokingColor()), this::painted);
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

    /** A rectangle along the page hides what was there, and is what comes is written on. */
    private void painted(Box box, boolean along) {
        Box seen = clip.seenPart(getGraphicsState(), box);
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
}
