package org.juesuan.disclosure.find;

import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.disclosure.table.FoundForm;

/** What the next table of a document belongs to, as far as the text before it says. */
sealed interface Expected {

    /** No title came: a table goes on with the form before it, or is none. */
    record Onward() implements Expected {
    }

    /**
     * A form's title came, and its table is still to come.
     *
     * @param form    whose title it is, without parts
     * @param above   what stood close above the title: its unit and its body, unless it says another below
     * @param past    whether something else than what stands around a form came after the title
     * @param bare    whether the title stood alone at a page's foot, so that it may be one of a table of contents
     */
    record Titled(FoundForm form, FormCaption above, boolean past, boolean bare) implements Expected {

        Titled withPast() {
            return new Titled(form, above, true, bare);
        }

        Titled withBare(boolean alone) {
            return new Titled(form, above, past, alone);
        }
    }

    /**
     * A title came that no form has: what follows belongs to no form before it.
     *
     * @param overPage whether its table may still stand on the next page
     */
    record Foreign(boolean overPage) implements Expected {
    }
}
