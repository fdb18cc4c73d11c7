package org.juesuan.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.juesuan.resource.ResourceFile;

/**
 * A text file of the folder {@code warehouse}, which the jar carries.
 *
 * @param name its name without the folder
 * @param text its content
 */
public record SqlFile(String name, String text) {

    /** The files of {@code /warehouse/<folder>} with that ending, in the order of their names. */
    public static List<SqlFile> in(String folder, String ending) {
        List<ResourceFile> files = ResourceFile.below("warehouse/" + folder);
        if (files.isEmpty()) {
            throw new IllegalStateException("the jar lacks /warehouse/" + folder);
        }
        return files.stream().filter(file -> file.name().endsWith(ending)).map(file -> new SqlFile(file.name(), file.text())).toList();
    }

    /** The file {@code /warehouse/<folder>/<name>}. */
    public static SqlFile named(String folder, String name) {
        try (InputStream in = SqlFile.class.getResourceAsStream("/warehouse/" + folder + "/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /warehouse/" + folder + "/" + name);
            }
            return new SqlFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
