package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juesuan.contract.ReferenceTable;
import org.juesuan.sql.SqlFile;

/**
 * The reference data that a warehouse is built with: what the program carries, and in place of its empty lists those that an operator
 * has put into a folder.
 */
public final class ReferenceLists {

    /** The system property that names the operator's folder. */
    public static final String PROPERTY = "juesuan.reference";
    /** What the program knows nothing of by itself. */
    private static final List<String> OF_THE_OPERATOR = List.of("population.csv", "price-index.csv", "staff.csv");

    private ReferenceLists() {
    }

    /**
     * Each list's CSV by its file name.
     *
     * @throws WarehouseException where an operator's list cannot be read
     */
    static Map<String, String> all() {
        Map<String, String> lists = new LinkedHashMap<>();
        SqlFile.in("reference", ".csv").forEach(list -> lists.put(list.name(), list.text()));
        ReferenceTable.all().forEach(table -> lists.put(table.name(), table.csv()));
        String folder = System.getProperty(PROPERTY, "");
        if (!folder.isEmpty()) {
            OF_THE_OPERATOR.stream().filter(name -> Files.exists(Path.of(folder, name)))
                    .forEach(name -> lists.computeIfPresent(name, (known, empty) -> read(Path.of(folder, name), empty)));
        }
        return lists;
    }

    private static String read(Path file, String empty) {
        try {
            String text = Files.readString(file).replaceFirst("^\uFEFF", "").replace("\r\n", "\n");
            String head = empty.strip();
            if (!text.lines().findFirst().orElse("").strip().equals(head)) {
                throw WarehouseException.usage(file + ": its first line must be " + head);
            }
            return text;
        } catch (IOException e) {
            throw WarehouseException.usage(file + " cannot be read as UTF-8 text");
        }
    }
}
