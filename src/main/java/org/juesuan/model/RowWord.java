package org.juesuan.model;

import org.jspecify.annotations.Nullable;

/**
 * What a form tells of a row in words, beside its amounts: a project's code, its kind, a remark.
 *
 * @param form    the form's code
 * @param body    whose form it is, {@code null} where that is not known
 * @param lineNo  place of the row in its form, from 1, as in {@link PublishedLine}
 * @param heading of the column, without blanks
 * @param text    as printed, without blanks
 */
public record RowWord(String form, @Nullable String body, int lineNo, String heading, String text) {
}
