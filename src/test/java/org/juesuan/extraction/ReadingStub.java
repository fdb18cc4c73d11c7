package org.juesuan.extraction;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.juesuan.model.Extraction;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.process.ChildMain;
import org.slf4j.LoggerFactory;

/** A reading process that misbehaves as the name of a file says; it leaves a file beside that file for every try. */
public final class ReadingStub {

    private ReadingStub() {
    }

    public static void main(String[] arguments) throws IOException {
        ChildMain.serve(ReadingRequest.class, ReadingRequest.Answer.class, (task, parts) -> {
            try (FileOutputStream tries = new FileOutputStream(task.file().path() + ".tries", true)) {
                tries.write('x');
            }
            return ReadingChild.answer(task, () -> read(task.file(), parts),
                    (file, document, correction) -> Extraction.refused(file, new Refusal(Reason.NO_FORM, "")));
        });
    }

    private static ReadResult read(SourceFile file, ChildMain.Parts parts) {
        try {
            switch (file.fileName()) {
                case "throws" -> throw new IllegalStateException("no such thing");
                case "lacks" -> throw new NoClassDefFoundError("some/Decoder");
                case "recurses" -> read(file, parts);
                case "memory" -> System.err.println(new byte[Integer.MAX_VALUE - 8].length);
                case "crashes" -> Runtime.getRuntime().halt(134);
                case "hangs" -> Thread.sleep(600_000);
                case "hangs on page 3" -> {
                    parts.next();
                    parts.next();
                    parts.next();
                    Thread.sleep(600_000);
                }
                case "calls" -> {
                    return new ReadResult.Refused(new Refusal(Reason.NO_FORM,
                            String.join(",", ways(Integer.parseInt(file.key().substring(0, 5))))));
                }
                case "talks" -> {
                    for (int i = 0; i < 1_000; i++) {
                        LoggerFactory.getLogger("some.Library").warn("odd bytes at {}", i);
                    }
                    LoggerFactory.getLogger("some.Library").info("all is well");
                }
                case "says 129 MB" -> {
                    ReaderFinding remark = ReaderFinding.of("", Severity.INFO, "x".repeat(1 << 20));
                    return new ReadResult.Document(List.of(), List.of(1), Collections.nCopies(129, remark));
                }
                case "slow" -> Thread.sleep(500);
                default -> {
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new ReadResult.Document(List.of(), List.of());
    }

    private interface Way {
        void go() throws IOException;
    }

    /** The ways in which a port of this machine could be reached. */
    private static List<String> ways(int port) {
        List<String> open = new ArrayList<>();
        tryOut("socket", open, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        tryOut("server", open, () -> new ServerSocket(0).close());
        tryOut("channel", open, () -> SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).close());
        tryOut("url", open, () -> URI.create("http://127.0.0.1:" + port + "/").toURL().openStream().close());
        tryOut("ftp", open, () -> URI.create("ftp://127.0.0.1:" + port + "/").toURL().openStream().close());
        tryOut("datagram", open, () -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), port));
            }
        });
        return open;
    }

    private static void tryOut(String name, List<String> open, Way way) {
        try {
            way.go();
            open.add(name);
        } catch (IOException | UnsupportedOperationException e) {
            if (!String.valueOf(e.getMessage()).contains("no network")) {
                open.add(name + " " + e);
            }
        }
    }
}
