package org.juesuan.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a document says beside its forms.
 *
 * @param claims      figures of its prose, in order
 * @param evaluations its self-evaluation forms
 * @param glossary    the terms that it explains
 * @param otherCells  amounts of tables that no form fits, and amounts of forms that could not be placed
 * @param rowWords    what its forms tell of their rows in words
 */
public record Statements(List<Claim> claims, List<ProjectEvaluation> evaluations, List<GlossaryTerm> glossary,
                         List<OtherCell> otherCells, List<RowWord> rowWords) {

    public static final Statements NONE = new Statements(List.of(), List.of(), List.of());

    /** Without amounts of other tables. */
    public Statements(List<Claim> claims, List<ProjectEvaluation> evaluations, List<GlossaryTerm> glossary) {
        this(claims, evaluations, glossary, List.of(), List.of());
    }

    /** The same, with more claims after its own. */
    public Statements and(List<Claim> more) {
        return more.isEmpty() ? this : new Statements(Stream.concat(claims.stream(), more.stream()).toList(), evaluations, glossary,
                otherCells, rowWords);
    }

    /** The same, with amounts of other tables. */
    public Statements with(List<OtherCell> others) {
        return new Statements(claims, evaluations, glossary, others, rowWords);
    }

    /** The same, with what the forms tell of their rows. */
    public Statements telling(List<RowWord> words) {
        return new Statements(claims, evaluations, glossary, otherCells, words);
    }

    public Statements {
        claims = List.copyOf(claims);
        evaluations = List.copyOf(evaluations);
        glossary = List.copyOf(glossary);
        otherCells = List.copyOf(otherCells);
        rowWords = List.copyOf(rowWords);
    }
}
