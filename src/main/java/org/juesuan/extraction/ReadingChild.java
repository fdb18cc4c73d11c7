package org.juesuan.extraction;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.model.Correction;
import org.juesuan.model.Extraction;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.process.ChildMain;
import org.juesuan.reading.DocumentReader;
import org.juesuan.reading.support.PageWatch;

/** The process that opens documents: everything that a hostile file can do to a reader, it does here. */
final class ReadingChild {

    private static final int TRACE_CHARACTERS = 8_000;

    private final DisclosureReader disclosures = new DisclosureReader();

    private ReadingChild() {
    }

    public static void main(String[] arguments) throws IOException {
        ReadingChild child = new ReadingChild();
        ChildMain.serve(ReadingRequest.class, ReadingRequest.Answer.class, child::answer);
    }

    private ReadingRequest.Answer answer(ReadingRequest task, ChildMain.Parts parts) {
        if (task instanceof ReadingRequest.UnderstandKept kept) {
            return understood(kept, disclosures);
        }
        return answer(task, () -> task instanceof ReadingRequest.Read read ? read(read, parts) : ((ReadingRequest.Understand) task)
                .document(), disclosures::understand);
    }

    /** What was read before, understood; nothing of the file is opened, so that any process may do it. */
    static ReadingRequest.Answer understood(ReadingRequest.UnderstandKept task, DisclosureReader disclosures) {
        ReadResult reading;
        try {
            reading = KeptReading.in(task.kept(), task.reader());
        } catch (IOException e) {
            return new ReadingRequest.Answer.Unusable(String.valueOf(e.getMessage()));
        }
        return answer(task, () -> reading, disclosures::understand);
    }

    private static ReadResult read(ReadingRequest.Read task, ChildMain.Parts parts) {
        PageWatch watch = page -> parts.next();
        ReadResult reading = new DocumentReader(watch, task.learned()).read(task.file());
        parts.end();
        return reading;
    }

    /** The rooms that a document passes through. */
    interface Reader {
        ReadResult read();
    }

    /** The last of them. */
    interface Understanding {
        Extraction understand(SourceFile file, ReadResult.Document document, Correction correction);
    }

    /** Whatever the rooms throw is said of the document, but for a lack of memory, which this process does not outlive. */
    static ReadingRequest.Answer answer(ReadingRequest task, Reader reader, Understanding understanding) {
        SourceFile file = task.file();
        byte[] kept = KeptReading.NOTHING;
        try {
            ReadResult reading = reader.read();
            if (reading instanceof ReadResult.Document pictures && task instanceof ReadingRequest.Read && !pictures.pictures().isEmpty()) {
                return new ReadingRequest.Answer.Pictures(pictures);
            }
            kept = task instanceof ReadingRequest.UnderstandKept ? kept : KeptReading.bytes(task.reader(), reading);
            Extraction extraction = reading instanceof ReadResult.Document document
                    ? understanding.understand(file, document, task.correction())
                    : Extraction.refused(file, ((ReadResult.Refused) reading).refusal());
            String content = ContentHash.of(extraction);
            boolean same = task instanceof ReadingRequest.UnderstandKept again && content.equals(again.known());
            return new ReadingRequest.Answer.Understood(same ? extraction.bare() : extraction, null, kept, content);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (StackOverflowError e) {
            return failed(file, new Refusal(Reason.RESOURCE_LIMIT, "文件结构嵌套过深，已放弃读取"), e, kept);
        } catch (Exception | Error e) {
            return failed(file, new Refusal(Reason.READER_FAILED, "读取程序出错：" + e.getClass().getSimpleName()
                    + (e.getMessage() == null ? "" : "：" + e.getMessage())), e, kept);
        }
    }

    private static ReadingRequest.Answer failed(SourceFile file, Refusal refusal, Throwable e, byte[] kept) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        String text = trace.toString();
        return new ReadingRequest.Answer.Understood(Extraction.refused(file, refusal),
                text.substring(0, Math.min(TRACE_CHARACTERS, text.length())), kept, ContentHash.NONE);
    }
}
