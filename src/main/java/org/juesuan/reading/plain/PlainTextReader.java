package org.juesuan.reading.plain;

import java.io.IOException;
import java.util.List;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.support.FlowDocument;
import org.juesuan.text.Encoding;

/** Reads a report that was saved as plain text. */
public final class PlainTextReader {

    /** Bytes; the longest report at hand has some hundred thousand. */
    static final long MOST_BYTES = 16L << 20;

    public ReadResult read(SourceFile file) {
        if (file.bytes() > MOST_BYTES) {
            return new ReadResult.Refused(new Refusal(Reason.RESOURCE_LIMIT, "文本文件超过上限 " + (MOST_BYTES >> 20) + " MB"));
        }
        try {
            FlowDocument flow = new FlowDocument();
            flow.paragraph(Encoding.text(file.path()));
            return new ReadResult.Document(flow.pages(), List.of());
        } catch (IOException e) {
            return new ReadResult.Refused(new Refusal(Reason.DAMAGED, "文本文件的文字编码无法识别"));
        }
    }
}
