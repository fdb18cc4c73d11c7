package org.juesuan.reading.scan;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.juesuan.model.Method;
import org.juesuan.model.Page;

/** A child process that misbehaves on the page of that number, and answers any other with an empty page. */
public final class ChildStub {

    static final int HANGS = 1;
    static final int CRASHES = 2;
    static final int RUNS_OUT_OF_MEMORY = 3;
    static final int CANNOT = 4;
    static final int CHATTERS = 5;

    private ChildStub() {
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            String[] parts = request.split("\t", 4);
            int page = Integer.parseInt(parts[0]);
            switch (page) {
                case HANGS -> Thread.sleep(600_000);
                case CRASHES -> Runtime.getRuntime().halt(134);
                case RUNS_OUT_OF_MEMORY -> System.out.println(new byte[Integer.MAX_VALUE - 8].length);
                case CHATTERS -> System.out.print("x".repeat(500_000) + "\nhalf a line");
                default -> {
                }
            }
            Page read = new Page(page, null, 10, 10, 0, List.of(), List.of(), Method.OCR, 0);
            PageFile.write(Path.of(parts[2]), page == CANNOT ? new PageFile.Answer(null, "图片过大") : new PageFile.Answer(read, null));
            System.out.print("\n" + ScanChild.READY + parts[2] + "\n");
            System.out.flush();
        }
    }
}
