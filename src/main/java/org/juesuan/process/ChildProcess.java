package org.juesuan.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A process of this program as its parent sees it. It may hang, run out of memory or crash; that ends it, and fails
 * what was asked of it, and nothing else. Several requests may be under way at the same time. Thread-safe.
 *
 * @param <Q> what it is asked
 * @param <A> what it answers
 */
public final class ChildProcess<Q, A> implements AutoCloseable {

    /** Where the process writes its answers: native libraries chatter on its standard output. */
    static final String ANSWERS = "/dev/fd/3";
    /** Set for a process that is to end in good order, so that Java can archive its classes. */
    static final String ORDERLY = "juesuan.child.orderly";
    /** Exit code that Java gives where the heap is full. */
    static final int OUT_OF_MEMORY = 3;
    /** Exit code of a process whose answer is larger than any answer. */
    static final int TOO_MUCH = 71;

    private static final long START_SECONDS = 120;
    private static final long PATIENCE_SECONDS = 5;
    private static final int SAID_CHARACTERS = 500;

    private final Class<Q> requests;
    private final Class<A> answers;
    private final Path folder;
    private final Process process;
    private final DataOutputStream out;
    private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Pending start = new Pending();
    private volatile boolean gone;

    /** A request under way; waited for, and told of, with its lock. */
    private static final class Pending {
        /** what the asking thread is about, for the log */
        private final Map<String, String> about = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        private byte @Nullable [] answer;
        private boolean failed;
        private boolean timed;
        private int parts;
        private long heard = System.nanoTime();
    }

    /**
     * Starts a process and waits until it can be asked.
     *
     * @param main      the class whose main method calls {@link ChildMain#serve}
     * @param folder    its working folder, and the only one for its temporary files; made here, and removed with it
     * @param options   for Java, such as {@code -Xmx512m}
     * @throws UncheckedIOException where it does not start: trouble of the machine, and of no document
     */
    public ChildProcess(Class<?> main, Class<Q> requests, Class<A> answers, Path folder, List<String> options, String... arguments) {
        this.requests = requests;
        this.answers = answers;
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder);
            ProcessBuilder start = new ProcessBuilder(ChildCommand.of(main, this.folder, options, arguments))
                    .directory(this.folder.toFile()).redirectError(errors().toFile());
            // no process that opens documents knows a password
            start.environment().keySet().removeIf(name -> name.startsWith("JUESUAN_CLUSTER_"));
            process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException("a process for " + main.getSimpleName() + " cannot be started in " + folder + ": "
                    + e.getMessage(), e);
        }
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        Thread listener = new Thread(this::listen, "child-answers");
        listener.setDaemon(true);
        listener.start();
        awaitStart(main);
    }

    private void awaitStart(Class<?> main) {
        boolean interrupted = false;
        try {
            synchronized (start) {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
                while (start.answer == null && !start.failed && System.nanoTime() < end) {
                    start.wait(1000);
                }
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (start.answer == null) {
            String said = said();
            close();
            if (interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the run stops");
            }
            throw new UncheckedIOException("a process for " + main.getSimpleName() + " does not start"
                    + (said.isEmpty() ? "" : ": " + said), new IOException(said));
        }
    }

    private Path errors() {
        return folder.resolve("errors.txt");
    }

    private String said() {
        try {
            String text = Files.readString(errors());
            return text.substring(Math.max(0, text.length() - SAID_CHARACTERS)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
            while (true) {
                Message frame = Message.read(in);
                Pending one = frame.kind() == Message.Kind.READY ? start : pending.get(frame.request());
                if (one != null && frame.kind() == Message.Kind.SAID) {
                    RecordCodec.read(LogMessage.class, frame.content()).repeat(one.about);
                } else if (one != null) {
                    synchronized (one) {
                        one.heard = System.nanoTime();
                        one.timed = frame.kind() == Message.Kind.PART;
                        if (one.timed) {
                            one.parts++;
                        } else if (frame.kind() != Message.Kind.PARTS_END) {
                            one.answer = frame.content();
                        }
                        one.notifyAll();
                    }
                }
            }
        } catch (IOException e) {
            // as at its end: the process is gone, or no longer to be understood
        } finally {
            // whatever ended this thread: nobody waits for what it will not hear
            gone = true;
            fail(start);
            pending.values().forEach(ChildProcess::fail);
        }
    }

    private static void fail(Pending one) {
        synchronized (one) {
            one.failed = true;
            one.notifyAll();
        }
    }

    /** Requests so far. */
    public int asked() {
        return asked.get();
    }

    /** Whether it can still be asked. */
    public boolean alive() {
        return !gone && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param whole how long the answer may take
     * @param part  how long one of its parts may take, where the work names parts, see {@link ChildMain.Parts}
     * @throws Failure              where the process hung, crashed or ran out of memory; it is gone then. Or where the
     *                              request is larger than any; the process goes on
     * @throws InterruptedException where the calling thread is interrupted; the process goes on
     */
    public A ask(Q request, Duration whole, Duration part) throws Failure, InterruptedException {
        int number = asked.incrementAndGet();
        Pending one = new Pending();
        pending.put(number, one);
        try {
            Message.of(number, Message.Kind.REQUEST, requests, request).write(out);
            return RecordCodec.read(answers, await(one, whole, part));
        } catch (BoundedBytes.Full e) {
            throw new Failure(Failure.Kind.TOO_MUCH, 0, 0);
        } catch (IOException e) {
            close();
            throw new Failure(Failure.Kind.CRASHED, exitCode(), one.parts);
        } finally {
            pending.remove(number);
        }
    }

    private byte[] await(Pending one, Duration whole, Duration part) throws Failure, InterruptedException {
        long end = System.nanoTime() + whole.toNanos();
        Failure late = null;
        synchronized (one) {
            while (late == null && one.answer == null && !one.failed && !gone) {
                long now = System.nanoTime();
                long left = Math.min(end, one.timed ? one.heard + part.toNanos() : end) - now;
                if (left > 0) {
                    one.wait(left / 1_000_000 + 1);
                } else {
                    late = new Failure(now >= end ? Failure.Kind.TIME : Failure.Kind.TIME_OF_PART, 0, one.parts);
                }
            }
            if (one.answer != null) {
                return one.answer;
            }
        }
        if (late != null) {
            // not under the lock: several may find so at once, and each tells the others
            close();
            throw late;
        }
        int exitCode = exitCode();
        Failure.Kind kind = switch (exitCode) {
            case OUT_OF_MEMORY -> Failure.Kind.MEMORY;
            case TOO_MUCH -> Failure.Kind.TOO_MUCH;
            default -> Failure.Kind.CRASHED;
        };
        throw new Failure(kind, exitCode, one.parts);
    }

    private int exitCode() {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Ends the process, whatever it does, and removes its files; what is under way fails. */
    @Override
    public void close() {
        gone = true;
        boolean interrupted = Thread.interrupted();
        try {
            if (Boolean.getBoolean(ORDERLY)) {
                process.getOutputStream().close();
                process.waitFor(START_SECONDS, TimeUnit.SECONDS);
            }
            process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (IOException e) {
            process.destroyForcibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        pending.values().forEach(ChildProcess::fail);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // what is left is removed with the folder around it
        }
    }
}
