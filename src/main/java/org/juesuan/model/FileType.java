package org.juesuan.model;

/**
 * What a file is by its content; its name plays no part. A {@link Format} may bring more than those that are named here.
 *
 * @param name in capitals; the archive and the warehouse have it in small letters
 */
public record FileType(String name) {

    public static final FileType PDF = new FileType("PDF");
    public static final FileType XLSX = new FileType("XLSX");
    public static final FileType XLS = new FileType("XLS");
    public static final FileType XLS_XML = new FileType("XLS_XML");
    public static final FileType XLS_BIFF5 = new FileType("XLS_BIFF5");
    public static final FileType DOCX = new FileType("DOCX");
    public static final FileType DOC = new FileType("DOC");
    public static final FileType ZIP = new FileType("ZIP");
    public static final FileType HTML = new FileType("HTML");
    public static final FileType CSV = new FileType("CSV");
    public static final FileType TEXT = new FileType("TEXT");
    public static final FileType IMAGE = new FileType("IMAGE");
    public static final FileType ENCRYPTED_OFFICE = new FileType("ENCRYPTED_OFFICE");
    public static final FileType EMPTY = new FileType("EMPTY");
    public static final FileType UNKNOWN = new FileType("UNKNOWN");

    @Override
    public String toString() {
        return name;
    }
}
