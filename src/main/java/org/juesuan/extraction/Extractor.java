package org.juesuan.extraction;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.juesuan.disclosure.DisclosureReader;
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
     * @param brief  whether there is little to do, asked when a process is started: then one starts that never becomes as fast, since
     *               making it fast would take more than the work
     */
    public Extractor(JobDefinition job, Path folder, BooleanSupplier brief) {
        this(job, ReadingChild.class, folder, brief);
    }

    /** For a single document: its process starts at once, while the caller looks at the file. */
    public static Extractor forOne(JobDefinition job, Path folder) {
        Extractor extractor = new Extractor(job, ReadingChild.class, folder, () -> true);
        extractor.reading.begin();
        return extractor;
    }

    Extractor(JobDefinition job, Class<?> child, Path folder, BooleanSupplier brief) {
        limits = job.limits();
        reading = new ReadingProcess(child, limits, folder, brief);
        scans = new ScanReader(job.ocr().in(folder));
    }

    /**
     * What the file says, or why it must wait for a person; never throws for what is wrong with the file.
     *
     * @throws CancellationException where the calling thread is interrupted
     */
    public Extraction extract(SourceFile found) {
        return extract(found, Correction.NONE).extraction();
    }

    /** The same, where a person says what the file does not, or that it is never to be loaded: then it is not opened. */
    public Extracted extract(SourceFile found, Correction correction) {
        return refusal(found, correction).map(refusal -> unopened(found, refusal, correction))
                .orElseGet(() -> read(located(found), correction));
    }

    /**
     * What the file says by what was read of it before; it is not opened, and need not be there.
     *
     * @param kept  where that is kept
     * @param known the {@link Extracted#content} that came of it before, where the same need not be told again; else empty
     * @return empty where it cannot be used: the file must be read
     * @throws CancellationException where the calling thread is interrupted
     */
    public Optional<Extracted> understand(SourceFile found, Correction correction, Path kept, String known) {
        Optional<Refusal> refusal = refusal(found, correction);
        if (refusal.isPresent()) {
            return Optional.of(unopened(found, refusal.get(), correction));
        }
        ReadingRequest.UnderstandKept task = kept(found, correction, kept, known);
        return answered(task.file(), correction, Extracted.Source.READING, () -> logged(task, reading.ask(task)))
                .map(one -> !known.isEmpty() && one.content().equals(known) ? one.same() : one);
    }

    /**
     * The same of a single document, in this process, which answers sooner than another one could be started.
     *
     * @return empty where what is kept cannot be used
     */
    public static Optional<Extraction> understandHere(SourceFile found, Path kept) {
        ReadingRequest.UnderstandKept task = kept(found, Correction.NONE, kept, ContentHash.NONE);
        ReadingRequest.Answer answer = logged(task, ReadingChild.understood(task, new DisclosureReader()));
        return answer instanceof ReadingRequest.Answer.Unusable ? Optional.empty()
                : Optional.of(understood(task.file(), answer).extraction().following(Correction.NONE));
    }

    private static ReadingRequest.UnderstandKept kept(SourceFile found, Correction correction, Path kept, String known) {
        return new ReadingRequest.UnderstandKept(located(found), correction, kept.toAbsolutePath(), CurrentVersion.get().reader(), known);
    }

    /** The answer, after the log was told why it is none. */
    private static ReadingRequest.Answer logged(ReadingRequest.UnderstandKept task, ReadingRequest.Answer answer) {
        if (answer instanceof ReadingRequest.Answer.Unusable unusable) {
            LOG.warn("{} ({}) is read again: what is kept of it in {} cannot be used: {}", task.file().fileName(), task.file().key(),
                    task.kept(), unusable.why());
        }
        return answer;
    }

    /** The process has a working folder of its own. */
    private static SourceFile located(SourceFile found) {
        return found.at(found.path().toAbsolutePath());
    }

    private static Extracted unopened(SourceFile file, Refusal refusal, Correction correction) {
        return Extracted.unopened(Extraction.refused(file, refusal).following(correction));
    }

    /** Why a file is not even opened. */
    private Optional<Refusal> refusal(SourceFile file, Correction correction) {
        if (correction.rejected() != null) {
            return Optional.of(new Refusal(Reason.REJECTED, "人工退回：" + correction.rejected()));
        }
        if (UNREAD.containsKey(file.type())) {
            return Optional.of(UNREAD.get(file.type()));
        }
        return file.bytes() <= limits.maxBytes() ? Optional.empty() : Optional.of(new Refusal(Reason.RESOURCE_LIMIT,
                "文件大小 " + (file.bytes() >> 20) + " MB，超过上限 " + (limits.maxBytes() >> 20) + " MB"));
    }

    private Extracted read(SourceFile file, Correction correction) {
        String version = CurrentVersion.get().reader();
        return answered(file, correction, Extracted.Source.FILE, () -> {
            ReadingRequest.Answer answer = reading.ask(new ReadingRequest.Read(file, correction, LearnedGlyphs.NONE, version));
            if (answer instanceof ReadingRequest.Answer.Pictures text && !text.document().unnamed().isEmpty()) {
                LearnedGlyphs learned = scans.learn(file);
                answer = learned.glyphs().isEmpty() ? answer : reading.ask(new ReadingRequest.Read(file, correction, learned, version));
            }
            if (answer instanceof ReadingRequest.Answer.Pictures pictures) {
                ReadResult recognised = scans.read(file, pictures.document());
                answer = recognised instanceof ReadResult.Refused refused
                        ? new ReadingRequest.Answer.Understood(Extraction.refused(file, refused.refusal()), null, KeptReading.NOTHING,
                        ContentHash.NONE)
                        : reading.ask(new ReadingRequest.Understand(file, correction, (ReadResult.Document) recognised, version));
            }
            return answer;
        }).orElseThrow();
    }

    /** What is asked of the processes about one document. */
    private interface Asking {
        ReadingRequest.Answer answer() throws Failure, InterruptedException;
    }

    /** Empty where what was kept cannot be used. */
    private Optional<Extracted> answered(SourceFile file, Correction correction, Extracted.Source source, Asking asking) {
        try {
            ReadingRequest.Answer answer = asking.answer();
            if (answer instanceof ReadingRequest.Answer.Unusable) {
                return Optional.empty();
            }
            ReadingRequest.Answer.Understood understood = understood(file, answer);
            return Optional.of(new Extracted(understood.extraction().following(correction), source, understood.reading(),
                    understood.content()));
        } catch (Failure e) {
            Extraction givenUp = Extraction.refused(file, new Refusal(Reason.RESOURCE_LIMIT, told(e) + "，已放弃"));
            return Optional.of(new Extracted(givenUp.following(correction), source, KeptReading.NOTHING, ContentHash.NONE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run stops");
        }
    }

    private static ReadingRequest.Answer.Understood understood(SourceFile file, ReadingRequest.Answer answer) {
        if (!(answer instanceof ReadingRequest.Answer.Understood understood) || !understood.extraction().file().equals(file)) {
            throw new IllegalStateException("the process that read " + file.key() + " answered something else");
        }
        if (understood.trouble() != null) {
            LOG.error("{} ({}) could not be read: {}", file.fileName(), file.key(), understood.trouble());
        }
        return understood;
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
