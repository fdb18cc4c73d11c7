package org.juesuan.harvest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.durable.Sha256;
import org.juesuan.model.Fetched;

/**
 * What was fetched, in a folder: the files in {@code inbox}, each in a folder named by the hash of its address, and in
 * {@code known} a small text file about each. A file is there whole before it is known.
 */
final class FetchIndex {

    private static final Durable FILES = new Durable("fetched");

    private final Path folder;

    /**
     * What is known of an address.
     *
     * @param fetched its document
     * @param askedAt when it was last asked for
     * @param headers what to say so that only a change is sent
     */
    record Known(Fetched fetched, Instant askedAt, Map<String, String> headers) {
    }

    FetchIndex(Path folder) {
        this.folder = folder;
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** For files that are not whole yet. */
    Path working() {
        return folder.resolve("working");
    }

    /** Makes the folders, and empties the one for unfinished files. */
    void prepare() throws IOException {
        Files.createDirectories(inbox());
        Files.createDirectories(folder.resolve("known"));
        Files.createDirectories(working());
        for (Path left : list(working())) {
            Files.delete(left);
        }
    }

    private Path about(URI uri) {
        return folder.resolve("known").resolve(hash(uri) + ".properties");
    }

    private Path place(String source, URI uri) {
        return inbox().resolve(source).resolve(hash(uri));
    }

    /** Empty where nothing is known, or the file is gone. */
    Optional<Known> known(URI uri) {
        return read(about(uri)).filter(known -> Files.exists(place(known.fetched().source(), uri).resolve(known.fetched().fileName())));
    }

    private static Optional<Known> read(Path file) {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
            Map<String, String> headers = new TreeMap<>();
            Optional.ofNullable(p.getProperty("etag")).ifPresent(tag -> headers.put("If-None-Match", tag));
            Optional.ofNullable(p.getProperty("last_modified")).ifPresent(day -> headers.put("If-Modified-Since", day));
            return Optional.of(new Known(new Fetched(p.getProperty("sha256"), p.getProperty("source"), p.getProperty("url"),
                    p.getProperty("listing"), p.getProperty("name"),
                    Instant.parse(p.getProperty("fetched_at")), p.getProperty("last_modified")), Instant.parse(p.getProperty("asked_at")),
                    headers));
        } catch (IOException | IllegalArgumentException | DateTimeParseException | NullPointerException e) {
            // what is not known is asked for again
            return Optional.empty();
        }
    }

    /** Moves a whole file to its place, instead of what was there before, and notes where it came from. */
    void keep(Path whole, Fetched fetched, HttpAnswer answer) throws IOException {
        URI uri = URI.create(fetched.url());
        Path place = Files.createDirectories(place(fetched.source(), uri));
        Path target = place.resolve(fetched.fileName());
        for (Path before : list(place)) {
            if (!before.equals(target)) {
                Files.delete(before);
            }
        }
        FILES.place(whole, target);
        note(fetched, answer, fetched.at());
    }

    /** Notes that it was asked for again. */
    void note(Fetched fetched, HttpAnswer answer, Instant askedAt) throws IOException {
        Properties p = new Properties();
        p.setProperty("sha256", fetched.key());
        p.setProperty("source", fetched.source());
        p.setProperty("url", fetched.url());
        p.setProperty("listing", fetched.listing());
        p.setProperty("name", fetched.fileName());
        p.setProperty("fetched_at", fetched.at().toString());
        p.setProperty("asked_at", askedAt.toString());
        set(p, "etag", answer.header("ETag"));
        set(p, "last_modified", answer.header("Last-Modified") == null ? fetched.lastModified() : answer.header("Last-Modified"));
        Path part = working().resolve("known");
        try (Writer out = Files.newBufferedWriter(part)) {
            p.store(out, null);
        }
        FILES.place(part, about(URI.create(fetched.url())));
    }

    /** A header is said again to its publisher only, and only as plain text. */
    private static void set(Properties p, String name, @Nullable String value) {
        if (value != null && value.matches("[\\x20-\\x7e]{1,200}")) {
            p.setProperty(name, value);
        }
    }

    /** Everything that was fetched and is still there. */
    List<Fetched> all() {
        List<Fetched> all = new ArrayList<>();
        for (Path file : list(folder.resolve("known"))) {
            read(file).ifPresent(known -> all.add(known.fetched()));
        }
        return all;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be listed", e);
        }
    }

    private static String hash(URI uri) {
        return Sha256.of(uri.toString()).substring(0, 32);
    }
}
