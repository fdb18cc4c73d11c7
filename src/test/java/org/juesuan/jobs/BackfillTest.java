package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.Years;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past years beside the nights: the fiscal years 2022 and 2024, in two workbooks of invented bodies. */
class BackfillTest {

    @TempDir
    private Path folder;
    private Path inbox;

    @BeforeEach
    void twoYears() throws IOException {
        Path corpus = Path.of("..", "shared", "corpus", "dev");
        assumeTrue(Files.isDirectory(corpus), "the documents of invented bodies are not beside the project");
        inbox = Files.createDirectories(folder.resolve("inbox"));
        copy(corpus.resolve("d18_yingji_2024_xlsxonly"));
        copy(corpus.resolve("d17_minzheng_2022_defects"));
    }

    @Test
    void onlyItsYearsAreLoadedAndNightsBeforeAndAfterComeToTheSame() throws Exception {
        Path data = folder.resolve("data");

        assertThat(backfill(data, 2022, 2023).documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1, DocumentStatus.OUTSIDE_YEARS, 1));
        assertThat(Inputs.published(data, "SELECT fiscal_year FROM source.document")).containsExactly("2022");
        assertThat(Inputs.nightly(data, inbox, 2).documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1, DocumentStatus.UNCHANGED, 1));
        assertThat(backfill(data, 2022, 2023).documents()).isEqualTo(Map.of(DocumentStatus.UNCHANGED, 2));

        Path nightsOnly = folder.resolve("nights");
        Inputs.nightly(nightsOnly, inbox, 1);
        assertThat(Inputs.content(data)).isEqualTo(Inputs.content(nightsOnly)).isNotEmpty();
    }

    private RunReport backfill(Path data, int from, int to) {
        return JobRunner.run(new JobRequest(Inputs.definition("backfill", inbox, 2).withYears(new Years(from, to)), data),
                new Inputs.Unseen());
    }

    private void copy(Path document) throws IOException {
        try (Stream<Path> files = Files.list(document)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, inbox.resolve(file.getFileName()));
            }
        }
    }
}
