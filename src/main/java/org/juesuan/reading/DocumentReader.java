package org.juesuan.reading;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.FileType;
import org.juesuan.model.Format;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.pdf.LearnedGlyphs;
import org.juesuan.reading.pdf.PdfReader;
import org.juesuan.reading.support.PageWatch;

/** Reads a file of any format that the program carries. Thread-safe. */
public final class DocumentReader {

    /** Two formats that claim one type end the program. */
    private static final Map<FileType, Format> FORMATS = Format.ALL.stream()
            .flatMap(format -> format.types().stream().map(type -> Map.entry(type, format)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final @Nullable PdfReader pdf;

    public DocumentReader() {
        pdf = null;
    }

    /** A reader for one document: the pages of a PDF are watched, and of its glyphs something was learned. */
    public DocumentReader(PageWatch watch, LearnedGlyphs learned) {
        pdf = new PdfReader(watch, learned);
    }

    /** Never throws for what is wrong with the file: that is a {@link ReadResult.Refused}. */
    public ReadResult read(SourceFile file) {
        Format format = FORMATS.get(file.type());
        if (format == null) {
            return new ReadResult.Refused(new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：" + file.type()));
        }
        return pdf != null && file.type().equals(FileType.PDF) ? pdf.read(file) : format.read(file);
    }
}
