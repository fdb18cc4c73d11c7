package org.juesuan.reading.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A child process as seen by its parent: one request at a time, each within its time. */
final class ScanProcess implements AutoCloseable {

    /** Why a page was not read, and whether the process can go on. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    private static final String GONE = "";
    private static final long PATIENCE_SECONDS = 5;

    private final Path folder;
    private final Process process;
    private final Writer requests;
    private final BlockingQueue<String> ready = new LinkedBlockingQueue<>();
    private int pages;

    /** Starts {@code main} with the class path of this process; {@code folder} becomes its private temporary folder. */
    ScanProcess(String main, Path folder, int heapMegabytes) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xlog:disable", "-Djava.awt.headless=true",
                    "-Djava.io.tmpdir=" + folder, "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), main, folder.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException("the process that recognises scans cannot be started in " + folder, e);
        }
        requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread listener = new Thread(this::listen, "scan-answers");
        listener.setDaemon(true);
        listener.start();
    }

    /** Pages asked for so far. */
    int pages() {
        return pages;
    }

    long pid() {
        return process.pid();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ScanChild.READY)) {
                    ready.add(line.substring(ScanChild.READY.length()));
                }
            }
        } catch (IOException e) {
            // as at its end: the process is gone
        }
        ready.add(GONE);
    }

    /** The answer for a page; a {@link Failure} where the process hung or ended, which it then has for good. */
    PageFile.Answer read(Path pdf, int page, int dpi, Duration limit) throws Failure, InterruptedException {
        pages++;
        Path file = folder.resolve("page-" + pages);
        try {
            requests.write(page + "\t" + dpi + "\t" + file + "\t" + pdf.toAbsolutePath() + "\n");
            requests.flush();
            String answered = ready.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answered == null) {
                throw new Failure("识别超过每页时限 " + limit.toSeconds() + " 秒");
            }
            if (answered.equals(GONE)) {
                throw new Failure("识别进程意外结束" + (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? "（退出码 " + process.exitValue() + "）" : ""));
            }
            PageFile.Answer answer = PageFile.read(file);
            Files.delete(file);
            return answer;
        } catch (IOException e) {
            throw new Failure("识别进程意外结束");
        }
    }

    /** Ends the process, whatever it does, and removes its files. */
    @Override
    public void close() {
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // what is left is removed with the staging folder
        }
    }
}
