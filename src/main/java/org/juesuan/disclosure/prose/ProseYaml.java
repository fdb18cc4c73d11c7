package org.juesuan.disclosure.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of {@code prose/*.yml}. */
record ProseYaml(Map<?, ?> yaml) {

    static ProseYaml of(String name) {
        try (InputStream in = ProseYaml.class.getResourceAsStream("/org/juesuan/prose/" + name + ".yml")) {
            return new ProseYaml(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProseYaml in(String key) {
        return new ProseYaml((Map<?, ?>) yaml.get(key));
    }

    List<ProseYaml> list(String key) {
        return yaml.get(key) == null ? List.of() : ((List<?>) yaml.get(key)).stream().map(e -> new ProseYaml((Map<?, ?>) e)).toList();
    }

    List<String> words(String key) {
        return yaml.get(key) == null ? List.of() : ((List<?>) yaml.get(key)).stream().map(String::valueOf).toList();
    }

    String word(String key) {
        return (String) yaml.get(key);
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(yaml.get(key));
    }
}
