package org.juesuan.extraction;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.juesuan.model.Correction;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.process.Failure;
import org.juesuan.reading.pdf.LearnedGlyphs;
import org.juesuan.reading.scan.ScanReader;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.ReadingLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From one file to all that is learned of it, whatever the file does: it is opened in a process of its own kind, and a
 * reader that throws, recurses without end, eats the memory or never comes back costs this document and no other.
 * Thread-safe.
 */
public final class Extractor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

    /** What is said of a type that no reader takes. */
    private static final Map<FileType, Refusal> UNREAD = Map.of(
            FileType.EMPTY, new Refusal(Reason.EMPTY_FILE, "文件为空（0 字节）"),
            FileType.ENCRYPTED_OFFICE, new Refusal(Reason.PASSWORD, "Office 文件设有打开密码，请提供无密码的版本"),
            FileType.XLS_BIFF5, new Refusal(Reason.OLD_EXCEL, "旧版 Excel（5.0/95 及更早）格式，请用 Excel 或 WPS 另存为 .xlsx 后重新提交"),
            FileType.IMAGE, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：图片，请提供含文字的 PDF 或电子表格"),
            FileType.ZIP, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：压缩包，请解压后提交其中的文件"),
            FileType.DOC, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：Word 97-2003（.doc），请另存为 PDF 后重新提交"),
            FileType.UNKNOWN, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：内容不是 PDF、Excel、Word、CSV、网页或决算、预算的文字"));

    private final ReadingLimits limits;
    private final ReadingProcess reading;
    private final ScanReader scans;

    /**
     * Reads documents of any type, each within the limits of the job.
     *
     * @param folder for the files of the processes; made when the first of them is needed
     */
    public Extractor(JobDefinition job, Path folder) {
        this(job, ReadingChild.class, folder);
    }

    Extractor(JobDefinition job, Class<?> child, Path folder) {
        limits = job.limits();
        reading = new ReadingProcess(child, limits, folder);
        scans = new ScanReader(job.ocr().in(folder));
    }

    /**
     * What the file says, or why it must wait for a person; never throws for what is wrong with the file.
     *
     * @throws CancellationException where the calling thread is interrupted
     */
    public Extraction extract(SourceFile found) {
        return extract(found, Correction.NONE);
    }

    /** The same, where a person says what the file does not, or that it is never to be loaded: then it is not opened. */
    public Extraction extract(SourceFile found, Correction correction) {
        Extraction read = correction.rejected() != null ? Extraction.refused(found, new Refusal(Reason.REJECTED, "人工退回：" + correction.rejected()))
                : read(found, correction);
        return read.following(correction);
    }

    private Extraction read(SourceFile found, Correction correction) {
        // the process has a working folder of its own
        SourceFile file = new SourceFile(found.key(), found.path().toAbsolutePath(), found.fileName(), found.type(), found.bytes());
        if (UNREAD.containsKey(file.type())) {
            return Extraction.refused(file, UNREAD.get(file.type()));
        }
        if (file.bytes() > limits.maxBytes()) {
            return Extraction.refused(file, new Refusal(Reason.RESOURCE_LIMIT,
                    "文件大小 " + (file.bytes() >> 20) + " MB，超过上限 " + (limits.maxBytes() >> 20) + " MB"));
        }
        try {
            ReadingRequest.Answer answer = reading.ask(new ReadingRequest.Read(file, correction, LearnedGlyphs.NONE));
            if (answer instanceof ReadingRequest.Answer.Pictures text && !text.document().unnamed().isEmpty()) {
                LearnedGlyphs learned = scans.learn(file);
                answer = learned.glyphs().isEmpty() ? answer : reading.ask(new ReadingRequest.Read(file, correction, learned));
            }
            if (answer instanceof ReadingRequest.Answer.Pictures pictures) {
                ReadResult recognised = scans.read(file, pictures.document());
                if (recognised instanceof ReadResult.Refused refused) {
                    return Extraction.refused(file, refused.refusal());
                }
                answer = reading.ask(new ReadingRequest.Understand(file, correction, (ReadResult.Document) recognised));
            }
            return understood(file, answer);
        } catch (Failure e) {
            return Extraction.refused(file, new Refusal(Reason.RESOURCE_LIMIT, told(e) + "，已放弃"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run stops");
        }
    }

    private static Extraction understood(SourceFile file, ReadingRequest.Answer answer) {
        if (!(answer instanceof ReadingRequest.Answer.Understood understood) || !understood.extraction().file().equals(file)) {
            throw new IllegalStateException("the process that read " + file.key() + " answered something else");
        }
        if (understood.trouble() != null) {
            LOG.error("{} ({}) could not be read: {}", file.fileName(), file.key(), understood.trouble());
        }
        return understood.extraction();
    }

    private String told(Failure failure) {
        return switch (failure.kind()) {
            case TIME -> "读取超过时限 " + limits.perDocument().toSeconds() + " 秒";
            case TIME_OF_PART -> "读取第 " + failure.part() + " 页超过每页时限 " + limits.perPage().toSeconds() + " 秒";
            case MEMORY -> "读取时内存不足（上限 " + limits.heapMegabytes() + " MB）";
            case TOO_MUCH -> "读出的内容过多";
            case CRASHED -> "读取进程意外结束（退出码 " + failure.exitCode() + "）";
        };
    }

    /** Ends the processes. */
    @Override
    public void close() {
        reading.close();
        scans.close();
    }
}
