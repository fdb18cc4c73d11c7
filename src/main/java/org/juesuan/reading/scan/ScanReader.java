package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.juesuan.model.FileType;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.process.Failure;
import org.juesuan.reading.pdf.LearnedGlyphs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises the pages of a document that are pictures. It happens in child processes, because a recogniser may hang,
 * crash or eat the memory: that costs the document and never the run. A page or two that take too long cost these pages. Thread-safe.
 */
public final class ScanReader implements AutoCloseable {

    /** More pictures than any disclosure has; a book of scans would hold up the night. */
    private static final int MOST_PICTURES = 300;
    /** Of pages that take too long a document has no more: one full of them would hold up the night. */
    private static final int MOST_LATE = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ScanReader.class);

    private final ScanSettings settings;
    private final boolean available;
    private final Semaphore places;
    private final ScanProcesses processes;

    /** Recognises with RapidOCR, where there is one for this machine. */
    public ScanReader(ScanSettings settings) {
        this(settings, ScanChild.class, RapidRecogniser.available());
    }

    /** Whether pictures can be recognised on this machine. */
    public static boolean available() {
        return RapidRecogniser.available();
    }

    ScanReader(ScanSettings settings, Class<?> child, boolean available) {
        this.settings = settings;
        this.available = available;
        this.places = new Semaphore(settings.children(), true);
        this.processes = new ScanProcesses(settings, child);
    }

    /**
     * The document with its pictures read. A picture that no child can read (too large, damaged, too slow) stays among its
     * pictures, with a remark.
     *
     * @throws CancellationException where the calling thread is interrupted
     */
    public ReadResult read(SourceFile file, ReadResult.Document document) {
        List<Integer> pictures = document.pictures();
        if (pictures.isEmpty()) {
            return document;
        }
        if (!available || pictures.size() > MOST_PICTURES) {
            return unread(document, available ? "图片页数 " + pictures.size() + " 超过上限 " + MOST_PICTURES + "，没有识别"
                    : "本机没有文字识别组件（只支持 64 位 x86 的 Linux），没有识别");
        }
        return inPlace(() -> recognised(file, document));
    }

    /**
     * What the glyphs of a PDF stand for whose file does not tell it; nothing where they cannot be learned, so that its
     * pages are read as pictures.
     *
     * @throws CancellationException where the calling thread is interrupted
     */
    public LearnedGlyphs learn(SourceFile file) {
        return available ? inPlace(() -> learned(file)) : LearnedGlyphs.NONE;
    }

    private interface Recognition<T> {
        T go() throws InterruptedException;
    }

    private <T> T inPlace(Recognition<T> recognition) {
        try {
            places.acquire();
            try {
                return recognition.go();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run stops");
        }
    }

    private LearnedGlyphs learned(SourceFile file) throws InterruptedException {
        try {
            ScanChild.Answer answer = processes.once(new ScanChild.Request.Learn(file.path().toAbsolutePath(), settings.dpi()),
                    settings.perDocument(), settings.perPage());
            if (answer instanceof ScanChild.Answer.Learned learned) {
                return learned.glyphs();
            }
            LOG.warn("the glyphs of {} could not be learned: {}", file.fileName(), answer);
        } catch (Failure e) {
            LOG.warn("the glyphs of {} could not be learned: {}", file.fileName(), told(e));
        }
        return LearnedGlyphs.NONE;
    }

    private static ReadResult unread(ReadResult.Document document, String why) {
        List<ReaderFinding> remarks = new ArrayList<>(document.remarks());
        document.pictures().forEach(page -> remarks.add(picture(page, "第 " + page + " 页是图片，" + why)));
        return new ReadResult.Document(document.pages(), document.pictures(), remarks);
    }

    private static ReaderFinding picture(int page, String message) {
        return new ReaderFinding("read_page_is_picture", Severity.WARNING, message, null, null, null, page);
    }

    private ReadResult recognised(SourceFile file, ReadResult.Document document) throws InterruptedException {
        long end = System.nanoTime() + settings.perDocument().toNanos();
        List<Page> pages = new ArrayList<>(document.pages());
        List<Integer> left = new ArrayList<>();
        List<ReaderFinding> remarks = new ArrayList<>(document.remarks());
        int late = 0;
        for (int number : document.pictures()) {
            if (System.nanoTime() > end) {
                return refused("第 " + number + " 页（扫描图片）之前的识别已超过每份文件的时限 " + settings.perDocument().toSeconds() + " 秒，已放弃");
            }
            ScanChild.Answer answer;
            try {
                answer = processes.ask(new ScanChild.Request.Recognise(file.path().toAbsolutePath(), file.type().equals(FileType.PDF),
                        number, settings.dpi()),
                        settings.perPage(), settings.perPage());
            } catch (Failure e) {
                late += slow(e) ? 1 : 0;
                if (!slow(e) || late > MOST_LATE || document.pictures().size() == late) {
                    return refused("第 " + number + " 页（扫描图片）" + told(e) + "，已放弃");
                }
                answer = new ScanChild.Answer.Not(told(e));
            }
            if (answer instanceof ScanChild.Answer.Recognised recognised) {
                pages.set(number - 1, recognised.page());
                remarks.add(new ReaderFinding("read_page_recognised", Severity.INFO, "第 " + number + " 页是图片，其文字由 OCR 识别", null, null, null,
                        number));
            } else {
                left.add(number);
                remarks.add(picture(number, "第 " + number + " 页是图片，无法识别：" + ((ScanChild.Answer.Not) answer).problem()));
            }
        }
        return new ReadResult.Document(pages, left, remarks);
    }

    private static boolean slow(Failure failure) {
        return failure.kind() == Failure.Kind.TIME || failure.kind() == Failure.Kind.TIME_OF_PART;
    }

    private static ReadResult refused(String why) {
        return new ReadResult.Refused(new Refusal(Reason.RESOURCE_LIMIT, why));
    }

    private String told(Failure failure) {
        return switch (failure.kind()) {
            case TIME, TIME_OF_PART -> "识别超过每页时限 " + settings.perPage().toSeconds() + " 秒";
            case MEMORY -> "识别时内存不足";
            case TOO_MUCH -> "识别出的内容过多";
            case CRASHED -> "识别进程意外结束（退出码 " + failure.exitCode() + "）";
        };
    }

    /** Ends the processes; one that is reading is ended by its reader. */
    @Override
    public void close() {
        processes.close();
    }
}
