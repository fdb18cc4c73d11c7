package org.juesuan.reading.scan;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.juesuan.model.FileType;
import org.juesuan.model.Page;
import org.juesuan.model.Reading;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Remark;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.process.Child;
import org.juesuan.process.Failure;

/**
 * Recognises the pages of a document that are pictures. It happens in child processes, because a recogniser may hang,
 * crash or eat the memory: that costs the document and never the run. Thread-safe.
 */
public final class ScanReader implements AutoCloseable {

    /** More pictures than any disclosure has; a book of scans would hold up the night. */
    private static final int MOST_PICTURES = 300;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final ScanSettings settings;
    private final Class<?> child;
    private final boolean available;
    private final Semaphore places;
    private final Deque<Child<ScanChild.Request, ScanChild.Answer>> idle = new ArrayDeque<>();
    private boolean closed;

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
        this.child = child;
        this.available = available;
        this.places = new Semaphore(settings.children(), true);
    }

    /**
     * The document with its pictures read. A picture that no child can read (too large, damaged) stays among its
     * pictures, with a remark.
     *
     * @throws CancellationException where the calling thread is interrupted
     */
    public Reading read(SourceFile file, Reading.Document document) {
        List<Integer> pictures = document.pictures();
        if (pictures.isEmpty()) {
            return document;
        }
        if (!available || pictures.size() > MOST_PICTURES) {
            return unread(document, available ? "图片页数 " + pictures.size() + " 超过上限 " + MOST_PICTURES + "，没有识别"
                    : "本机没有文字识别组件（只支持 64 位 x86 的 Linux），没有识别");
        }
        try {
            places.acquire();
            try {
                return recognised(file, document);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run stops");
        }
    }

    private static Reading unread(Reading.Document document, String why) {
        List<Remark> remarks = new ArrayList<>(document.remarks());
        document.pictures().forEach(page -> remarks.add(picture(page, "第 " + page + " 页是图片，" + why)));
        return new Reading.Document(document.pages(), document.pictures(), remarks);
    }

    private static Remark picture(int page, String message) {
        return new Remark("read_page_is_picture", Severity.WARNING, message, null, null, null, page);
    }

    private Reading recognised(SourceFile file, Reading.Document document) throws InterruptedException {
        List<Page> pages = new ArrayList<>(document.pages());
        List<Integer> left = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>(document.remarks());
        for (int number : document.pictures()) {
            ScanChild.Answer answer;
            try {
                answer = page(file, number);
            } catch (Failure e) {
                return new Reading.Refused(new Refusal(Reason.RESOURCE_LIMIT, "第 " + number + " 页（扫描图片）" + told(e) + "，已放弃"));
            }
            if (answer.page() == null) {
                left.add(number);
                remarks.add(picture(number, "第 " + number + " 页是图片，无法识别：" + answer.problem()));
            } else {
                pages.set(number - 1, answer.page());
                remarks.add(new Remark("read_page_recognised", Severity.INFO, "第 " + number + " 页是图片，其文字由 OCR 识别", null, null, null, number));
            }
        }
        return new Reading.Document(pages, left, remarks);
    }

    /** One page; a process that fails is not used again, and a second one is tried: the first may have been worn out. */
    private ScanChild.Answer page(SourceFile file, int number) throws Failure, InterruptedException {
        try {
            return once(file, number);
        } catch (Failure first) {
            return once(file, number);
        }
    }

    private String told(Failure failure) {
        return switch (failure.kind()) {
            case TIME, TIME_OF_PART -> "识别超过每页时限 " + settings.perPage().toSeconds() + " 秒";
            case MEMORY -> "识别时内存不足";
            case TOO_MUCH -> "识别出的内容过多";
            case CRASHED -> "识别进程意外结束（退出码 " + failure.exitCode() + "）";
        };
    }

    private ScanChild.Answer once(SourceFile file, int number) throws Failure, InterruptedException {
        Child<ScanChild.Request, ScanChild.Answer> process = borrow();
        boolean sound = false;
        try {
            ScanChild.Answer answer = process.ask(new ScanChild.Request(file.path().toAbsolutePath(), file.type() == FileType.PDF, number, settings.dpi()), settings.perPage(), settings.perPage());
            sound = true;
            return answer;
        } finally {
            giveBack(process, sound);
        }
    }

    private Child<ScanChild.Request, ScanChild.Answer> borrow() {
        synchronized (idle) {
            Child<ScanChild.Request, ScanChild.Answer> waiting = idle.poll();
            if (waiting != null) {
                return waiting;
            }
        }
        Path folder = settings.folder().resolve("scan-" + ProcessHandle.current().pid() + "-" + NAMES.incrementAndGet());
        return new Child<>(child, ScanChild.Request.class, ScanChild.Answer.class, folder,
                List.of("-Xmx" + settings.heapMegabytes() + "m", "-XX:+UseSerialGC", "-Xlog:disable"));
    }

    private void giveBack(Child<ScanChild.Request, ScanChild.Answer> process, boolean sound) {
        synchronized (idle) {
            if (sound && !closed && process.asked() < settings.pagesPerChild()) {
                idle.push(process);
                return;
            }
        }
        process.close();
    }

    /** Ends the children; one that is reading is ended by its reader. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Child::close);
            idle.clear();
        }
    }
}
