package org.juesuan.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.juesuan.model.Box;

/** A PDF of which pages are drawn. */
public final class PagePictures implements AutoCloseable {

    /** What names of files begin with that are not whole yet; they lie beside their target. */
    public static final String UNFINISHED = ".picture";
    private static final double DOTS_PER_POINT = 110.0 / 72;
    /** A page of A0 at this resolution; what is larger is drawn coarser. */
    private static final double MOST_PIXELS = 20_000_000;
    private static final float LETTERS = 4.5f;

    private final PDDocument pdf;
    private boolean machineFonts;

    private PagePictures(PDDocument pdf) {
        this.pdf = pdf;
    }

    /**
     * Opens a file that was read as a PDF before.
     *
     * @throws IOException where it cannot be opened
     */
    public static PagePictures open(Path file) throws IOException {
        return new PagePictures(PDDocument.load(file.toFile(), MemoryUsageSetting.setupMainMemoryOnly()));
    }

    public int pages() {
        return pdf.getNumberOfPages();
    }

    /**
     * Writes a page as PNG with marks on it, in their order: the last lies on top.
     *
     * @param number from 1
     * @throws IOException where it cannot be drawn or written; a file that was there before stays then
     */
    public void write(int number, List<Mark> marks, Path png) throws IOException {
        PDPage page = pdf.getPage(number - 1);
        useMachineFontsFor(page);
        double width = Math.max(1, page.getCropBox().getWidth());
        double height = Math.max(1, page.getCropBox().getHeight());
        double scale = Math.min(DOTS_PER_POINT, Math.sqrt(MOST_PIXELS / (width * height)));
        BufferedImage image;
        try {
            image = new PDFRenderer(pdf).renderImage(number - 1, (float) scale, ImageType.RGB);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("page " + number + " cannot be drawn: " + e, e);
        }
        draw(image, scale, marks);
        Path target = png.toAbsolutePath();
        Path temporary = Files.createTempFile(target.getParent(), UNFINISHED, ".png");
        try {
            if (!ImageIO.write(image, "png", temporary.toFile())) {
                throw new IOException("this Java writes no PNG");
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void draw(BufferedImage image, double scale, List<Mark> marks) throws IOException {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        for (Mark mark : marks) {
            Box box = mark.box();
            Rectangle2D frame = new Rectangle2D.Double(box.x0(), box.y0(), box.width(), box.height());
            graphics.setColor(mark.ink().fill);
            graphics.fill(frame);
            graphics.setColor(mark.ink().line);
            graphics.setStroke(new BasicStroke(mark.ink().width));
            graphics.draw(frame);
            label(graphics, mark);
        }
        graphics.dispose();
    }

    /** In the cell's lower left corner, with outlines of PDFBox's own: a server may have no fonts at all. */
    private static void label(Graphics2D graphics, Mark mark) throws IOException {
        float size = (float) Math.min(LETTERS, mark.box().height() / 2);
        double unit = size * PDType1Font.HELVETICA.getFontBoxFont().getFontMatrix().get(0).doubleValue();
        double x = mark.box().x0() + 1;
        for (char letter : mark.label().toCharArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, mark.box().y1() - 1.5);
            place.scale(unit, -unit);
            graphics.fill(place.createTransformedShape(PDType1Font.HELVETICA.getPath(name(letter))));
            x += size * PDType1Font.HELVETICA.getWidth(letter) / 1000;
        }
    }

    private static String name(char letter) {
        if (letter >= '0' && letter <= '9') {
            return List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine").get(letter - '0');
        }
        return letter == '_' ? "underscore" : letter == '-' ? "hyphen" : String.valueOf(letter);
    }

    /** Reading needs no outlines of fonts that a page does not hold; seeing it does, and only the machine may have them. */
    private void useMachineFontsFor(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (machineFonts || resources == null) {
            return;
        }
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            if (font != null && !font.isEmbedded()) {
                // PDFBox would keep its list of the machine's fonts in the user's home
                System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
                FontMappers.set(null);
                // the fonts that were looked at just now came from the mapper before
                pdf.setResourceCache(new DefaultResourceCache());
                machineFonts = true;
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
