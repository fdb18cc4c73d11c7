package org.juesuan.reading.plain;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.FileHead;
import org.juesuan.model.FileType;
import org.juesuan.model.Format;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;

/** Reports as plain text. Text that is no report is none of the product's: notes, lists and programs lie in inboxes too. */
public final class PlainTextFormat implements Format {

    @Override
    public Set<FileType> types() {
        return Set.of(FileType.TEXT);
    }

    @Override
    public @Nullable FileType recognise(FileHead head) {
        String text = head.text() == null ? "" : head.text();
        return (text.contains("决算") || text.contains("预算")) && text.contains("。") ? FileType.TEXT : null;
    }

    @Override
    public ReadResult read(SourceFile file) {
        return new PlainTextReader().read(file);
    }
}
