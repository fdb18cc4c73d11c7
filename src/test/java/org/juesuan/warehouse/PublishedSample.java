package org.juesuan.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.archive.Archive;
import org.juesuan.model.Aspect;
import org.juesuan.model.ExtractorVersion;

/** Releases of invented disclosures: a small one, for tests of what is done with a published one, and whatever a test makes up. */
public final class PublishedSample {

    private PublishedSample() {
    }

    /** Two rows of expenditure, of 30,000 and 50,000 yuan. */
    public static void publish(Path data) throws Exception {
        publish(data, Sample.of("a.pdf", "某局").year(2023).form("expenditure", "2010101 行政运行 total=3.00 basic=3.00")
                .emptyForm("general_expenditure"),
                Sample.of("b.pdf", "乙局").form("expenditure", "2050201 学前教育 total=5.00 basic=5.00").emptyForm("general_expenditure"));
    }

    /** A body, a file and a sentence whose names would run, were they taken for markup. */
    public static void publishHostile(Path data) throws Exception {
        String hostile = "<img src=x onerror=alert(1)>";
        publish(data, Sample.of("<script>alert(2)</script>.pdf", "甲局\">" + hostile)
                .form("expenditure", "2010101 " + hostile.replace(" ", "") + " total=3.00 basic=3.00").emptyForm("general_expenditure")
                .claim("general_public_expenditure", "", Aspect.FINAL, "3.00", "支出3.00万元" + hostile));
    }

    /** The IDs of the documents that are published, in their order. */
    public static List<String> documents(Path data) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT document_key FROM source.document ORDER BY ALL")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    /** A warehouse of these disclosures and of what the folder's archive holds already. */
    static void publish(Path data, Sample... samples) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : samples) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }
}
