package org.juesuan.reading.office;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.FileHead;
import org.juesuan.model.FileType;
import org.juesuan.model.Format;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;

/** Workbooks and Word files, as OOXML, as OLE2 and as Excel's XML of 2003; a zip that is none of these is an archive. */
public final class OfficeFormat implements Format {

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
    private static final int MAX_CONTENT_TYPES = 1 << 20;
    private static final int MAX_ENTRIES_SEEN = 10_000;

    @Override
    public Set<FileType> types() {
        return Set.of(FileType.XLSX, FileType.XLS, FileType.XLS_XML, FileType.DOCX);
    }

    @Override
    public ReadResult read(SourceFile file) {
        if (file.type().equals(FileType.DOCX)) {
            return new WordReader().read(file);
        }
        return file.type().equals(FileType.XLS_XML) ? new XmlWorkbookReader().read(file) : new WorkbookReader().read(file);
    }

    @Override
    public @Nullable FileType recognise(FileHead head) throws IOException {
        return switch (FileMagic.valueOf(head.signature())) {
            case OLE2 -> compound(head.path());
            case OOXML -> zip(head.path(), head.latin());
            case BIFF2, BIFF3, BIFF4 -> FileType.XLS_BIFF5;
            default -> xml(head.text()) ? FileType.XLS_XML : null;
        };
    }

    private static boolean xml(@Nullable String text) {
        String start = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<?xml") && start.contains("urn:schemas-microsoft-com:office:spreadsheet");
    }

    /** An OLE2 file tells by its streams what it is, whatever suffix it has: {@code .xls}, {@code .et}, {@code .doc}. */
    private static FileType compound(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return FileType.ENCRYPTED_OFFICE;
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return FileType.XLS;
            }
            if (root.hasEntryCaseInsensitive("Book")) {
                return FileType.XLS_BIFF5;
            }
            return root.hasEntryCaseInsensitive("WordDocument") ? FileType.DOC : FileType.UNKNOWN;
        } catch (IOException | RuntimeException e) {
            // its directory is damaged; the reader of workbooks will say so, where "unknown" would mislead
            return FileType.XLS;
        }
    }

    private static FileType zip(Path file, String head) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return openDocument(zip) ? FileType.UNKNOWN : FileType.ZIP;
            }
            try (InputStream in = zip.getInputStream(types)) {
                FileType type = office(new String(in.readNBytes(MAX_CONTENT_TYPES), StandardCharsets.UTF_8));
                return type.equals(FileType.UNKNOWN) ? officeByFolder(zip) : type;
            }
        } catch (ZipException | EOFException e) {
            // cut off or damaged: the directory stands at the end, but the first entries' names are in the head
            return head.contains("xl/") ? FileType.XLSX : head.contains("word/") ? FileType.DOCX : FileType.ZIP;
        }
    }

    /** Whether it is a file of LibreOffice and the like: one file of an unknown type, and no archive of several. */
    private static boolean openDocument(ZipFile zip) throws IOException {
        ZipEntry type = zip.getEntry("mimetype");
        if (type == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(type)) {
            return new String(in.readNBytes(OPEN_DOCUMENT.length()), StandardCharsets.US_ASCII).equals(OPEN_DOCUMENT);
        }
    }

    /** By the type of the main part; looked for as text, so that no XML parser sees a hostile file here. */
    private static FileType office(String contentTypes) {
        if (contentTypes.contains("spreadsheetml.sheet.main+xml") || contentTypes.contains("spreadsheetml.template.main+xml")
                || contentTypes.contains("ms-excel.sheet.macroEnabled.main+xml")) {
            return FileType.XLSX;
        }
        return contentTypes.contains("wordprocessingml.document.main+xml")
                || contentTypes.contains("ms-word.document.macroEnabled.main+xml")
                ? FileType.DOCX : FileType.UNKNOWN;
    }

    private static FileType officeByFolder(ZipFile zip) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        for (int i = 0; i < MAX_ENTRIES_SEEN && entries.hasMoreElements(); i++) {
            String name = entries.nextElement().getName();
            if (name.equals("xl/workbook.xml")) {
                return FileType.XLSX;
            }
            if (name.equals("word/document.xml")) {
                return FileType.DOCX;
            }
        }
        return FileType.UNKNOWN;
    }
}
