package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.List;

/** A form as found in a document: its definition, what is printed around it, and its parts in order. */
final class FoundForm {

    FormDefinition definition;
    final String title;
    final int page;
    final List<Part> parts = new ArrayList<>();
    /** such as {@code 公开05表} */
    String label = "";
    /** as stated by this form; {@code null} where it states none */
    String unit;
    /** as stated by this form; {@code null} where it states none */
    String body;
    String note = "";

    FoundForm(FormDefinition definition, String title, int page) {
        this.definition = definition;
        this.title = title;
        this.page = page;
    }

    /** Whether its title says neither budget nor final accounts, so that only the document tells which it is. */
    boolean neutral() {
        return Titles.neutral(title);
    }
}
