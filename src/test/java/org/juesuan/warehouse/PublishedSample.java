package org.juesuan.warehouse;

import java.nio.file.Path;

import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;

/** Releases of invented disclosures: a small one, for tests of what is done with a published one, and whatever a test makes up. */
public final class PublishedSample {

    private PublishedSample() {
    }

    /** Two rows of expenditure, of 30,000 and 50,000 yuan. */
    public static void publish(Path data) throws Exception {
        publish(data, Sample.of("a.pdf", "某局").year(2023).form("expenditure", "2010101 行政运行 total=3.00 basic=3.00").emptyForm("general_expenditure"),
                Sample.of("b.pdf", "乙局").form("expenditure", "2050201 学前教育 total=5.00 basic=5.00").emptyForm("general_expenditure"));
    }

    /** A warehouse of these disclosures and of what the folder's archive holds already. */
    static void publish(Path data, Sample... samples) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : samples) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, 0.1, Disclosures.LOADED);
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }
}
