package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.FormTitles;

/** A form as found in a document: its definition, what is printed around it, and its parts in order. */
public final class FoundForm {

    public FormDefinition definition;
    public final String title;
    public final int page;
    public final List<FormPart> parts = new ArrayList<>();
    /** such as {@code 公开05表} */
    public String label = "";
    /** as stated by this form; {@code null} where it states none */
    public @Nullable String unit;
    /** Whether a person said the unit, whatever the document says. */
    public boolean unitByHand;
    /** as stated by this form; {@code null} where it states none */
    public @Nullable String body;
    public String note = "";

    public FoundForm(FormDefinition definition, String title, int page) {
        this.definition = definition;
        this.title = title;
        this.page = page;
    }

    /**
     * Whether its title says neither budget nor final accounts, so that only the document tells which it is; what is handed in
     * are final accounts.
     */
    public boolean neutral() {
        return !definition.submitted() && FormTitles.neutral(title);
    }

    /** What is said around a form holds where it has not been said before. */
    public void state(FormCaption said) {
        unit = unit != null ? unit : said.unit();
        body = body != null ? body : said.body();
    }
}
