package org.juesuan.reading.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.juesuan.reading.office.SheetPictures;

/** A file whose pages are pictures, kept open while its pages are asked for. */
interface ScannedFile extends AutoCloseable {

    boolean is(Path file);

    /** The page {@code number}, from 1; an {@link IOException} says in Chinese why there is no picture of it. */
    PageRenderer.Rendered page(int number, int dpi) throws IOException;

    @Override
    void close() throws IOException;

    static ScannedFile open(Path file, boolean pdf) throws IOException {
        return pdf ? new Pdf(file, PDDocument.load(file.toFile(), MemoryUsageSetting.setupMainMemoryOnly()))
                : new Sheets(file, WorkbookFactory.create(file.toFile(), null, true));
    }

    record Pdf(Path file, PDDocument pdf) implements ScannedFile {
        @Override
        public boolean is(Path other) {
            return file.equals(other);
        }

        @Override
        public PageRenderer.Rendered page(int number, int dpi) throws IOException {
            return PageRenderer.render(pdf, number, dpi);
        }

        @Override
        public void close() throws IOException {
            pdf.close();
        }
    }

    record Sheets(Path file, Workbook workbook) implements ScannedFile {
        @Override
        public boolean is(Path other) {
            return file.equals(other);
        }

        @Override
        public PageRenderer.Rendered page(int number, int dpi) throws IOException {
            PictureData picture = SheetPictures.pages(workbook).get(number - 1).picture();
            if (picture == null) {
                throw new IOException("工作表中没有图片");
            }
            return PageRenderer.render(picture.getData(), dpi);
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
