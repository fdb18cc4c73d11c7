package org.juesuan.disclosure.prose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.juesuan.resource.ResourceFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of {@code prose/*.yml}. */
record ProseYaml(Map<?, ?> yaml) {

    static ProseYaml of(String name) {
        String text = ResourceFile.at("org/juesuan/prose/" + name + ".yml").text();
        return new ProseYaml(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    ProseYaml in(String key) {
        return new ProseYaml((Map<?, ?>) required(key));
    }

    List<ProseYaml> list(String key) {
        return ((List<?>) Objects.requireNonNullElse(yaml.get(key), List.of())).stream().map(e -> new ProseYaml((Map<?, ?>) e)).toList();
    }

    List<String> words(String key) {
        return ((List<?>) Objects.requireNonNullElse(yaml.get(key), List.of())).stream().map(String::valueOf).toList();
    }

    /** What an entry must say. */
    String word(String key) {
        return (String) required(key);
    }

    /** What an entry may say. */
    @Nullable String optional(String key) {
        return (String) yaml.get(key);
    }

    private Object required(String key) {
        return Objects.requireNonNull(yaml.get(key), () -> "prose/*.yml: " + key + " is missing in " + yaml);
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(yaml.get(key));
    }
}
