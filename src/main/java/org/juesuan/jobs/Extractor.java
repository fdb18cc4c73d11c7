package org.juesuan.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Reading;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;
import org.juesuan.reading.scan.ScanReader;
import org.juesuan.reading.scan.ScanSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From one file to all that is learned of it, whatever the file does: a reader that throws, recurses without end, eats
 * the memory or never comes back costs this document and no other. Thread-safe.
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
            FileType.UNKNOWN, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：内容不是 PDF、Excel、Word 或 CSV"));

    private final Rooms rooms;
    private final Duration limit;
    private final long maxBytes;
    /** Documents are read side by side; one that ran out of memory is read again with the memory for itself. */
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    /** Reads documents of any type, each in at most the given time; scans have limits of their own. */
    public Extractor(Duration limit, long maxBytes, ScanSettings scans) {
        this(new HouseRooms(scans), limit, maxBytes);
    }

    Extractor(Rooms rooms, Duration limit, long maxBytes) {
        this.rooms = rooms;
        this.limit = limit;
        this.maxBytes = maxBytes;
    }

    /** The rooms that a document passes through. */
    interface Rooms extends AutoCloseable {

        default Reading read(SourceFile file) {
            return new Reading.Document(List.of(), List.of());
        }

        /** Reads the pages that are pictures, in processes of their own, within limits of their own. */
        default Reading recognise(SourceFile file, Reading.Document document) {
            return document;
        }

        Extraction understand(SourceFile file, Reading.Document document);

        @Override
        default void close() {
        }
    }

    /** A stage that was given up. */
    private static final class GivenUp extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        GivenUp(Reason reason, String message) {
            super(message, null, false, false);
            refusal = new Refusal(reason, message);
        }
    }

    /**
     * What the file says, or why it must wait for a person; never throws for what is wrong with the file.
     *
     * @throws CancellationException where the calling thread is interrupted
     */
    public Extraction extract(SourceFile file) {
        if (file.bytes() > maxBytes) {
            return Extraction.refused(file, new Refusal(Reason.RESOURCE_LIMIT,
                    "文件大小 " + (file.bytes() >> 20) + " MB，超过上限 " + (maxBytes >> 20) + " MB"));
        }
        try {
            Reading reading = stage(file, () -> rooms.read(file));
            if (reading instanceof Reading.Document document) {
                reading = rooms.recognise(file, document);
            }
            if (reading instanceof Reading.Document document) {
                return stage(file, () -> rooms.understand(file, document));
            }
            Refusal refusal = ((Reading.Refused) reading).refusal();
            boolean unread = refusal.reason() == Reason.UNSUPPORTED_TYPE;
            return Extraction.refused(file, unread ? UNREAD.getOrDefault(file.type(), refusal) : refusal);
        } catch (GivenUp e) {
            return Extraction.refused(file, e.refusal);
        }
    }

    /** Ends the processes that recognise scans. */
    @Override
    public void close() {
        rooms.close();
    }

    private <T> T stage(SourceFile file, Callable<T> work) throws GivenUp {
        try {
            return holding(memory.readLock(), file, work);
        } catch (OutOfMemoryError e) {
            LOG.warn("{} ran out of memory and is read again alone", file.fileName());
            return alone(file, work);
        }
    }

    private <T> T alone(SourceFile file, Callable<T> work) throws GivenUp {
        try {
            return holding(memory.writeLock(), file, work);
        } catch (OutOfMemoryError e) {
            throw new GivenUp(Reason.RESOURCE_LIMIT, "读取时内存不足（上限 " + (Runtime.getRuntime().maxMemory() >> 20) + " MB），已放弃");
        }
    }

    private <T> T holding(Lock lock, SourceFile file, Callable<T> work) throws GivenUp {
        lock.lock();
        try {
            return withinTime(file, work);
        } finally {
            lock.unlock();
        }
    }

    /** A thread that does not come back is left behind: nothing ends it, but nothing waits for it. */
    private <T> T withinTime(SourceFile file, Callable<T> work) throws GivenUp {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "read-" + file.key().substring(0, 8));
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new GivenUp(Reason.RESOURCE_LIMIT, "读取超过时限 " + limit.toSeconds() + " 秒，已放弃");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("the run stops");
        } catch (ExecutionException e) {
            throw failed(file, e.getCause());
        }
    }

    private static GivenUp failed(SourceFile file, Throwable cause) {
        if (cause instanceof OutOfMemoryError memory) {
            throw memory;
        }
        LOG.error("{} ({}) could not be read", file.fileName(), file.key(), cause);
        return cause instanceof StackOverflowError
                ? new GivenUp(Reason.RESOURCE_LIMIT, "文件结构嵌套过深，已放弃读取")
                : new GivenUp(Reason.READER_FAILED, "读取程序出错：" + cause.getClass().getSimpleName()
                        + (cause.getMessage() == null ? "" : "：" + cause.getMessage()));
    }

    private static final class HouseRooms implements Rooms {

        private final DocumentReader documents = new DocumentReader();
        private final ScanReader scans;
        private final DisclosureReader disclosures = new DisclosureReader();

        HouseRooms(ScanSettings settings) {
            scans = new ScanReader(settings);
        }

        @Override
        public Reading read(SourceFile file) {
            return documents.read(file);
        }

        @Override
        public Reading recognise(SourceFile file, Reading.Document document) {
            return scans.read(file, document);
        }

        @Override
        public Extraction understand(SourceFile file, Reading.Document document) {
            return disclosures.understand(file, document);
        }

        @Override
        public void close() {
            scans.close();
        }
    }
}
