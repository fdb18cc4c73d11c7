package org.juesuan.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of one document that it does not say itself, or says wrongly. What is not said is {@code null} or
 * empty, and is read as before.
 *
 * @param hash       changes whenever what is said does; empty where nothing is said
 * @param rejected   why the document is never to be loaded; {@code null} where it may be
 * @param fiscalYear the year of the figures
 * @param body       name of the disclosing body
 * @param bodyKind   department or unit
 * @param kind       final accounts or budget
 * @param unit       of the amounts of every form that states none, such as {@code 万元}
 * @param forms      what is said of single forms
 * @param ofBody     what is said of the body itself: where it is, and which other documents and bodies are it
 */
public record Correction(String hash, @Nullable String rejected, @Nullable Integer fiscalYear, @Nullable String body,
        @Nullable BodyKind bodyKind,
                         @Nullable DocumentKind kind, @Nullable String unit, List<OfForm> forms, OfBody ofBody) {

    /** Nobody said anything. */
    public static final Correction NONE = new Correction("", null, null, null, null, null, null, List.of());

    public Correction {
        forms = List.copyOf(forms);
    }

    /** The same where nothing is said of the body itself. */
    public Correction(String hash, @Nullable String rejected, @Nullable Integer fiscalYear, @Nullable String body,
            @Nullable BodyKind bodyKind,
                      @Nullable DocumentKind kind, @Nullable String unit, List<OfForm> forms) {
        this(hash, rejected, fiscalYear, body, bodyKind, kind, unit, forms, OfBody.NONE);
    }

    /**
     * What is said of the body of a document. The warehouse follows it; nothing is read otherwise.
     *
     * @param region    where it is, as names or a code
     * @param sameAs    SHA-256 of a document of the same body
     * @param notSameAs SHA-256 of a document of another body of that name
     * @param successor name of the body that followed it
     */
    public record OfBody(@Nullable String region, @Nullable String sameAs, @Nullable String notSameAs, @Nullable String successor) {
        public static final OfBody NONE = new OfBody(null, null, null, null);
    }

    /**
     * What is said of a form.
     *
     * @param form    its code
     * @param unit    of its amounts, whatever it states; {@code null} for what it states
     * @param columns what single columns are
     */
    public record OfForm(String form, @Nullable String unit, List<Column> columns) {
        public OfForm {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What a column is.
     *
     * @param heading as in {@code contract/forms}: {@code A/B} for a heading that ends with B, with A above or before it
     * @param code    code of the column
     */
    public record Column(String heading, String code) {
    }

    /**
     * One thing that is said.
     *
     * @param field such as {@code year}; {@code column} for a column
     * @param form  the form that it is of; empty where it is of the document
     * @param value what is said
     */
    public record Said(String field, String form, String value) {
    }

    /** Whether nothing is said. */
    public boolean none() {
        return told().isEmpty();
    }

    /** Everything that is said, one by one. */
    public List<Said> told() {
        List<Said> told = new ArrayList<>();
        say(told, "reject", "", rejected);
        say(told, "year", "", fiscalYear);
        say(told, "body", "", body);
        say(told, "body_kind", "", bodyKind == null ? null : bodyKind.code());
        say(told, "kind", "", kind == null ? null : kind.code());
        say(told, "unit", "", unit);
        say(told, "region", "", ofBody.region);
        say(told, "same_as", "", ofBody.sameAs);
        say(told, "not_same_as", "", ofBody.notSameAs);
        say(told, "successor", "", ofBody.successor);
        for (OfForm form : forms) {
            say(told, "unit", form.form, form.unit);
            form.columns.forEach(column -> say(told, "column", form.form, column.heading + "=" + column.code));
        }
        return told;
    }

    private static void say(List<Said> told, String field, String form, @Nullable Object value) {
        if (value != null) {
            told.add(new Said(field, form, value.toString()));
        }
    }
}
