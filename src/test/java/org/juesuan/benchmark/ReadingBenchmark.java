package org.juesuan.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.model.FileType;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.pdf.PdfReader;
import technology.tabula.ObjectExtractor;
import technology.tabula.PageIterator;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * What reading PDFs costs beside what others cost over the same files: processor seconds, each way once a round, in turns, so
 * that a busy minute of the machine falls on all of them; medians of the rounds and their ratio to tabula's.
 * {@code src/README.md} has the command.
 */
public final class ReadingBenchmark {

    /** A way through the files; all but the last two are others' programs. */
    private enum Way {
        PDFTOTEXT("pdftotext"), STRIPPER("PDFBox PDFTextStripper"), TABULA("tabula lattice"), READING("juesuan reading"),
                UNDERSTANDING("juesuan understanding");

        private final String title;

        Way(String title) {
            this.title = title;
        }
    }

    private static final int ROUNDS = 5;

    private final List<Path> files;
    private final DisclosureReader understanding = new DisclosureReader();
    private final Map<Way, List<Double>> seconds = new EnumMap<>(Way.class);

    private ReadingBenchmark(List<Path> files) {
        this.files = files;
    }

    /** {@code args}: a folder with PDFs, and how many rounds (5 where it is not said). */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1 || args.length > 2 || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("usage: ReadingBenchmark FOLDER [ROUNDS]: the folder must be there, with PDFs in it");
            System.exit(2);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
        new ReadingBenchmark(files).run(args.length == 2 ? Integer.parseInt(args[1]) : ROUNDS);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        int pages = 0;
        for (int round = -1; round < rounds; round++) {
            System.err.println(round < 0 ? "warming up" : "round " + (round + 1) + " of " + rounds);
            Map<Way, Double> once = new EnumMap<>(Way.class);
            pages = 0;
            for (Path file : files) {
                pages += file(file, once);
            }
            if (round >= 0) {
                once.forEach((way, spent) -> seconds.computeIfAbsent(way, w -> new ArrayList<>()).add(spent));
            }
        }
        System.out.printf(Locale.ROOT, "%d files, %d pages, medians of %d rounds%n", files.size(), pages, rounds);
        seconds.forEach((way, all) -> System.out.printf(Locale.ROOT, "%-24s %8.2f s  %5.2f of tabula%n", way.title, median(all),
                median(all) / median(seconds.get(Way.TABULA))));
        double both = median(seconds.get(Way.READING)) + median(seconds.get(Way.UNDERSTANDING));
        System.out.printf(Locale.ROOT, "%-24s %8.2f s  %5.2f of tabula%n", "juesuan both", both, both / median(seconds.get(Way.TABULA)));
    }

    /** Sends one file each way; returns how many pages it has. */
    private int file(Path file, Map<Way, Double> once) throws IOException, InterruptedException {
        double before = ProcessorTime.ofChildren();
        if (ProcessorTime.knowsChildren() && pdftotext(file)) {
            once.merge(Way.PDFTOTEXT, ProcessorTime.ofChildren() - before, Double::sum);
        }
        before = ProcessorTime.ofThread();
        try (PDDocument pdf = PDDocument.load(file.toFile())) {
            new PDFTextStripper().getText(pdf);
        }
        before = spent(Way.STRIPPER, before, once);
        try (PDDocument pdf = PDDocument.load(file.toFile()); ObjectExtractor extractor = new ObjectExtractor(pdf)) {
            for (PageIterator page = extractor.extract(); page.hasNext();) {
                new SpreadsheetExtractionAlgorithm().extract(page.next());
            }
        }
        spent(Way.TABULA, before, once);
        SourceFile source = new SourceFile(file.getFileName().toString(), file, file.getFileName().toString(), FileType.PDF,
                Files.size(file));
        before = ProcessorTime.ofThread();
        ReadResult read = new PdfReader().read(source);
        before = spent(Way.READING, before, once);
        if (!(read instanceof ReadResult.Document document)) {
            return 0;
        }
        understanding.understand(source, document);
        spent(Way.UNDERSTANDING, before, once);
        return document.pages().size();
    }

    /** Books what a way cost since {@code before}; returns the time now. */
    private static double spent(Way way, double before, Map<Way, Double> once) {
        double now = ProcessorTime.ofThread();
        once.merge(way, now - before, Double::sum);
        return now;
    }

    /** Whether the program is there and read the file. */
    private static boolean pdftotext(Path file) throws InterruptedException {
        try {
            return new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
