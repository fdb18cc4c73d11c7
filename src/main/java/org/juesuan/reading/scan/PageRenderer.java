package org.juesuan.reading.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders a page within a budget of pixels, which is counted before anything is rendered or decoded. */
final class PageRenderer {

    /** Pixels of a rendered page: A3 at 300 dpi has 17 million. */
    private static final double MOST_PIXELS = 24e6;
    /** Pixels of one picture in the file: A3 in colour at 600 dpi has 70 million. */
    private static final long MOST_DECODED = 90_000_000;
    /** Pixels a point below which nothing can be read. */
    private static final double LEAST_SCALE = 1.5;
    private static final int DEEPEST = 8;
    /** Long sides of sheets of paper, in points. */
    private static final double A4 = 842;
    private static final double A3 = 1191;

    /** A picture, and how many of its pixels make a point. */
    record Rendered(GreyImage picture, double scale) {
    }

    private PageRenderer() {
    }

    /** The page {@code number}, from 1; an {@link IOException} says in Chinese why it is not rendered. */
    static Rendered render(PDDocument pdf, int number, int dpi) throws IOException {
        PDPage page = pdf.getPage(number - 1);
        double area = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
        double scale = Math.min(dpi / 72.0, Math.sqrt(MOST_PIXELS / Math.max(1, area)));
        if (scale < LEAST_SCALE) {
            throw new IOException("页面过大（" + Math.round(page.getCropBox().getWidth()) + "×" + Math.round(page.getCropBox().getHeight())
                    + " 点）");
        }
        check(page.getResources(), new HashSet<>(), 0);
        return new Rendered(withoutSeals(new PDFRenderer(pdf).renderImage(number - 1, (float) scale, ImageType.RGB), scale), scale);
    }

    /** A picture that is a page by itself, of paper whose size is not known; an {@link IOException} says in Chinese why it is none. */
    static Rendered render(byte[] file, int dpi) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = in == null ? Collections.emptyIterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("图片格式无法识别");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new IOException("图片过大（" + width + "×" + height + " 像素）");
                }
                // most is A4; a larger picture may be A3, whose print must not shrink
                double side = Math.max(A4 * dpi / 72.0, Math.min(A3 * dpi / 72.0, Math.max(width, height)));
                double enlarged = side / Math.max(width, height);
                BufferedImage page = new BufferedImage((int) (width * enlarged), (int) (height * enlarged), BufferedImage.TYPE_INT_RGB);
                Graphics2D g = page.createGraphics();
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
                g.drawImage(reader.read(0), 0, 0, page.getWidth(), page.getHeight(), Color.WHITE, null);
                g.dispose();
                return new Rendered(withoutSeals(page, dpi / 72.0), dpi / 72.0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static GreyImage withoutSeals(BufferedImage page, double scale) {
        return GreySeal.removed(RedSeal.removed(page, scale), scale);
    }

    private static void check(PDResources resources, Set<Object> seen, int depth) throws IOException {
        if (resources == null || depth > DEEPEST || !seen.add(resources.getCOSObject())) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image && (long) image.getWidth() * image.getHeight() > MOST_DECODED) {
                throw new IOException("图片过大（" + image.getWidth() + "×" + image.getHeight() + " 像素）");
            }
            if (object instanceof PDFormXObject form) {
                check(form.getResources(), seen, depth + 1);
            }
        }
    }
}
