package org.juesuan.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.juesuan.model.FileType;

/** What a file is by its content. Reads its head, and of a container its directory; never its content. */
public final class ContentType {

    private static final int HEAD = 64 << 10;
    private static final int PDF_HEADER_WITHIN = 1024;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
    private static final int MAX_CONTENT_TYPES = 1 << 20;
    private static final int MAX_ENTRIES_SEEN = 10_000;

    private ContentType() {
    }

    public static FileType of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return FileType.EMPTY;
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        return switch (FileMagic.valueOf(Arrays.copyOf(head, Math.max(head.length, 64)))) {
            case OLE2 -> compound(file);
            // before PDF, because an archive may hold one uncompressed in its first bytes
            case OOXML -> zip(file, latin);
            case BIFF2, BIFF3, BIFF4 -> FileType.XLS_BIFF5;
            case JPEG, GIF, PNG, TIFF, BMP, EMF, WMF -> FileType.IMAGE;
            default -> byText(head, latin);
        };
    }

    private static FileType byText(byte[] head, String latin) {
        if (image(latin)) {
            return FileType.IMAGE;
        }
        FileType text = TextType.of(head);
        // a web page may speak of PDF in its first lines
        boolean pdf = text != FileType.HTML && latin.substring(0, Math.min(latin.length(), PDF_HEADER_WITHIN)).contains("%PDF");
        return pdf ? FileType.PDF : text;
    }

    private static boolean image(String head) {
        return head.startsWith("RIFF") && head.startsWith("WEBP", 8);
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
                return type == FileType.UNKNOWN ? officeByFolder(zip) : type;
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
