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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.model.FileType;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.office.WorkbookReader;

/**
 * What reading workbooks costs beside what fastexcel-reader takes to walk their cells: processor seconds, each way once a round,
 * in turns; medians of the rounds. Old workbooks (.xls), which fastexcel does not read, are left out. {@code src/README.md} has
 * the command.
 */
public final class WorkbookBenchmark {

    private enum Way { FASTEXCEL, READING, UNDERSTANDING }

    private static final int ROUNDS = 5;

    private final DisclosureReader understanding = new DisclosureReader();
    private final Map<Way, List<Double>> seconds = new EnumMap<>(Way.class);
    private long cells;

    private WorkbookBenchmark() {
    }

    /** {@code args}: a folder with .xlsx files, and how many rounds (5 where it is not said). */
    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2 || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("usage: WorkbookBenchmark FOLDER [ROUNDS]: the folder must be there, with .xlsx files in it");
            System.exit(2);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")).sorted().toList();
        }
        new WorkbookBenchmark().run(files, args.length == 2 ? Integer.parseInt(args[1]) : ROUNDS);
    }

    private void run(List<Path> files, int rounds) throws IOException {
        for (int round = -1; round < rounds; round++) {
            Map<Way, Double> once = new EnumMap<>(Way.class);
            cells = 0;
            for (Path file : files) {
                file(file, once);
            }
            if (round >= 0) {
                once.forEach((way, spent) -> seconds.computeIfAbsent(way, w -> new ArrayList<>()).add(spent));
            }
        }
        System.out.printf(Locale.ROOT, "%d files, %d cells, medians of %d rounds%n", files.size(), cells, rounds);
        double walking = median(seconds.get(Way.FASTEXCEL));
        for (Way way : Way.values()) {
            double spent = median(seconds.get(way));
            System.out.printf(Locale.ROOT, "%-14s %8.3f s  %5.2f of fastexcel%n", way.name().toLowerCase(Locale.ROOT), spent,
                    spent / walking);
        }
    }

    private void file(Path file, Map<Way, Double> once) throws IOException {
        double before = ProcessorTime.ofThread();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> cells += cell == null || cell.getText().isEmpty() ? 0 : 1));
                }
            }
        }
        before = spent(Way.FASTEXCEL, before, once);
        SourceFile source = new SourceFile(file.getFileName().toString(), file, file.getFileName().toString(), FileType.XLSX,
                Files.size(file));
        ReadResult read = new WorkbookReader().read(source);
        before = spent(Way.READING, before, once);
        if (read instanceof ReadResult.Document document) {
            understanding.understand(source, document);
            spent(Way.UNDERSTANDING, before, once);
        }
    }

    /** Books what a way cost since {@code before}; returns the time now. */
    private static double spent(Way way, double before, Map<Way, Double> once) {
        double now = ProcessorTime.ofThread();
        once.merge(way, now - before, Double::sum);
        return now;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
