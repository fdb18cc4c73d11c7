package org.juesuan.disclosure.prose;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.model.GlossaryTerm;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;

/** Reads the prose of a disclosure. Thread-safe. */
public final class ProseReader {

    /** What the prose says. */
    public record Prose(List<Claim> claims, List<GlossaryTerm> glossary) {
    }

    private final Grammar grammar;

    /** @param classNames names of the functional classes (类), to complete those that are printed in short */
    public ProseReader(Set<String> classNames) {
        grammar = new Grammar(classNames);
    }

    /**
     * Reads the prose of a disclosure.
     *
     * @param pages      in order
     * @param outside    whether a line belongs to the prose, and not to a table whose text is no grid
     * @param fiscalYear year of the accounts, or {@code null}
     * @param names      names of the body
     * @param plainMoney what an amount is of which the sentence does not say more: final accounts state finals, budgets budgets
     */
    public Prose read(List<Page> pages, BiPredicate<Page, TextLine> outside, @Nullable Integer fiscalYear, List<String> names,
            Aspect plainMoney) {
        ClaimReader claims = new ClaimReader(grammar, fiscalYear, names.stream().map(Paragraphs::plain).toList(), plainMoney);
        GlossaryReader glossary = new GlossaryReader(grammar.subjects());
        Sections.Outline outline = new Sections.Outline();
        for (Paragraph paragraph : new Paragraphs(grammar.sections()).of(pages, outside)) {
            Sections.Title title = grammar.sections().title(paragraph.text());
            Paragraph rest = paragraph;
            if (title != null) {
                outline.enter(title);
                rest = paragraph.from(title.end());
            } else {
                outline.leave(grammar.sections().level(paragraph.text()));
            }
            Sections.Section section = outline.section();
            if (section != null && section.name().equals("glossary")) {
                if (title == null || !rest.text().isEmpty()) {
                    glossary.read(rest);
                }
            } else if ((section == null || section.read()) && !rest.text().isEmpty()) {
                claims.read(section, rest);
            }
        }
        return new Prose(List.copyOf(claims.claims()), List.copyOf(glossary.terms()));
    }
}
