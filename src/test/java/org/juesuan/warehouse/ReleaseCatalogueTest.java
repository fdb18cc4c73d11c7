package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which release is published, which is held back, and where one can go back to. */
class ReleaseCatalogueTest {

    private static final Instant NIGHT = Instant.parse("2026-01-02T01:00:00Z");
    private static final HoldThresholds TWO_ROWS = new HoldThresholds(new BigDecimal(10), 2, BigDecimal.ZERO, 0, new BigDecimal(100), 0);

    private static final Map<String, Path> BUILT = new HashMap<>();

    @TempDir
    private static Path folder;
    @TempDir
    private Path data;
    private ReleaseCatalogue shelf;
    private int count;

    @BeforeEach
    void nothingYet() {
        shelf = new ReleaseCatalogue(data);
    }

    @Test
    void theFirstReleaseIsNeverHeldBack() throws Exception {
        assertThat(publish(build(0))).isEmpty();
        assertThat(states()).containsExactly("PUBLISHED");
    }

    @Test
    void lostRowsHoldBackBeyondBothThresholdsAndNotBefore() throws Exception {
        publish(build(20));
        assertThat(publish(build(18))).isEmpty();
        // two more: 2 of 18 are 11 per cent, but no more than two rows
        assertThat(publish(build(16))).isEmpty();

        String worse = build(13);

        assertThat(publish(worse)).containsExactly("fact_expenditure of 2024: 3 of 16 rows are lost");
        assertThat(states()).containsExactly("KEPT", "KEPT", "PUBLISHED", "HELD");
        assertThat(shelf.waiting()).isEqualTo(worse);
        assertThat(shelf.releases().get(3).why()).containsExactly("fact_expenditure of 2024: 3 of 16 rows are lost");
        assertThat(shelf.releases().get(3).facts()).isEqualTo(13);
        assertThat(shelf.publishUnlessWorse(worse, new HoldThresholds(new BigDecimal(10), 3, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0)))
                .isEmpty();
        assertThat(states()).containsExactly("KEPT", "KEPT", "KEPT", "PUBLISHED");
        assertThat(shelf.waiting()).isNull();
    }

    @Test
    void newRowsDoNotHideLostOnes() throws Exception {
        publish(build(20));

        assertThat(publish(build("10 and 20", school(10), Sample.of("b.pdf", "乙局").form("general_expenditure", subjects(20, "1.00")))))
                .containsExactly("fact_expenditure of 2024: 10 of 20 rows are lost");
    }

    @Test
    void aYearThatIsGoneHoldsBackHoweverSmallItWas() throws Exception {
        publish(build(1));

        assertThat(publish(build("refused", school(1).year(null).refused(Reason.YEAR_UNKNOWN)))).containsExactly(
                "1 published document is in quarantine or gone, such as a.pdf (year_unknown)",
                "fact_expenditure of 2024: 1 of 1 rows are lost");
    }

    /** A correction replaces a document, a better reader finds another year: nothing is lost. */
    @Test
    void whatOtherDocumentsStateOrTheSameElsewhereIsNotLost() throws Exception {
        publish(build(20));
        assertThat(publish(build("2023", school(20).year(2023)))).isEmpty();
        assertThat(publish(build("corrected", school(20).year(2023),
                Sample.of("更正.pdf", "青岚小学").year(2023).correction().publishedOn("2026-01-01")
                .form("general_expenditure", subjects(20, "2.00"))))).isEmpty();
        try (var reader = PublishedWarehouse.open(data)) {
            assertThat(Disclosures.rows(reader, "SELECT string_agg(status, ' ' ORDER BY status) AS n FROM source.document").get(0))
                    .containsEntry("n", "loaded superseded");
        }
    }

    @Test
    void newErrorsOfKnownDocumentsHoldBackAndThoseOfNewOnesDoNot() throws Exception {
        Sample right = Sample.of("c.pdf", "丙局").form("income", "2050201 学前教育 total=5.00 fiscal_appropriation=5.00");
        Sample wrong = Sample.of("c.pdf", "丙局").form("income", "2050201 学前教育 total=9.00 fiscal_appropriation=5.00");
        Sample other = Sample.of("b.pdf", "乙局").form("income", "2050201 学前教育 total=9.00 fiscal_appropriation=5.00");
        publish(build("right", right));
        assertThat(publish(build("right beside wrong", right, other))).isEmpty();
        assertThat(shelf.releases().get(1).errors()).isPositive();

        assertThat(publish(build("wrong", wrong, other))).singleElement().asString()
                .matches("[1-9] new errors of 1 documents that are published without them \\(most by the rule columns_sum\\)");
    }

