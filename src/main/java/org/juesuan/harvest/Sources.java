package org.juesuan.harvest;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.yaml.YamlMapping;
import org.juesuan.yaml.YamlProblem;

/** What {@code jobs/sources.yml} says. */
public record Sources(Politeness politeness, List<Source> all) {

    private static final Set<String> SOURCE_KEYS = Set.of("name", "listings", "pages", "files", "hosts", "region", "private_addresses");
    /** The files that are fetched where a source names none. */
    private static final Pattern SUBMISSIONS = Pattern.compile("(?i)\\.(pdf|xlsx?|et|docx|zip|csv)$");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,40}");

    public Sources {
        all = List.copyOf(all);
    }

    public static Sources none() {
        return new Sources(Politeness.usual(), List.of());
    }

    /** Reads the file; one that does not exist names no source. */
    public static Sources read(Path file) {
        Set<String> keys = new HashSet<>(Politeness.KEYS);
        keys.add("sources");
        if (!Files.exists(file)) {
            return none();
        }
        YamlMapping top = YamlMapping.read(file, "jobs/" + file.getFileName(), keys);
        List<Source> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMapping one : top.mappings("sources", SOURCE_KEYS)) {
            Source source = source(one);
            if (!names.add(source.name())) {
                throw one.problem("name", "a second source is called " + source.name());
            }
            all.add(source);
        }
        return new Sources(Politeness.in(top), all);
    }

    /** Where the publishers are, by the names of those sources of which it is said. */
    public Map<String, String> regions() {
        return all.stream().filter(source -> source.region() != null).collect(Collectors.toMap(Source::name, Source::region));
    }

    /** Why a file cannot be followed; empty where it can. */
    public static Optional<String> trouble(Path file) {
        return YamlProblem.in(() -> read(file));
    }

    private static Source source(YamlMapping one) {
        String name = one.text("name").orElseThrow(() -> one.problem("name", "a source needs a name"));
        if (!NAME.matcher(name).matches()) {
            throw one.problem("name", "name must be a word of letters and digits, but is '" + name + "'");
        }
        List<URI> listings = new ArrayList<>();
        Set<String> hosts = new LinkedHashSet<>();
        for (String text : one.texts("listings")) {
            URI uri = Link.uri(text, null);
            if (uri == null) {
                throw one.problem("listings", "'" + text + "' is no address such as https://www.example.gov.cn/");
            }
            listings.add(uri);
            hosts.add(uri.getHost().toLowerCase(Locale.ROOT));
        }
        if (listings.isEmpty()) {
            throw one.problem("listings", name + " needs at least one address in listings");
        }
        one.texts("hosts").forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        return new Source(name, listings, pattern(one, "pages"), Objects.requireNonNullElse(pattern(one, "files"), SUBMISSIONS),
                Set.copyOf(hosts), one.text("region").orElse(null), one.flag("private_addresses", false));
    }

    private static @Nullable Pattern pattern(YamlMapping one, String name) {
        try {
            return one.text(name).map(Pattern::compile).orElse(null);
        } catch (PatternSyntaxException e) {
            throw one.problem(name, name + " is no pattern: " + e.getDescription());
        }
    }
}
