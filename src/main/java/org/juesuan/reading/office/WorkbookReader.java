package org.juesuan.reading.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
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

/** Reads .xlsx and .xls workbooks. A sheet that a reader of the workbook does not see is not read. */
public final class WorkbookReader {

    /** More sheets than any disclosure has. */
    static final int MOST_SHEETS = 300;
    private static final String WHAT = "工作簿";

    public ReadResult read(SourceFile file) {
        try {
            if (file.type() == FileType.XLSX) {
                Refusal tooLarge = OfficeLimits.refusal(file.path(), WHAT);
                if (tooLarge != null) {
                    return new ReadResult.Refused(tooLarge);
                }
            }
            boolean strict = file.type() == FileType.XLSX && OfficeParts.strict(file.path());
            try (InputStream parts = strict ? OfficeParts.transitional(file.path()) : null;
                 Workbook workbook = strict ? WorkbookFactory.create(parts) : WorkbookFactory.create(file.path().toFile(), null, true)) {
                return sheets(workbook);
            }
        } catch (EncryptedDocumentException e) {
            return refused(Reason.PASSWORD, "工作簿需要密码才能打开；请提供无密码的版本");
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            return new ReadResult.Refused(OfficeLimits.refusal(e, WHAT));
        }
    }

    private static ReadResult refused(Reason reason, String message) {
        return new ReadResult.Refused(new Refusal(reason, message));
    }

    private static ReadResult sheets(Workbook workbook) {
        if (workbook.getNumberOfSheets() > MOST_SHEETS) {
            return refused(Reason.RESOURCE_LIMIT, "工作表数 " + workbook.getNumberOfSheets() + " 超过上限 " + MOST_SHEETS);
        }
        List<Page> pages = new ArrayList<>();
        List<ReaderFinding> remarks = new ArrayList<>();
        List<Integer> pictures = new ArrayList<>();
        for (SheetPictures.Place place : SheetPictures.pages(workbook)) {
            int i = place.sheet();
            Sheet sheet = workbook.getSheetAt(i);
            if (place.picture() != null) {
                pictures.add(pages.size() + 1);
                // recognised, it is a page like that of a scanned PDF
                pages.add(new Page(pages.size() + 1, null, 0, 0, 0, List.of(), List.of()));
                continue;
            }
            List<Grid> grids = List.of();
            if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                remarks.add(ReaderFinding.of("read_hidden_sheet", Severity.INFO, "隐藏的工作表“" + sheet.getSheetName() + "”未读取"));
            } else {
                SheetGrid read = new SheetGrid(sheet);
                if (read.tooLarge()) {
                    return refused(Reason.RESOURCE_LIMIT, "工作表“" + sheet.getSheetName() + "”过大：" + read.size());
                }
                grids = read.grid() == null ? List.of() : List.of(read.grid());
                if (read.beyond() != null) {
                    remarks.add(ReaderFinding.of("read_beyond_limits", Severity.WARNING,
                            "工作表“" + sheet.getSheetName() + "”直到" + read.beyond() + "仍有内容，超出读取范围，未读取"));
                }
                remarks.addAll(read.findings().told(sheet.getSheetName()));
            }
            pages.add(new Page(pages.size() + 1, sheet.getSheetName(), 0, 0, 0, List.of(), grids));
        }
        return new ReadResult.Document(pages, pictures, remarks);
    }
}
