package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** Pixels are counted before any is made. */
class PageRendererTest {

    @Test
    void aPageLargerThanAnyPaperIsNotRendered() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(new PDRectangle(20_000_000, 20_000_000)));

            assertThatThrownBy(() -> PageRenderer.render(pdf, 1, 200)).isInstanceOf(IOException.class)
                    .hasMessageContaining("页面过大（20000000×20000000 点）");
        }
    }

    @Test
    void aLargePageIsRenderedCoarser() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(new PDRectangle(2_384, 3_370)));

            assertThat(PageRenderer.render(pdf, 1, 600).scale()).isBetween(1.72, 1.73);
        }
    }

    @Test
    void aPictureThatClaimsTooManyPixelsIsNotDecodedWhereverItHides() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDResources inside = new PDResources();
            inside.put(COSName.getPDFName("Im1"), picture(pdf, 20_000));
            PDFormXObject form = new PDFormXObject(new PDStream(pdf));
            form.setResources(inside);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Fm1"), form);
            page.setResources(resources);

            assertThatThrownBy(() -> PageRenderer.render(pdf, 1, 200)).isInstanceOf(IOException.class)
                    .hasMessageContaining("图片过大（20000×20000 像素）");
        }
    }

    private static PDImageXObject picture(PDDocument pdf, int side) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(0);
        }
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, side);
        stream.setInt(COSName.HEIGHT, side);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return new PDImageXObject(new PDStream(stream), null);
    }
}
