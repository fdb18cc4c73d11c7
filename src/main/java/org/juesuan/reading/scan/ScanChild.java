package org.juesuan.reading.scan;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.juesuan.reading.pdf.BundledFonts;

/**
 * The child process: reads requests from its standard input, one a line ({@code page TAB dpi TAB answer file TAB PDF}),
 * writes each answer to its file and then says so on the standard output, where the native library writes too. It ends
 * when the parent closes its input, even in the middle of a page.
 */
public final class ScanChild {

    /** Begins the line that tells the parent that an answer is ready. */
    static final String READY = "juesuan-scan-ready ";

    private final ScannedPage reader;
    private Path open;
    private PDDocument pdf;

    private ScanChild(Path folder) {
        reader = new ScannedPage(new RapidRecogniser(folder));
    }

    /** {@code arguments[0]} is the folder for temporary files. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(requests), "requests");
        listener.setDaemon(true);
        listener.start();
        BundledFonts.use();
        ScanChild child = new ScanChild(Path.of(arguments[0]));
        while (true) {
            String request = requests.take();
            String[] parts = request.split("\t", 4);
            PageFile.write(Path.of(parts[2]), child.answer(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Path.of(parts[3])));
            // the library may have left half a line
            System.out.print("\n" + READY + parts[2] + "\n");
            System.out.flush();
        }
    }

    private static void listen(BlockingQueue<String> requests) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(line);
            }
        } catch (IOException e) {
            // the parent is gone, as at the end of the input
        }
        Runtime.getRuntime().halt(0);
    }

    private PageFile.Answer answer(int page, int dpi, Path file) {
        try {
            if (!file.equals(open)) {
                if (pdf != null) {
                    pdf.close();
                }
                open = null;
                pdf = PDDocument.load(new File(file.toString()), MemoryUsageSetting.setupMainMemoryOnly());
                open = file;
            }
            PageRenderer.Rendered rendered = PageRenderer.render(pdf, page, dpi);
            return new PageFile.Answer(reader.read(page, rendered.picture(), rendered.scale()), null);
        } catch (IOException | RuntimeException e) {
            return new PageFile.Answer(null, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (StackOverflowError e) {
            return new PageFile.Answer(null, "内部结构嵌套过深");
        }
    }
}
