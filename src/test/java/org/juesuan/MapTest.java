package org.juesuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/README.md} and what rooms say of themselves name classes, files and rooms that exist. */
class MapTest {

    private static final Path MAP = Path.of("src/README.md");
    private static final Pattern NAMED = Pattern.compile("`([^`\\s]+)`");
    private static final Pattern LINKED = Pattern.compile("\\{@code ([A-Z][A-Za-z]+)}");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]\\w+");
    private static final List<Path> ROOTS = List.of(Path.of(""), Path.of("src/main/java/org/juesuan"),
            Path.of("src/main/resources/org/juesuan"),
            Path.of("src/test/resources/org/juesuan"), Path.of("src/main/resources/org/juesuan/disclosure"), Path.of("jobs"),
            Path.of("warehouse"));

    @Test
    void whatTheMapNamesExists() throws IOException {
        Set<String> classes = classes();
        List<String> gone = new ArrayList<>();
        Matcher named = NAMED.matcher(Files.readString(MAP));
        while (named.find()) {
            String name = named.group(1);
            if (CLASS.matcher(name).matches() ? !classes.contains(name) : name.contains("/") && !name.matches(".*[*…<:].*")
                    && !exists(name)) {
                gone.add(name);
            }
        }
        assertThat(gone).isEmpty();
    }

    @Test
    void everyRoomIsOnTheMap() throws IOException {
        Set<String> words = new LinkedHashSet<>(List.of(Files.readString(MAP).split("```", -1)[1].split("[^a-z]+")));
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/org/juesuan"))) {
            assertThat(rooms.filter(Files::isDirectory).map(room -> room.getFileName().toString())).allMatch(words::contains);
        }
    }

    /** NullAway looks at a room that says so, and at no other. */
    @Test
    void everyRoomIsNullMarked() throws IOException {
        Set<Path> rooms = new TreeSet<>();
        Set<Path> marked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                rooms.add(file.getParent());
                if (file.endsWith("package-info.java") && Files.readString(file).contains("\n@NullMarked\npackage ")) {
                    marked.add(file.getParent());
                }
            }
        }
        assertThat(marked).isEqualTo(rooms);
    }

    @Test
    void classesThatRoomsNameExist() throws IOException {
        Set<String> classes = classes();
        List<String> gone = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.endsWith("package-info.java")).sorted().toList()) {
                Matcher named = LINKED.matcher(Files.readString(file));
                while (named.find()) {
                    if (CLASS.matcher(named.group(1)).matches() && !classes.contains(named.group(1))) {
                        gone.add(file + ": " + named.group(1));
                    }
                }
            }
        }
        assertThat(gone).isEmpty();
    }

    private static boolean exists(String name) {
        return ROOTS.stream().anyMatch(root -> Files.exists(root.resolve(name)));
    }

    /** Every type, also those inside others. */
    private static Set<String> classes() throws IOException {
        Pattern declared = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");
        Set<String> classes = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                declared.matcher(Files.readString(file)).results().forEach(found -> classes.add(found.group(1)));
            }
        }
        return classes;
    }
}
