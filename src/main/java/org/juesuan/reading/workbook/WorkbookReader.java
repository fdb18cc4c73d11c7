package org.juesuan.reading.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.juesuan.model.FileType;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.Reading;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Remark;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;

/** Reads .xlsx and .xls workbooks. A sheet that a reader of the workbook does not see is not read. */
public final class WorkbookReader {

    /** An archive that expands further than this, in bytes, is no disclosure. */
    static final long MOST_EXPANDED = 100L << 20;
    /** An entry may expand at most this many times. */
    static final double MOST_RATIO = 200;
    /** More sheets than any disclosure has. */
    static final int MOST_SHEETS = 300;

    static {
        ZipSecureFile.setMinInflateRatio(1 / MOST_RATIO);
        ZipSecureFile.setMaxEntrySize(MOST_EXPANDED);
    }

    public Reading read(SourceFile file) {
        try {
            if (file.type() == FileType.XLSX) {
                long expanded = expandedSize(file);
                if (expanded > MOST_EXPANDED) {
                    return refused(Reason.RESOURCE_LIMIT, "工作簿解压后达 " + (expanded >> 20) + " MB，超过上限 " + (MOST_EXPANDED >> 20) + " MB");
                }
            }
            try (Workbook workbook = WorkbookFactory.create(file.path().toFile(), null, true)) {
                return sheets(workbook);
            }
        } catch (EncryptedDocumentException e) {
            return refused(Reason.PASSWORD, "工作簿需要密码才能打开；请提供无密码的版本");
        } catch (IOException | RuntimeException e) {
            if (says(e, "Zip bomb")) {
                return refused(Reason.RESOURCE_LIMIT, "工作簿的压缩比超过上限，疑为压缩炸弹");
            }
            if (says(e, "DOCTYPE")) {
                return refused(Reason.DAMAGED, "工作簿内含外部实体声明（DTD），出于安全已拒绝读取");
            }
            return refused(Reason.DAMAGED, "工作簿无法打开：" + firstLine(e.getMessage()));
        }
    }

    private static boolean says(Throwable thrown, String word) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(String message) {
        return message == null ? "内容不符合格式" : message.lines().findFirst().orElse("");
    }

    private static Reading refused(Reason reason, String message) {
        return new Reading.Refused(new Refusal(reason, message));
    }

    private static long expandedSize(SourceFile file) throws IOException {
        long total = 0;
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.path().toFile())) {
            for (Enumeration<? extends java.util.zip.ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                total += Math.max(0, e.nextElement().getSize());
            }
        }
        return total;
    }

    private static Reading sheets(Workbook workbook) {
        if (workbook.getNumberOfSheets() > MOST_SHEETS) {
            return refused(Reason.RESOURCE_LIMIT, "工作表数 " + workbook.getNumberOfSheets() + " 超过上限 " + MOST_SHEETS);
        }
        List<Page> pages = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            List<Grid> grids = List.of();
            if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                remarks.add(Remark.of("read_hidden_sheet", Severity.INFO, "隐藏的工作表“" + sheet.getSheetName() + "”未读取"));
            } else {
                SheetGrid read = new SheetGrid(sheet);
                if (read.tooLarge()) {
                    return refused(Reason.RESOURCE_LIMIT, "工作表“" + sheet.getSheetName() + "”过大：" + read.size());
                }
                grids = read.grid() == null ? List.of() : List.of(read.grid());
                if (read.hiddenRows() > 0) {
                    remarks.add(Remark.of("read_hidden_rows", Severity.INFO,
                            "工作表“" + sheet.getSheetName() + "”有 " + read.hiddenRows() + " 个隐藏行未读取"));
                }
            }
            pages.add(new Page(i + 1, sheet.getSheetName(), 0, 0, 0, List.of(), grids));
        }
        return new Reading.Document(pages, remarks);
    }
}
