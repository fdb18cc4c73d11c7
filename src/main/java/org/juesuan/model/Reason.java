package org.juesuan.model;

/** Kinds of reasons for quarantine; stored as their name in lower case. */
public enum Reason {
    EMPTY_FILE, UNSUPPORTED_TYPE, HTML_PAGE, DAMAGED, PASSWORD, OLD_EXCEL, RESOURCE_LIMIT,
    /** pages are pictures */
    SCANNED,
    /** glyphs without characters */
    UNMAPPED_TEXT,
    /** nothing that is a form, and no prose of a disclosure */
    NO_FORM,
    /** forms without a single amount */
    FORMS_EMPTY,
    /** the official blank form */
    BLANK_TEMPLATE,
    YEAR_UNKNOWN, BODY_UNKNOWN, KIND_UNKNOWN, UNIT_UNKNOWN,
    /** a form that was seen but could not be read for certain */
    FORM_UNREADABLE,
    /** a kind of document that is recognised and not loaded */
    KIND_NOT_LOADED,
    /** a person said that it is never to be loaded */
    REJECTED,
    /** the reader itself failed */
    READER_FAILED;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
