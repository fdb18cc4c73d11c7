package org.juesuan.warehouse;

import java.util.List;
import org.juesuan.durable.Sha256;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.SqlFile;

/** By what a warehouse is built from an archive. */
public final class RecipeHash {

    private RecipeHash() {
    }

    /** A hash that changes with the SQL, the contract of the forms, the reference data and the DuckDB by which a warehouse is built. */
    public static String current() {
        StringBuilder all = new StringBuilder(DuckDb.version()).append('\n');
        for (String folder : List.of("work", "star", "checks", "findings", "quality", "release", "renew", "lake")) {
            SqlFile.in(folder, "").forEach(file -> all.append(file.name()).append('\n').append(file.text()));
        }
        ReferenceLists.all().forEach((name, csv) -> all.append(name).append('\n').append(csv));
        return Sha256.of(all.toString());
    }
}
