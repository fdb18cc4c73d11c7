package org.juesuan.reading;

import org.juesuan.model.Reading;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;

/** Reads a file of any type that is understood. Thread-safe. */
public final class DocumentReader {

    /** Never throws for what is wrong with the file: that is a {@link Reading.Refused}. */
    public Reading read(SourceFile file) {
        return new Reading.Refused(new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：" + file.type()));
    }
}
