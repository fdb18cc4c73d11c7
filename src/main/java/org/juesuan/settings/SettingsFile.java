package org.juesuan.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.juesuan.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A YAML file of settings as it was read, not yet checked.
 *
 * @param name    as it is named to the person who wrote it
 * @param content an empty mapping where the file says nothing
 */
record SettingsFile(String name, Object content) {

    /** @throws Problem of usage where it cannot be read, or is no YAML */
    static SettingsFile read(Path file, String name) {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return new SettingsFile(name, content == null ? Map.of() : content);
        } catch (IOException e) {
            throw Problem.usage("the definition of the job cannot be read: " + file + " (" + e.getClass().getSimpleName() + ")");
        } catch (MarkedYAMLException e) {
            throw Problem.usage(name + " is no YAML, line " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw Problem.usage(name + " is no YAML: " + e.getMessage());
        }
    }

    /** The same, where another file goes before it, entry by entry; a list is replaced as a whole. */
    SettingsFile with(SettingsFile other) {
        return new SettingsFile(name + " with " + other.name, merged(content, other.content));
    }

    private static Object merged(Object below, Object above) {
        if (!(below instanceof Map<?, ?> under) || !(above instanceof Map<?, ?> over)) {
            return above;
        }
        Map<Object, Object> all = new LinkedHashMap<>(under);
        over.forEach((key, value) -> all.put(key, all.containsKey(key) ? merged(all.get(key), value) : value));
        return all;
    }
}
