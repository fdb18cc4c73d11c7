package org.juesuan.warehouse;

import java.nio.file.Path;
import java.time.Instant;

import org.juesuan.archive.Archive;

/** A small release, for tests of what is done with a published one. */
public final class PublishedSample {

    private PublishedSample() {
    }

    /** Two rows of expenditure, of 30,000 and 50,000 yuan. */
    public static void publish(Path data) throws Exception {
        try (Archive archive = Archive.open(data)) {
            archive.replace(Sample.of("a.pdf", "某局").year(2023).form("expenditure", "2010101 行政运行 total=3.00 basic=3.00").emptyForm("general_expenditure").extraction(), 0.1, Instant.EPOCH);
            archive.replace(Sample.of("b.pdf", "乙局").form("expenditure", "2050201 学前教育 total=5.00 basic=5.00").emptyForm("general_expenditure").extraction(), 0.1, Instant.EPOCH);
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Instant.EPOCH));
    }
}
