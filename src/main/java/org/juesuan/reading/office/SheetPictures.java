package org.juesuan.reading.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Picture;
import org.apache.poi.ss.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The pages of a workbook, where some of its sheets are nothing but pictures of pages (扫描件). */
public final class SheetPictures {

    /** A sheet with more cells than a title and a note has is read by its cells. */
    static final int FEW_CELLS = 6;
    /** Logos and seals are smaller, in bytes. */
    private static final int SMALLEST = 20_000;

    /**
     * One page of a workbook.
     *
     * @param sheet   number of its sheet, from 0
     * @param picture the page itself; {@code null} where the sheet's cells are the page
     */
    public record Place(int sheet, @Nullable PictureData picture) {
    }

    private SheetPictures() {
    }

    /** The pages in order: a sheet is one, or one for each of its pictures from the top to the bottom. */
    public static List<Place> pages(Workbook workbook) {
        List<Place> pages = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            List<PictureData> pictures = workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE ? of(workbook.getSheetAt(i)) : List.of();
            int sheet = i;
            pictures.forEach(p -> pages.add(new Place(sheet, p)));
            if (pictures.isEmpty()) {
                pages.add(new Place(i, null));
            }
        }
        return pages;
    }

    private static List<PictureData> of(Sheet sheet) {
        if (sheet.getDrawingPatriarch() == null || !hardlyAnyCell(sheet)) {
            return List.of();
        }
        List<Picture> pictures = new ArrayList<>();
        sheet.getDrawingPatriarch().forEach(shape -> {
            if (shape instanceof Picture picture && picture.getPictureData() != null
                    && picture.getPictureData().getData().length >= SMALLEST) {
                pictures.add(picture);
            }
        });
        pictures.sort(Comparator.comparingInt(SheetPictures::row).thenComparingInt(SheetPictures::column));
        return pictures.stream().map(Picture::getPictureData).toList();
    }

    private static int row(Picture picture) {
        ClientAnchor anchor = picture.getClientAnchor();
        return anchor == null ? 0 : anchor.getRow1();
    }

    private static int column(Picture picture) {
        ClientAnchor anchor = picture.getClientAnchor();
        return anchor == null ? 0 : anchor.getCol1();
    }

    private static boolean hardlyAnyCell(Sheet sheet) {
        int cells = 0;
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                cells += cell.getCellType() == CellType.BLANK ? 0 : 1;
                if (cells >= FEW_CELLS) {
                    return false;
                }
            }
        }
        return true;
    }
}
