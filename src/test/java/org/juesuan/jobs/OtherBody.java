package org.juesuan.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes of a document one of another body: the first character of the body's name, which the file's name begins with,
 * becomes another wherever it is printed. In a PDF only the tables from glyphs to characters change, in a workbook its
 * texts. What is made has the figures, the pages and the size of what it was made from.
 *
 * @param from the character
 * @param to   the other
 */
record OtherBody(char from, char to) {

    /** Characters that no publisher of the documents at hand has in its name. */
    static OtherBody of(Path document, int number) {
        return new OtherBody(document.getFileName().toString().charAt(0), (char) (0x8200 + number));
    }

    Path write(Path document, Path folder) throws IOException {
        String name = document.getFileName().toString();
        Path target = folder.resolve(to + name.substring(1));
        if (name.endsWith(".pdf")) {
            pdf(document, target);
        } else {
            workbook(document, target);
        }
        return target;
    }

    private void pdf(Path document, Path target) throws IOException {
        String hexFrom = "<%04X>".formatted((int) from);
        String hexTo = "<%04X>".formatted((int) to);
        int changed = 0;
        try (PDDocument pdf = PDDocument.load(document.toFile())) {
            for (COSObject object : List.copyOf(pdf.getDocument().getObjects())) {
                COSBase content = object.getObject();
                if (content instanceof COSStream stream) {
                    String text = text(stream);
                    if (text.contains("begincmap") && text.contains(hexFrom)) {
                        try (OutputStream out = stream.createOutputStream()) {
                            out.write(text.replace(hexFrom, hexTo).getBytes(StandardCharsets.ISO_8859_1));
                        }
                        changed++;
                    }
                }
            }
            if (changed == 0) {
                throw new IOException(document + " does not print " + from);
            }
            pdf.save(target.toFile());
        }
    }

    private static String text(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return new String(in.readNBytes(1 << 16), StandardCharsets.ISO_8859_1);
        }
    }

    private void workbook(Path document, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(document.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace(from, to).replace("&#" + (int) from + ";", "&#" + (int) to + ";").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
