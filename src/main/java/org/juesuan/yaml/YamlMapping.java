package org.juesuan.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping in a YAML file. Whatever is wrong with it is a {@link YamlProblem} that names the line. */
public final class YamlMapping {

    private static final long MAX_BYTES = 1 << 20;

    private final String file;
    private final int line;
    private final Map<String, Node> values;
    private final Map<String, Integer> lines;

    private YamlMapping(String file, Node node) {
        this.file = file;
        line = line(node);
        values = new LinkedHashMap<>();
        lines = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            throw problem(line, "entries such as 'name: value' were expected here");
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw problem(line(entry.getKeyNode()), "the name of an entry must be a word");
            }
            if (values.put(key.getValue(), entry.getValueNode()) != null) {
                throw problem(line(key), "'" + key.getValue() + "' stands here a second time");
            }
            lines.put(key.getValue(), line(key));
        }
    }

    /**
     * Reads a file; an empty one is an empty mapping.
     *
     * @param shown its name in complaints
     * @param known names of the entries that it may have
     */
    public static YamlMapping read(Path path, String shown, Set<String> known) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new YamlProblem(shown + " is larger than " + MAX_BYTES + " bytes");
            }
            return of(Files.readString(path, StandardCharsets.UTF_8), shown, known);
        } catch (IOException e) {
            throw new YamlProblem(shown + " cannot be read as UTF-8 text: " + e.getClass().getSimpleName());
        }
    }

    /** The same for a text that is at hand. */
    public static YamlMapping of(String text, String shown, Set<String> known) {
        YamlMapping mapping = of(text, shown);
        mapping.only(known);
        return mapping;
    }

    /** The same where any name may stand; JSON is YAML too. What the program wrote itself may be of any size. */
    public static YamlMapping of(String text, String shown) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            return node == null ? empty(shown) : new YamlMapping(shown, node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new YamlProblem(shown + ", line " + line + ": this is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new YamlProblem(shown + " is no YAML: " + e.getMessage());
        }
    }

    private static YamlMapping empty(String shown) {
        return new YamlMapping(shown, new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK));
    }

    /** Complains about entries that are not among these. */
    private void only(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw problem(name, "unknown entry '" + name + "'; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    /** The names of its entries, in their order. */
    public Set<String> names() {
        return values.keySet();
    }

    public boolean empty() {
        return values.isEmpty();
    }

    /** A text that is not empty; a number is the text that is written. */
    public Optional<String> text(String name) {
        Node node = values.get(name);
        return node == null ? Optional.empty() : Optional.of(text(name, node));
    }

    /** A text that must be there. */
    public String need(String name) {
        return text(name).orElseThrow(() -> problem(name, "the entry '" + name + "' is missing here"));
    }

    private String text(String name, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw problem(line(node), name + " must be a text, and not empty");
    }

    public Optional<Integer> number(String name, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().matches("\\d{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        throw problem(name, name + " must be a whole number from " + least + " to " + most + ", but is '" + text.get() + "'");
    }

    public boolean flag(String name, boolean otherwise) {
        Optional<String> text = text(name);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            throw problem(name, name + " must be true or false, but is '" + text.get() + "'");
        }
        return text.map(Boolean::valueOf).orElse(otherwise);
    }

    /** One of these words. */
    public Optional<String> word(String name, Set<String> words) {
        Optional<String> text = text(name);
        if (text.isPresent() && !words.contains(text.get())) {
            throw problem(name, name + " must be one of " + String.join(", ", new TreeSet<>(words)) + ", but is '" + text.get() + "'");
        }
        return text;
    }

    /** A list of texts, which may be written as one text. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(name)) {
            texts.add(text(name, node));
        }
        return texts;
    }

    /** A list of mappings. */
    public List<YamlMapping> mappings(String name, Set<String> known) {
        List<YamlMapping> mappings = new ArrayList<>();
        for (Node node : nodes(name)) {
            YamlMapping mapping = new YamlMapping(file, node);
            mapping.only(known);
            mappings.add(mapping);
        }
        return mappings;
    }

    private List<Node> nodes(String name) {
        Node node = values.get(name);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    /** A mapping whose names are free. */
    public Optional<YamlMapping> mapping(String name) {
        Node node = values.get(name);
        return node == null ? Optional.empty() : Optional.of(new YamlMapping(file, node));
    }

    public Optional<YamlMapping> mapping(String name, Set<String> known) {
        Optional<YamlMapping> mapping = mapping(name);
        mapping.ifPresent(m -> m.only(known));
        return mapping;
    }

    /** A complaint about an entry. */
    public YamlProblem problem(String name, String message) {
        return problem(lines.getOrDefault(name, line), message);
    }

    private YamlProblem problem(int at, String message) {
        return new YamlProblem(file + ", line " + at + ": " + message);
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
