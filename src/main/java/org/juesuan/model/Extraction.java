package org.juesuan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was learned of one file: what the archive keeps, in one transaction. A refused document has a
 * {@code refusal}; it may still carry lines where only its identity is in doubt.
 *
 * @param file     the file
 * @param pages    number of pages or sheets, 0 where it could not be opened
 * @param identity what it says of itself
 * @param forms    the forms that it holds
 * @param lines    its amounts
 * @param remarks  what the reader noticed
 * @param refusal  why it must wait for a person; {@code null} where it may be loaded
 * @param statements what it says beside its forms
 * @param correction what a person said of it, and was followed
 */
public record Extraction(SourceFile file, int pages, Identity identity, List<FormSeen> forms, List<PublishedLine> lines,
                         List<ReaderFinding> remarks, @Nullable Refusal refusal, Statements statements, Correction correction) {

    public Extraction {
        forms = List.copyOf(forms);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** A document of which no person said anything. */
    public Extraction(SourceFile file, int pages, Identity identity, List<FormSeen> forms, List<PublishedLine> lines,
                      List<ReaderFinding> remarks, @Nullable Refusal refusal, Statements statements) {
        this(file, pages, identity, forms, lines, remarks, refusal, statements, Correction.NONE);
    }

    /** A document that says nothing beside its forms. */
    public Extraction(SourceFile file, int pages, Identity identity, List<FormSeen> forms, List<PublishedLine> lines,
                      List<ReaderFinding> remarks, @Nullable Refusal refusal) {
        this(file, pages, identity, forms, lines, remarks, refusal, Statements.NONE);
    }

    /** The same, read as a person said. */
    public Extraction following(Correction said) {
        return new Extraction(file, pages, identity, forms, lines, remarks, refusal, statements, said);
    }

    /** The same, of a file that lies elsewhere. */
    public Extraction of(SourceFile other) {
        return new Extraction(other, pages, identity, forms, lines, remarks, refusal, statements, correction);
    }

    /** The same without all that it says: what the document is, and why it waits, where it does. */
    public Extraction bare() {
        return new Extraction(file, pages, identity, List.of(), List.of(), List.of(), refusal);
    }

    public static Extraction refused(SourceFile file, @Nullable Refusal refusal) {
        return new Extraction(file, 0, Identity.UNKNOWN, List.of(), List.of(), List.of(), refusal);
    }
}
