package org.juesuan.warehouse;

import java.math.BigDecimal;

/**
 * How much worse than the published release another may be and still be published. A release is held back where it is
 * beyond one of these, see the queries of the folder {@code hold}.
 *
 * @param rowsLostPercent              share of a fact table's rows of one year; counts beyond {@code rowsLost} only
 * @param rowsLost                     rows of a fact table and year
 * @param newErrorsPercent             new errors in per cent of the documents that both show; counts beyond {@code newErrors} only
 * @param newErrors                    new errors of documents that both show
 * @param newDocumentsWithErrorsPercent share of the new documents that have errors, where there are twenty or more
 * @param documentsLost                documents that were shown and are in quarantine or gone
 */
public record HoldThresholds(BigDecimal rowsLostPercent, int rowsLost, BigDecimal newErrorsPercent, int newErrors,
                        BigDecimal newDocumentsWithErrorsPercent, int documentsLost) {

    /** The usual. */
    public static final HoldThresholds USUAL = new HoldThresholds(new BigDecimal(2), 10, new BigDecimal(5), 20, new BigDecimal(100), 0);
}
