package org.juesuan.reading.office;

/**
 * One sheet of a workbook, read.
 *
 * @param name    as on its tab
 * @param hidden  whether who opens the workbook does not see it; then nothing of it is read
 * @param cells   what it holds
 * @param drawing whether pictures may lie on it
 */
record ReadSheet(String name, boolean hidden, SheetCells cells, boolean drawing) {

    /** Whether it may be nothing but pictures of pages. */
    boolean maybePicture() {
        return drawing && cells.count() < SheetPictures.FEW_CELLS;
    }
}
