package org.juesuan.disclosure;

import java.util.List;
import org.juesuan.model.Extraction;
import org.juesuan.model.Identity;
import org.juesuan.model.Reading;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;

/** Understands the pages of a document as a disclosure. Thread-safe. */
public final class DisclosureReader {

    /** What the pages say; a document that must wait for a person carries its refusal. */
    public Extraction understand(SourceFile file, Reading.Document document) {
        return new Extraction(file, document.pages().size(), Identity.UNKNOWN, List.of(), List.of(), document.remarks(),
                new Refusal(Reason.NO_FORM, "没有找到决算表"));
    }
}
