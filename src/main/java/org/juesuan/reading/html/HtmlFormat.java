package org.juesuan.reading.html;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.FileHead;
import org.juesuan.model.FileType;
import org.juesuan.model.Format;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;

/** Web pages. */
public final class HtmlFormat implements Format {

    @Override
    public Set<FileType> types() {
        return Set.of(FileType.HTML);
    }

    @Override
    public @Nullable FileType recognise(FileHead head) {
        String start = head.text() == null ? "" : head.text().strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<") && (start.contains("<html") || start.startsWith("<!doctype html")) ? FileType.HTML : null;
    }

    @Override
    public ReadResult read(SourceFile file) {
        return new HtmlReader().read(file);
    }
}
