package org.juesuan.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.juesuan.model.FileType;
import org.juesuan.model.Reading;
import org.juesuan.model.Reason;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF that holds more than any disclosure is refused before it is read. */
class PdfLimitsTest {

    private interface Content {
        void fill(PDDocument pdf) throws IOException;
    }

    @TempDir
    private Path folder;

    @Test
    void pages() throws IOException {
        refused("页数 2001 超过上限 2000", pdf -> {
            for (int i = 0; i < PdfReader.MOST_PAGES; i++) {
                pdf.addPage(new PDPage());
            }
        });
    }

    @Test
    void objects() throws IOException {
        refused("超过上限 500000", pdf -> {
            COSArray many = new COSArray();
            for (int i = 0; i < PdfReader.MOST_OBJECTS; i++) {
                many.add(new COSObject(new COSArray()));
            }
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Many"), many);
        });
    }

    @Test
    void whatIsDrawnOnAPage() throws IOException {
        // a megabyte of operators takes a few kilobytes in the file
        byte[] content = "0 0 m\n".repeat(PageInk.MOST_OPERATORS + 1).getBytes(StandardCharsets.US_ASCII);
        refused("一页的绘图操作超过上限 1000000", pdf -> {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content);
            }
            pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    }

    private void refused(String message, Content content) throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            content.fill(pdf);
            pdf.save(file.toFile());
        }
        Reading reading = new PdfReader().read(new SourceFile("0".repeat(64), file, "a.pdf", FileType.PDF, Files.size(file)));

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
            assertThat(refused.refusal().message()).contains(message);
        });
    }
}
