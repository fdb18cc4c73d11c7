package org.juesuan.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.juesuan.jobs.Progress;
import org.juesuan.message.Messages;

/** Says how far a run is: on a terminal in one line that is written over, elsewhere in a line every few seconds. */
final class LiveProgress implements Progress, AutoCloseable {

    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long PLAIN_NANOS = 5_000_000_000L;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final Messages says = Messages.of(LiveProgress.class);
    private final @Nullable PrintStream out;
    private final boolean terminal;
    private long started;
    private long lastShown;
    private int total;
    private int done;
    private long pages;
    private boolean lineOpen;

    private LiveProgress(@Nullable PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static LiveProgress silent() {
        return new LiveProgress(null, false);
    }

    /** The launcher knows whether standard error is a terminal; Java 17 does not. */
    static LiveProgress onStandardError() {
        return new LiveProgress(System.err, Boolean.getBoolean("juesuan.terminal"));
    }

    @Override
    public void step(String name) {
        show(says.text("progress.step", says.word("step", name)));
    }

    @Override
    public void plan(String summary) {
        if (out != null) {
            out.println((lineOpen ? ERASE_LINE : "") + Told.text(summary));
            lineOpen = false;
        }
    }

    @Override
    public void documents(int count) {
        total = count;
        started = System.nanoTime();
        lastShown = started;
    }

    @Override
    public void onWorkers(int workers, int read, long readPages) {
        long now = System.nanoTime();
        if (now - lastShown >= (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
            lastShown = now;
            show(workers == 0 ? says.text("progress.no_worker")
                    : says.text("progress.workers", workers, read, total, tenths(readPages / Math.max(1e-3, (now - started) / 1e9))));
        }
    }

    @Override
    public void document(int pageCount) {
        done++;
        pages += pageCount;
        long now = System.nanoTime();
        if (done == total || now - lastShown >= (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
            lastShown = now;
            double seconds = Math.max(1e-3, (now - started) / 1e9);
            show(says.text("progress.documents", done, total, tenths(pages / seconds),
                    duration(Math.round(seconds / done * (total - done)))));
        }
    }

    private String duration(long seconds) {
        return seconds < 60 ? says.text("progress.seconds", seconds) : says.text("progress.minutes", seconds / 60, seconds % 60);
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private void show(String line) {
        if (out == null) {
            return;
        }
        if (terminal) {
            out.print(ERASE_LINE + line);
            out.flush();
            lineOpen = true;
        } else {
            out.println(line);
        }
    }

    /** Leaves a clean line for whatever comes next. */
    @Override
    public void close() {
        if (out != null && lineOpen) {
            out.print(ERASE_LINE);
            out.flush();
        }
    }
}
