package org.juesuan.archive;

import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.juesuan.model.FileMark;

/** The hashes of files as they were when they were read, so that none is read again that is the same. */
public final class FileHashes {

    private final ArchiveDatabase database;

    FileHashes(ArchiveDatabase database) {
        this.database = database;
    }

    /** All that are known. */
    public Map<FileMark, String> all() {
        return database.query("seen_files", rows -> {
            Map<FileMark, String> files = new HashMap<>();
            while (rows.next()) {
                files.put(new FileMark(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4), rows.getString(5)),
                        rows.getString(6));
            }
            return files;
        });
    }

    /** Notes some, in the place of what lay at their paths before. */
    public void keep(Map<FileMark, String> files) {
        database.inTransaction("hashes", "of " + files.size() + " files", () -> {
            database.update("seen_again", database.connection()
                    .createArrayOf("VARCHAR", files.keySet().stream().map(FileMark::path).toArray()));
            try (DuckDBAppender row = database.connection().createAppender("seen_file")) {
                for (Map.Entry<FileMark, String> file : files.entrySet()) {
                    FileMark mark = file.getKey();
                    row.beginRow().append(mark.path()).append(mark.bytes()).append(mark.modified()).append(mark.changed())
                            .append(mark.inode()).append(file.getValue()).endRow();
                }
            }
        });
    }
}
