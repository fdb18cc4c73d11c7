package org.juesuan.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Reading;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From one file to all that is learned of it, whatever the file does: a reader that throws, recurses without end, eats
 * the memory or never comes back costs this document and no other. Thread-safe.
 */
public final class Extractor {

    private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

    /** What is said of a type that no reader takes. */
    private static final Map<FileType, Refusal> UNREAD = Map.of(
            FileType.EMPTY, new Refusal(Reason.EMPTY_FILE, "文件为空（0 字节）"),
            FileType.HTML, new Refusal(Reason.HTML_PAGE, "内容是网页（HTML），不是决算文件，可能是下载时的出错页面"),
            FileType.ENCRYPTED_OFFICE, new Refusal(Reason.PASSWORD, "Office 文件设有打开密码，请提供无密码的版本"),
            FileType.XLS_BIFF5, new Refusal(Reason.OLD_EXCEL, "旧版 Excel（5.0/95 及更早）格式，请用 Excel 或 WPS 另存为 .xlsx 后重新提交"),
            FileType.IMAGE, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：图片，请提供含文字的 PDF 或电子表格"),
            FileType.ZIP, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：压缩包，请解压后提交其中的文件"),
            FileType.CSV, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：CSV，请提供公开的 PDF 或电子表格原件"),
            FileType.DOCX, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：Word（.docx），请另存为 PDF 后重新提交"),
            FileType.DOC, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：Word 97-2003（.doc），请另存为 PDF 后重新提交"),
            FileType.UNKNOWN, new Refusal(Reason.UNSUPPORTED_TYPE, "不支持的文件类型：内容不是 PDF、Excel、Word 或 CSV"));

    private final Function<SourceFile, Extraction> reader;
    private final Duration limit;
    private final long maxBytes;
    /** Documents are read side by side; one that ran out of memory is read again with the memory for itself. */
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    /** Reads documents of any type, each in at most the given time. */
    public Extractor(Duration limit, long maxBytes) {
        this(new Understanding(), limit, maxBytes);
    }

    Extractor(Function<SourceFile, Extraction> reader, Duration limit, long maxBytes) {
        this.reader = reader;
        this.limit = limit;
        this.maxBytes = maxBytes;
    }

    /**
     * What the file says, or why it must wait for a person; never throws for what is wrong with the file.
     *
     * @throws CancellationException where the calling thread is interrupted
     */
    public Extraction extract(SourceFile file) {
        if (file.bytes() > maxBytes) {
            return refused(file, Reason.RESOURCE_LIMIT, "文件大小 " + (file.bytes() >> 20) + " MB，超过上限 " + (maxBytes >> 20) + " MB");
        }
        try {
            return holding(memory.readLock(), file);
        } catch (OutOfMemoryError e) {
            LOG.warn("{} ran out of memory and is read again alone", file.fileName());
            return alone(file);
        }
    }

    private Extraction alone(SourceFile file) {
        try {
            return holding(memory.writeLock(), file);
        } catch (OutOfMemoryError e) {
            return refused(file, Reason.RESOURCE_LIMIT, "读取时内存不足（上限 " + (Runtime.getRuntime().maxMemory() >> 20) + " MB），已放弃");
        }
    }

    private Extraction holding(Lock lock, SourceFile file) {
        lock.lock();
        try {
            return withinTime(file);
        } finally {
            lock.unlock();
        }
    }

    /** A thread that does not come back is left behind: nothing ends it, but nothing waits for it. */
    private Extraction withinTime(SourceFile file) {
        FutureTask<Extraction> task = new FutureTask<>(() -> reader.apply(file));
        Thread thread = new Thread(task, "read-" + file.key().substring(0, 8));
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return refused(file, Reason.RESOURCE_LIMIT, "读取超过时限 " + limit.toSeconds() + " 秒，已放弃");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("the run stops");
        } catch (ExecutionException e) {
            return failed(file, e.getCause());
        }
    }

    private static Extraction failed(SourceFile file, Throwable cause) {
        if (cause instanceof OutOfMemoryError memory) {
            throw memory;
        }
        LOG.error("{} ({}) could not be read", file.fileName(), file.key(), cause);
        return cause instanceof StackOverflowError
                ? refused(file, Reason.RESOURCE_LIMIT, "文件结构嵌套过深，已放弃读取")
                : refused(file, Reason.READER_FAILED, "读取程序出错：" + cause.getClass().getSimpleName()
                        + (cause.getMessage() == null ? "" : "：" + cause.getMessage()));
    }

    private static Extraction refused(SourceFile file, Reason reason, String message) {
        return Extraction.refused(file, new Refusal(reason, message));
    }

    /** The two rooms that a document passes through. */
    private static final class Understanding implements Function<SourceFile, Extraction> {

        private final DocumentReader documents = new DocumentReader();
        private final DisclosureReader disclosures = new DisclosureReader();

        @Override
        public Extraction apply(SourceFile file) {
            Reading reading = documents.read(file);
            if (reading instanceof Reading.Document document) {
                return disclosures.understand(file, document);
            }
            Refusal refusal = ((Reading.Refused) reading).refusal();
            boolean unread = refusal.reason() == Reason.UNSUPPORTED_TYPE;
            return Extraction.refused(file, unread ? UNREAD.getOrDefault(file.type(), refusal) : refusal);
        }
    }
}
