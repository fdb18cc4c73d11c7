package org.juesuan.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The other end of a {@link ChildProcess}, in the process itself: does the work that is asked for, several pieces side by side
 * where the parent asks so. The process ends when its parent closes its input or is gone, even in the middle of work.
 */
public final class ChildMain {

    /** Exit code of a process that could not give an answer. */
    private static final int CANNOT_ANSWER = 70;

    /** Work on requests of type {@code Q}; what it throws ends the process. */
    public interface Work<Q, A> {
        A answer(Q request, Parts parts) throws Exception;
    }

    /** To be told as work goes on, so that the parent can tell work that goes on from work that hangs. */
    public interface Parts {

        /** A part begins, and the one before it has ended. */
        void next();

        /** The last part has ended; only the time of the whole is limited from here on. */
        void end();
    }

    private ChildMain() {
    }

    /** Serves until the parent has enough; never returns. */
    public static <Q, A> void serve(Class<Q> requests, Class<A> answers, Work<Q, A> work) throws IOException {
        NoNetwork.enforce();
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(ChildProcess.ANSWERS), 1 << 16));
        // a document must not fill the disk by what a library says about it
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        System.setOut(System.err);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "service");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Message.of(0, Message.Kind.READY).write(out);
            while (true) {
                Message frame = Message.read(in);
                Q request = RecordCodec.read(requests, frame.content());
                threads.execute(() -> answer(frame.request(), request, answers, work, out));
            }
        } catch (IOException e) {
            // the parent has enough, or is gone
            end(0);
        }
    }

    private static <Q, A> void answer(int number, Q request, Class<A> answers, Work<Q, A> work, DataOutputStream out) {
        ParentAppender.listen(new Log(number, out));
        try {
            A answer = work.answer(request, new Told(number, out));
            Message.of(number, Message.Kind.ANSWER, answers, answer).write(out);
        } catch (BoundedBytes.Full e) {
            end(ChildProcess.TOO_MUCH);
        } catch (Throwable e) {
            end(e instanceof OutOfMemoryError ? ChildProcess.OUT_OF_MEMORY : CANNOT_ANSWER);
        } finally {
            ParentAppender.listen(null);
        }
    }

    private static final class Log implements LogMessage.Listener {

        private final int request;
        private final DataOutputStream out;
        private int messages;

        Log(int request, DataOutputStream out) {
            this.request = request;
            this.out = out;
        }

        @Override
        public void hear(LogMessage said) {
            if (messages++ < LogMessage.MOST_MESSAGES) {
                try {
                    Message.of(request, Message.Kind.SAID, LogMessage.class, said).write(out);
                } catch (IOException e) {
                    end(0);
                }
            }
        }
    }

    private record Told(int request, DataOutputStream out) implements Parts {

        @Override
        public void next() {
            tell(Message.Kind.PART);
        }

        @Override
        public void end() {
            tell(Message.Kind.PARTS_END);
        }

        private void tell(Message.Kind kind) {
            try {
                Message.of(request, kind).write(out);
            } catch (IOException e) {
                ChildMain.end(0);
            }
        }
    }

    /** Without waiting for anything: no hook of a library is worth it. An archive of classes is written at an orderly end only. */
    private static void end(int exitCode) {
        if (Boolean.getBoolean(ChildProcess.ORDERLY)) {
            System.exit(exitCode);
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
