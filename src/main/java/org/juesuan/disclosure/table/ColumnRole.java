package org.juesuan.disclosure.table;

/** What a column holds. */
enum ColumnRole {
    /** a subject's code, or a part of it */
    CODE,
    /** a subject's or an item's name, alone or with the code in the same cell */
    NAME,
    /** the number of the row (行次) */
    ORDER,
    /** amounts */
    AMOUNT,
    /** words or rates beside the amounts, such as a project's code and kind */
    WORDS,
    /** nothing that a line needs */
    NONE
}
