package org.juesuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.intake.Inbox;
import org.juesuan.intake.Listing;
import org.juesuan.intake.SettleTime;
import org.juesuan.model.Extraction;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of every file beside the project, against {@code sweep.csv}: read or refused and why, forms, lines, and
 * forms that are named as not read. A file that is read better than expected fails too, until someone has looked at it
 * and put it into the list: {@code mvn test -Dtest=SweepTest -Dsweep=write}. Pictures of pages are not recognised here.
 */
class SweepTest {

    private static final Path SHARED = Path.of("../shared");
    private static final List<String> FOLDERS = List.of("corpus/dev", "corpus/bad", "real", "seed");
    private static final Path EXPECTED = Path.of("src/test/resources/org/juesuan/sweep.csv");
    private static final String HEAD = "file,key,outcome,forms,lines,unread_forms";

    @TempDir
    Path staging;

    @Test
    void everyFileEndsAsExpected() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("corpus/dev")), "skipped: the documents are not at " + SHARED);
        TreeSet<String> outcomes = new TreeSet<>();
        for (String folder : FOLDERS) {
            Listing listing = new Inbox(List.of(SHARED.resolve(folder)), staging, SettleTime.NONE).list(key -> true);
            listing.files().stream().filter(SweepTest::submission).map(SweepTest::outcome).forEach(outcomes::add);
            listing.refused().forEach(r -> outcomes.add(line(r.file(), r.refusal(), 0, 0, 0)));
        }
        List<String> found = new ArrayList<>(List.of(HEAD));
        found.addAll(outcomes);
        if ("write".equals(System.getProperty("sweep"))) {
            Files.write(EXPECTED, found);
        }
        assertThat(found).containsExactlyElementsOf(Files.readAllLines(EXPECTED));
    }

    /** What lies beside the documents to check them by is none of them. */
    private static boolean submission(SourceFile file) {
        String path = file.path().toString().replace('\\', '/');
        return !path.matches(".*/(gold|truth)/.*|.*(facts_\\w+\\.csv|VERIFY\\.txt|\\.md|disclosure\\.txt)");
    }

    private static String outcome(SourceFile file) {
        ReadResult reading = new DocumentReader().read(file);
        if (reading instanceof ReadResult.Refused refused) {
            return line(file, refused.refusal(), 0, 0, 0);
        }
        Extraction read = new DisclosureReader().understand(file, (ReadResult.Document) reading);
        long forms = read.lines().stream().map(l -> l.form() + "|" + l.body()).distinct().count();
        long unread = read.remarks().stream().filter(r -> r.rule().equals("read_other_table") || r.rule().equals("read_columns_unknown")
                || r.rule().equals("read_rows_unknown")).count();
        return line(file, read.refusal(), forms, read.lines().size(), unread);
    }

    private static String line(SourceFile file, Refusal refusal, long forms, long lines, long unread) {
        return String.join(",", file.fileName(), file.key().substring(0, 8), refusal == null ? "read" : refusal.reason().code(),
                String.valueOf(forms), String.valueOf(lines), String.valueOf(unread));
    }
}
