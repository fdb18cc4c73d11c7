package org.juesuan.model;

/** What a file is by its content; its name plays no part. */
public enum FileType {
    PDF, XLSX, XLS, XLS_XML, XLS_BIFF5, DOCX, DOC, ZIP, HTML, CSV, TEXT, IMAGE, ENCRYPTED_OFFICE, EMPTY, UNKNOWN
}
