package org.juesuan.reading.office;

import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;

/** A workbook has more sheets, or a sheet of it more rows or columns, than any disclosure; the message says which, in Chinese. */
final class WorkbookTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    WorkbookTooLarge(String message) {
        super(message);
    }

    Refusal refusal() {
        return new Refusal(Reason.RESOURCE_LIMIT, String.valueOf(getMessage()));
    }
}
