package org.juesuan.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.juesuan.model.FileType;
import org.juesuan.model.ReadResult;
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
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (PdfReader.MOST_OBJECTS + 2) + "\n0000000000 65535 f \n");
        for (int i = 1; i <= PdfReader.MOST_OBJECTS + 1; i++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            String content = i == 1 ? "<</Type/Catalog/Pages 2 0 R>>" : i == 2 ? "<</Type/Pages/Kids[3 0 R]/Count 1>>" : i == 3
                    ? "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>" : "0";
            pdf.append(i).append(" 0 obj\n").append(content).append("\nendobj\n");
        }
        int place = pdf.length();
        pdf.append(table).append("trailer\n<</Size ").append(PdfReader.MOST_OBJECTS + 2).append("/Root 1 0 R>>\nstartxref\n").append(place)
                .append("\n%%EOF\n");

        refused("对象数 500001 超过上限 500000", Files.writeString(folder.resolve("a.pdf"), pdf));
    }

    @Test
    void whatIsDrawnOnAPage() throws IOException {
        // a megabyte of operators takes a few kilobytes in the file
        byte[] content = "0 0 m\n".repeat(InkReader.MOST_OPERATORS + 1).getBytes(StandardCharsets.US_ASCII);
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
        refused(message, file);
    }

    private static void refused(String message, Path file) throws IOException {
        ReadResult reading = new PdfReader().read(new SourceFile("0".repeat(64), file, "a.pdf", FileType.PDF, Files.size(file)));

        assertThat(reading).isInstanceOfSatisfying(ReadResult.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
            assertThat(refused.refusal().message()).contains(message);
        });
    }
}