    @Test
    void undoGoesBackToWhatReadersHadAndTheSameIsNotPublishedAgain() throws Exception {
        String first = build(18);
        publish(first);
        build(1);
        String second = build(20);
        publish(second);

        assertThat(shelf.undo()).isEqualTo(first);
        assertThat(states()).containsExactly("PUBLISHED", "KEPT", "UNDONE");
        assertThatThrownBy(shelf::undo).isInstanceOf(WarehouseException.class).hasMessageContaining("no release was published before");
        assertThat(new Warehouse(data).published()).isEqualTo(first);

        assertThat(publish(build(20))).containsExactly("it shows the same as release " + second + ", from which an operator went back");
        assertThat(publish(build(21))).isEmpty();
        assertThat(shelf.previous()).isEqualTo(first);
    }

    @Test
    void acceptPublishesWhatWasHeldBackAndGoesBackWhereItIsOlder() throws Exception {
        String first = build(20);
        publish(first);
        String worse = build(1);
        publish(worse);

        shelf.accept(worse);
        assertThat(states()).containsExactly("KEPT", "PUBLISHED");
        assertThat(shelf.previous()).isEqualTo(first);

        shelf.accept(first);
        assertThat(states()).containsExactly("PUBLISHED", "UNDONE");
        assertThat(shelf.waiting()).isNull();

        shelf.accept(worse);
        assertThat(states()).containsExactly("KEPT", "PUBLISHED");
    }

    @Test
    void pruningKeepsThePublishedTheWaitingTheUndoneAndTheOneToGoBackTo() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int rows : new int[] {16, 18, 20}) {
            String release = build(rows);
            publish(release);
            ids.add(release);
        }
        shelf.undo();
        String waiting = build(1);
        publish(waiting);

        shelf.prune(1);

        assertThat(new Warehouse(data).releases()).containsExactly(ids.get(0), ids.get(1), ids.get(2), waiting);
        assertThat(states()).containsExactly("KEPT", "PUBLISHED", "UNDONE", "HELD");

        publish(build(21));
        shelf.prune(1);
        assertThat(states()).containsExactly("KEPT", "PUBLISHED");
        assertThat(shelf.previous()).isEqualTo(ids.get(1));
    }

    @Test
    void aReleaseThatCannotBeComparedWaitsForAPerson() throws Exception {
        String first = build(1);
        publish(first);
        String second = build(18);
        Files.writeString(new Warehouse(data).file(first), "rotten");

        assertThat(publish(second)).singleElement().asString().startsWith("it cannot be compared with the published release: ");
        Files.writeString(new Warehouse(data).file(first).resolveSibling(ReleaseManifest.FILE), "{");
        assertThat(shelf.releases()).extracting(ReleaseSummary::documents).containsExactly(null, 1L);
    }

    private static Sample school(int rows) {
        return Sample.of("a.pdf", "青岚小学").form("general_expenditure", subjects(rows, "1.00"));
    }

    private static String[] subjects(int rows, String amount) {
        String[] subjects = new String[rows];
        for (int i = 0; i < rows; i++) {
            subjects[i] = "20502%02d 教育 total=%s basic=%s".formatted(i + 1, amount, amount);
        }
        return subjects;
    }

    /** A release of one school's rows; built once and put on the shelf as often as it is asked for. */
    private String build(int rows) throws Exception {
        return build(String.valueOf(rows), school(rows));
    }

    private String build(String name, Sample... samples) throws Exception {
        Path built = BUILT.get(name);
        if (built == null) {
            Path archives = Files.createDirectories(folder.resolve(name));
            try (Archive archive = Archive.open(archives)) {
                for (Sample sample : samples) {
                    archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, NIGHT);
                }
            }
            built = new Warehouse(archives).build(null, NIGHT).file().getParent();
            BUILT.put(name, built);
        }
        String id = "20260102T0100%02d000-%s".formatted(count++, name.substring(0, 1));
        Path target = data.resolve("releases").resolve(id);
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Files.copy(file, Files.createDirectories(target).resolve(built.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return id;
    }

    private List<String> publish(String release) {
        return shelf.publishUnlessWorse(release, TWO_ROWS);
    }

    private List<String> states() {
        return shelf.releases().stream().map(one -> one.state().name()).toList();
    }
}
