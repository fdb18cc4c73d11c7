package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.Archive;
import org.juesuan.durable.Durable;
import org.juesuan.extraction.Extractor;
import org.juesuan.intake.Inbox;
import org.juesuan.json.Json;
import org.juesuan.model.Extraction;
import org.juesuan.model.SourceFile;
import org.juesuan.problem.Problem;
import org.juesuan.settings.JobDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read out of one file. */
@Command(name = "extract", description = "Show what is read out of one file; nothing is loaded.",
        footer = {"", "Where the document was loaded before, what was read of it then is understood by the forms, titles and words as "
                + "they stand",
            "in src/main/resources now: change a YAML file there and look again. After changes of the readers themselves use --read.", "",
            "Exit code 3 where the document would go into quarantine."})
final class ExtractCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "FILE", description = "a PDF, workbook or other submission")
    private Path file;

    @Option(names = "--format", description = "table, csv (the lines only) or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Option(names = "--picture", paramLabel = "DIR",
            description = {"draw each page that holds a form, with what was read on it: tables and cells blue,",
        "amounts that became lines green with their column, orange where they were repaired or doubtful"})
    private @Nullable Path pictures;

    @Option(names = "--read", description = "read the file again, also where it was loaded before and what was read of it is kept")
    private boolean read;

    @Override
    public Integer call() throws IOException {
        common.log();
        if (!Files.isRegularFile(file)) {
            throw Problem.usage(file + (Files.exists(file) ? " is not a file" : " does not exist"));
        }
        if (!Files.isReadable(file)) {
            throw Problem.usage(file + " cannot be read: no permission");
        }
        Extraction extraction = extracted(Inbox.file(file), JobDefinition.read(CommonOptions.root(), "nightly"));
        switch (format) {
            case TABLE -> printTables(extraction);
            case CSV -> Format.CSV.print(ExtractionRows.lines(extraction), System.out);
            case JSON -> System.out.println(Json.of(whole(extraction)));
        }
        if (pictures != null) {
            System.out.flush();
            System.err.println(new ReadingPictures(extraction).draw(file, pictures));
        }
        return extraction.refusal() == null ? 0 : 3;
    }

    /** Of a document that the archive knows, what was read before is understood as it would be now. */
    private Extraction extracted(SourceFile submission, JobDefinition job) throws IOException {
        Path kept = Archive.reading(common.data(), submission.key());
        Optional<Extraction> known = read || !Files.exists(kept) ? Optional.empty() : Extractor.understandHere(submission, kept);
        if (known.isPresent()) {
            return known.get();
        }
        Path folder = Files.createTempDirectory("juesuan-");
        try (Extractor extractor = Extractor.forOne(job, folder)) {
            return extractor.extract(submission);
        } finally {
            new Durable("extract").deleteTree(folder);
        }
    }

    private static void printTables(Extraction extraction) {
        ExtractionRows.identity(extraction).forEach((name, value) -> {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                System.out.printf("%-13s %s%n", name, value);
            }
        });
        System.out.println("\n" + Told.text("Forms"));
        Format.TABLE.print(ExtractionRows.forms(extraction), System.out);
        System.out.println("\n" + Told.text("Lines"));
        Format.TABLE.print(ExtractionRows.lines(extraction).only(List.of("form", "page", "sheet", "line_code", "line_name", "column_code",
                "printed", "amount_yuan", "confidence")), System.out);
        System.out.println("\n" + Told.text("Claims"));
        Format.TABLE.print(ExtractionRows.claims(extraction)
                .only(List.of("page", "metric", "subject_path", "aspect", "value", "unit", "qualifier")), System.out);
        System.out.println("\n" + Told.text("Self-evaluations"));
        Format.TABLE.print(ExtractionRows.evaluations(extraction), System.out);
        System.out.println("\n" + Told.text("Amounts of other tables"));
        Format.TABLE.print(ExtractionRows.others(extraction)
                .only(List.of("table_no", "title", "form", "page", "sheet", "row_path", "column_path", "printed", "unit", "amount_yuan")),
                System.out);
        System.out.println("\n" + Told.text("Remarks"));
        Format.TABLE.print(ExtractionRows.remarks(extraction), System.out);
    }

    private static Map<String, Object> whole(Extraction extraction) {
        Map<String, Object> whole = new LinkedHashMap<>(ExtractionRows.identity(extraction));
        whole.put("forms", ExtractionRows.objects(ExtractionRows.forms(extraction)));
        whole.put("lines", ExtractionRows.objects(ExtractionRows.lines(extraction)));
        whole.put("claims", ExtractionRows.objects(ExtractionRows.claims(extraction)));
        whole.put("evaluations", ExtractionRows.objects(ExtractionRows.evaluations(extraction)));
        whole.put("glossary", ExtractionRows.objects(ExtractionRows.glossary(extraction)));
        whole.put("other_cells", ExtractionRows.objects(ExtractionRows.others(extraction)));
        whole.put("remarks", ExtractionRows.objects(ExtractionRows.remarks(extraction)));
        return whole;
    }
}
