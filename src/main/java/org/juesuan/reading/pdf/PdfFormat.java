package org.juesuan.reading.pdf;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.FileHead;
import org.juesuan.model.FileType;
import org.juesuan.model.Format;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;

/** PDF. A web page may speak of it in its first lines, and is asked before. */
public final class PdfFormat implements Format {

    private static final int HEADER_WITHIN = 1024;

    @Override
    public Set<FileType> types() {
        return Set.of(FileType.PDF);
    }

    @Override
    public @Nullable FileType recognise(FileHead head) {
        return head.latin().substring(0, Math.min(head.latin().length(), HEADER_WITHIN)).contains("%PDF") ? FileType.PDF : null;
    }

    @Override
    public ReadResult read(SourceFile file) {
        return new PdfReader().read(file);
    }
}
