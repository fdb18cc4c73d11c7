package org.juesuan.disclosure.table;

import java.math.BigDecimal;
import org.juesuan.model.Page;

/**
 * A figure of a form that counts something: persons, vehicles, receptions.
 *
 * @param item   the row's name as {@link org.juesuan.text.PlainText#name}
 * @param column code of the column
 * @param unit   as printed, empty where none is
 * @param value  in that unit
 * @param page   where it stands
 */
public record CountedFigure(String item, String column, String unit, BigDecimal value, Page page) {
}
