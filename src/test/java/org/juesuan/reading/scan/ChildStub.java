package org.juesuan.reading.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.juesuan.model.Page;
import org.juesuan.model.TextSource;
import org.juesuan.process.ChildMain;

/** A child process that misbehaves on the page of that number, and answers any other with an empty page. */
public final class ChildStub {

    static final int HANGS = 1;
    static final int CRASHES = 2;
    static final int RUNS_OUT_OF_MEMORY = 3;
    static final int CANNOT = 4;
    static final int CHATTERS = 5;

    private ChildStub() {
    }

    public static void main(String[] arguments) throws IOException {
        ChildMain.serve(ScanChild.Request.class, ScanChild.Answer.class, (request, parts) -> {
            int page = ((ScanChild.Request.Recognise) request).page();
            switch (page) {
                case HANGS -> Thread.sleep(600_000);
                case CRASHES -> Runtime.getRuntime().halt(134);
                case RUNS_OUT_OF_MEMORY -> System.out.println(new byte[Integer.MAX_VALUE - 8].length);
                case CHATTERS -> chatter();
                default -> {
                }
            }
            return page == CANNOT ? new ScanChild.Answer.Not("图片过大")
                    : new ScanChild.Answer.Recognised(new Page(page, null, 10, 10, 0, List.of(), List.of(), TextSource.OCR, 0));
        });
    }

    /** On the process's own standard output, as a native library does. */
    private static void chatter() throws IOException {
        try (java.io.FileOutputStream out = new java.io.FileOutputStream("/dev/fd/1")) {
            out.write("x".repeat(500_000).getBytes(StandardCharsets.UTF_8));
        }
    }
}
