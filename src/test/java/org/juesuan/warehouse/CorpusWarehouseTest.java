package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;

import org.juesuan.archive.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a warehouse from every figure of the development set, so that what differs is the fault of the SQL. */
class CorpusWarehouseTest {

    private static final Path CORPUS = Path.of("../shared/corpus/dev");

    @TempDir
    Path temporary;

    @Test
    void everyFactIsRightAndEveryBrokenFormIsFound() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "skipped: " + CORPUS + " is not beside the project");
        Path data = System.getProperty("juesuan.data") == null ? temporary : Path.of(System.getProperty("juesuan.data"));
        try (Archive archive = Archive.open(data)) {
            Disclosures.load(archive, CORPUS);
        }
        Warehouse warehouse = new Warehouse(data);
        Release release = warehouse.build(null, Disclosures.LOADED);
        warehouse.publish(release);

        System.out.println(release);
    }
}
