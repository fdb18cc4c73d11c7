package org.juesuan.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text file of the folder {@code warehouse}, which the jar carries.
 *
 * @param name its name without the folder
 * @param text its content
 */
public record SqlFile(String name, String text) {

    /** The files of {@code /warehouse/<folder>} with that ending, in the order of their names. */
    public static List<SqlFile> in(String folder, String ending) {
        URL url = SqlFile.class.getResource("/warehouse/" + folder);
        if (url == null) {
            throw new IllegalStateException("the jar lacks /warehouse/" + folder);
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri), ending);
            }
            // a file system of its own, closed again, so that two threads never share one
            URI jar = URI.create(uri.getRawSchemeSpecificPart().split("!")[0]);
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
                return read(files.getPath("/warehouse/" + folder), ending);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
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

    private static List<SqlFile> read(Path folder, String ending) throws IOException {
        List<SqlFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(ending)).sorted().toList()) {
                files.add(new SqlFile(path.getFileName().toString(), Files.readString(path)));
            }
        }
        return List.copyOf(files);
    }
}
