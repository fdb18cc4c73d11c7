package org.juesuan.resource;

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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text file that the program carries.
 *
 * @param path its place among all of them, such as {@code org/juesuan/contract/forms/income.yml}
 * @param text its content
 */
public record ResourceFile(String path, String text) {

    /** What people write; classes, fonts and pictures are none. */
    private static final Pattern TEXT = Pattern.compile("\\.(yml|csv|txt|sql)$");

    /** Its name without the folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The file at a place, such as {@code org/juesuan/contract/row-names.yml}.
     *
     * @throws IllegalStateException where there is none
     */
    public static ResourceFile at(String path) {
        try {
            List<URL> places = foldersFirst(ResourceFile.class.getClassLoader(), path);
            if (places.isEmpty()) {
                throw new IllegalStateException("the jar lacks /" + path);
            }
            try (InputStream in = places.get(0).openStream()) {
                return new ResourceFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text files of a folder and of those below it, in the order of their paths. Where several places of the class
     * path have a file, a folder's comes before a jar's, and the first before others.
     *
     * @param folder such as {@code org/juesuan/contract/forms}
     * @return none where no place has such a folder
     */
    public static List<ResourceFile> below(String folder) {
        return below(folder, ResourceFile.class.getClassLoader());
    }

    /** The same on the class path of a loader. */
    static List<ResourceFile> below(String folder, ClassLoader loader) {
        Map<String, ResourceFile> files = new TreeMap<>();
        try {
            for (URL place : foldersFirst(loader, folder)) {
                for (ResourceFile file : in(place, folder)) {
                    files.putIfAbsent(file.path, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(files.values());
    }

    /**
     * Somebody who edits a file of a folder sees it, though Java reads class data that it made before only where the jar stands before
     * all folders.
     */
    private static List<URL> foldersFirst(ClassLoader loader, String path) throws IOException {
        return Collections.list(loader.getResources(path)).stream().sorted(Comparator.comparing(place -> "jar".equals(place.getProtocol())))
                .toList();
    }

    private static List<ResourceFile> in(URL place, String folder) throws IOException {
        URI uri;
        try {
            uri = place.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        if (!"jar".equals(uri.getScheme())) {
            return read(Path.of(uri), folder);
        }
        // a file system of its own, closed again, so that two threads never share one
        URI jar = URI.create(uri.getRawSchemeSpecificPart().split("!")[0]);
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
            return read(files.getPath("/" + folder), folder);
        }
    }

    private static List<ResourceFile> read(Path root, String folder) throws IOException {
        List<ResourceFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).filter(p -> TEXT.matcher(p.toString()).find()).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                files.add(new ResourceFile(folder + "/" + name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
            }
        }
        return files;
    }
}
