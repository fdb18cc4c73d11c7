package org.juesuan.warehouse;

import java.util.Comparator;
import java.util.List;
import org.juesuan.sql.SqlFile;

/**
 * A file that makes one table or view of a release. Its number is its place in the order in which files are run, which
 * goes through several folders: a table of the star may need a working table, which needs another one of the star.
 *
 * @param folder of {@code warehouse}
 * @param file   named {@code number_name.sql}
 */
record NumberedSql(String folder, SqlFile file) {

    /** The files of these folders in the order of their numbers. */
    static List<NumberedSql> in(List<String> folders) {
        return folders.stream()
                .flatMap(folder -> SqlFile.in(folder, ".sql").stream().map(file -> new NumberedSql(folder, file)))
                .sorted(Comparator.comparing(NumberedSql::number).thenComparing(NumberedSql::path))
                .toList();
    }

    /** Three digits. */
    String number() {
        return file.name().substring(0, 3);
    }

    boolean isBeforeChecks() {
        return number().compareTo(Builder.AFTER_CHECKS) < 0;
    }

    /** The file's name without its number and ending; that of what it makes, without prefix or with its schema. */
    String name() {
        return file.name().substring(4).replace(".sql", "");
    }

    /** Folder and file, for messages. */
    String path() {
        return folder + "/" + file.name();
    }

    String text() {
        return file.text();
    }
}
