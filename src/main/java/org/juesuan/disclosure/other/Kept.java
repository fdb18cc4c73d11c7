package org.juesuan.disclosure.other;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.OtherCell;
import org.juesuan.model.ReaderFinding;

/**
 * What was kept of a document's other tables.
 *
 * @param cells   in the order of the document
 * @param accounts whether the title of one says that it is a table of a budget or final accounts
 * @param finding how many tables and amounts; {@code null} where there are none
 */
public record Kept(List<OtherCell> cells, boolean accounts, @Nullable ReaderFinding finding) {

    public static final Kept NOTHING = new Kept(List.of(), false, null);
}
