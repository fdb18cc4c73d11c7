package org.juesuan.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself. A field that it does not say is {@code null}, never a guess.
 *
 * @param title        as on its cover
 * @param kind         final accounts (决算) or budget (预算)
 * @param body         name of the disclosing body
 * @param bodyKind     department (部门, includes its units) or unit (单位)
 * @param parent       name of the department that the body belongs to
 * @param subordinates names of the units that a department lists
 * @param fiscalYear   the year of the figures
 * @param publishedOn  day (or first day of the month) on which the cover says it was published
 * @param correction   whether it says that it replaces an earlier publication (更正)
 * @param official     what its cover sheet states beside the name
 */
public record Identity(@Nullable String title, @Nullable DocumentKind kind, @Nullable String body, @Nullable BodyKind bodyKind,
                       @Nullable String parent, List<String> subordinates, @Nullable Integer fiscalYear, @Nullable LocalDate publishedOn,
                       boolean correction, List<OfficialStatement> official) {

    /** A document that could not be read says nothing of itself. */
    public static final Identity UNKNOWN = new Identity(null, null, null, null, null, List.of(), null, null, false);

    public Identity {
        subordinates = List.copyOf(subordinates);
        official = List.copyOf(official);
    }

    /** A document without a cover sheet. */
    public Identity(@Nullable String title, @Nullable DocumentKind kind, @Nullable String body, @Nullable BodyKind bodyKind,
            @Nullable String parent,
                    List<String> subordinates, @Nullable Integer fiscalYear, @Nullable LocalDate publishedOn, boolean correction) {
        this(title, kind, body, bodyKind, parent, subordinates, fiscalYear, publishedOn, correction, List.of());
    }

    /** The same document, of which its cover sheet states that. */
    public Identity stating(List<OfficialStatement> stated) {
        return new Identity(title, kind, body, bodyKind, parent, subordinates, fiscalYear, publishedOn, correction, stated);
    }

    /** Whether it says what it is, whose and of which year. */
    public boolean whole() {
        return kind != null && body != null && fiscalYear != null;
    }
}
