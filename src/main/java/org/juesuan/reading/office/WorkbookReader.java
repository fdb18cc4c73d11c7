package org.juesuan.reading.office;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.FileType;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.support.OfficeLimits;
import org.xml.sax.SAXException;

/** Reads .xlsx and .xls workbooks. A sheet that a reader of the workbook does not see is not read. */
public final class WorkbookReader {

    /** More sheets than any disclosure has. */
    static final int MOST_SHEETS = 300;
    private static final String WHAT = "工作簿";

    public ReadResult read(SourceFile file) {
        try {
            if (!file.type().equals(FileType.XLSX)) {
                try (Workbook workbook = WorkbookFactory.create(file.path().toFile(), null, true)) {
                    List<ReadSheet> sheets = XlsSheets.of((HSSFWorkbook) workbook);
                    return document(sheets, places(sheets, workbook));
                }
            }
            Refusal tooLarge = OfficeLimits.refusal(file.path(), WHAT);
            return tooLarge == null ? xlsx(file.path().toFile(), OfficeParts.strict(file.path())) : new ReadResult.Refused(tooLarge);
        } catch (EncryptedDocumentException e) {
            return new ReadResult.Refused(new Refusal(Reason.PASSWORD, "工作簿需要密码才能打开；请提供无密码的版本"));
        } catch (WorkbookTooLarge e) {
            return new ReadResult.Refused(e.refusal());
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException
                | NoClassDefFoundError e) {
            return new ReadResult.Refused(OfficeLimits.refusal(e, WHAT));
        }
    }

    private static ReadResult xlsx(File file, boolean strict) throws IOException, OpenXML4JException, SAXException,
            ParserConfigurationException {
        try (InputStream parts = strict ? OfficeParts.transitional(file.toPath()) : null;
             OPCPackage open = strict ? OPCPackage.open(parts) : OPCPackage.open(file, PackageAccess.READ)) {
            List<ReadSheet> sheets = XlsxSheets.of(open);
            if (sheets.stream().noneMatch(ReadSheet::maybePicture)) {
                return document(sheets, places(sheets, null));
            }
            // closing it closes the package, which bears that
            Workbook workbook = new XSSFWorkbook(open);
            return document(sheets, places(sheets, workbook));
        }
    }

    /** @throws WorkbookTooLarge where no disclosure has so many sheets */
    static void limit(int sheets) {
        if (sheets > MOST_SHEETS) {
            throw new WorkbookTooLarge("工作表数 " + sheets + " 超过上限 " + MOST_SHEETS);
        }
    }

    /** {@code workbook}: to be asked for its pictures where a sheet may be nothing else. */
    private static List<SheetPictures.Place> places(List<ReadSheet> sheets, @Nullable Workbook workbook) {
        if (workbook != null && sheets.stream().anyMatch(ReadSheet::maybePicture)) {
            return SheetPictures.pages(workbook);
        }
        List<SheetPictures.Place> places = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            places.add(new SheetPictures.Place(i, null));
        }
        return places;
    }

    private static ReadResult document(List<ReadSheet> sheets, List<SheetPictures.Place> places) {
        List<Page> pages = new ArrayList<>();
        List<ReaderFinding> remarks = new ArrayList<>();
        List<Integer> pictures = new ArrayList<>();
        for (SheetPictures.Place place : places) {
            if (place.picture() == null) {
                pages.add(page(pages.size() + 1, sheets.get(place.sheet()), remarks));
            } else {
                pictures.add(pages.size() + 1);
                // recognised, it is a page like that of a scanned PDF
                pages.add(new Page(pages.size() + 1, null, 0, 0, 0, List.of(), List.of()));
            }
        }
        return new ReadResult.Document(pages, pictures, remarks);
    }

    private static Page page(int number, ReadSheet sheet, List<ReaderFinding> remarks) {
        Grid grid = sheet.hidden() ? null : sheet.cells().grid();
        if (sheet.hidden()) {
            remarks.add(ReaderFinding.of("read_hidden_sheet", Severity.INFO, "隐藏的工作表“" + sheet.name() + "”未读取"));
        } else {
            if (sheet.cells().beyond() != null) {
                remarks.add(new ReaderFinding("read_beyond_limits", Severity.WARNING,
                        "工作表“" + sheet.name() + "”直到" + sheet.cells().beyond() + "仍有内容，超出读取范围，未读取", null, null, null, number));
            }
            remarks.addAll(sheet.cells().findings().told(sheet.name(), number));
        }
        return new Page(number, sheet.name(), 0, 0, 0, List.of(), grid == null ? List.of() : List.of(grid));
    }
}
