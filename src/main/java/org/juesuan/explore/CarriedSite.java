package org.juesuan.explore;

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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application: the files of the folder {@code site}, which the program carries, by their addresses. */
final class CarriedSite {

    static final String INDEX = "index.html";

    private static final String FOLDER = "org/juesuan/explore/site";
    private static final Pattern PART = Pattern.compile("(.+)\\.gz\\.\\d");
    private static final Pattern POLICY = Pattern.compile("http-equiv=\"Content-Security-Policy\"\\s+content=\"([^\"]+)\"");

    private CarriedSite() {
    }

    static Map<String, SiteFile> files() {
        Map<String, SiteFile> files = new TreeMap<>();
        Map<String, List<String>> packed = new TreeMap<>();
        for (String name : names()) {
            Matcher part = PART.matcher(name);
            if (part.matches()) {
                packed.computeIfAbsent(part.group(1), whole -> new ArrayList<>()).add(FOLDER + "/" + name);
            } else {
                files.put(name, new SiteFile.Carried(FOLDER + "/" + name));
            }
        }
        packed.forEach((name, parts) -> files.put(name, new SiteFile.Packed(parts)));
        return files;
    }

    /** The content policy that the first page states; a server says it of every file. */
    static String policy() {
        try (InputStream in = CarriedSite.class.getResourceAsStream("/" + FOLDER + "/" + INDEX)) {
            Matcher policy = POLICY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!policy.find()) {
                throw new IllegalStateException(INDEX + " states no content policy");
            }
            return policy.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their names, so that parts follow each other. */
    private static List<String> names() {
        URL folder = CarriedSite.class.getResource("/" + FOLDER);
        if (folder == null) {
            throw new IllegalStateException("the jar lacks /" + FOLDER);
        }
        try {
            URI uri = folder.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return below(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(uri.getRawSchemeSpecificPart().split("!")[0])), Map.of())) {
                return below(jar.getPath("/" + FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).map(path -> root.relativize(path).toString().replace('\\', '/')).sorted().toList();
        }
    }
}
