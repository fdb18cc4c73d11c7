package org.juesuan.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of files that the program carries.
 *
 * @param loader whose class path has it
 * @param path   such as {@code org/juesuan/contract/forms}
 */
public record ResourceFolder(ClassLoader loader, String path) {

    /** The folder on the program's own class path. */
    public static ResourceFolder of(String path) {
        return new ResourceFolder(ResourceFolder.class.getClassLoader(), path);
    }

    /** Its files with that ending, in the order of their names. */
    public List<ResourceFile> files(String ending) {
        URL url = loader.getResource(path);
        if (url == null) {
            throw new IllegalStateException("the jar lacks /" + path);
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri), ending);
            }
            // a file system of its own, closed again, so that two threads never share one
            URI jar = URI.create(uri.getRawSchemeSpecificPart().split("!")[0]);
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
                return read(files.getPath("/" + path), ending);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ResourceFile> read(Path folder, String ending) throws IOException {
        List<ResourceFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(ending)).sorted().toList()) {
                files.add(new ResourceFile(path.getFileName().toString(), Files.readString(path)));
            }
        }
        return List.copyOf(files);
    }
}
