package org.juesuan.model;

/**
 * What a body states of itself beside its name on the cover sheet of a workbook: a code, its nature, its place in the budget.
 *
 * @param statement which, as in the contract's {@code official-statements.yml}
 * @param value     as printed, without what stands behind a code
 */
public record OfficialStatement(String statement, String value) {
}
