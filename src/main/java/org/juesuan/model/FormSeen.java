package org.juesuan.model;

import org.jspecify.annotations.Nullable;

/**
 * A form that a document holds, whether or not it has amounts.
 *
 * @param form  its code
 * @param body  whose form it is
 * @param title as printed
 * @param label such as {@code 公开05表}, or empty
 * @param unit  {@code 元} or {@code 万元}
 * @param page  first page or sheet, from 1
 * @param lines number of amounts read
 * @param note  the note under it, or empty
 */
public record FormSeen(String form, @Nullable String body, String title, String label, String unit, int page, int lines, String note) {
}
