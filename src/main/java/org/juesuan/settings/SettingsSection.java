package org.juesuan.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.juesuan.problem.Problem;

/**
 * A mapping of {@code jobs/<name>.yml}, which complains in the words of the file.
 *
 * @param where  the file and the keys that lead here
 * @param values its entries
 */
record SettingsSection(String where, Map<?, ?> values) {

    /**
     * A mapping with no other entries than those known.
     *
     * @throws JobProblem where it is no mapping, or has an entry that is not known
     */
    static SettingsSection of(String where, Object content, Set<String> known) {
        if (!(content instanceof Map<?, ?> values)) {
            throw Problem.usage(where + ": expected entries such as 'workers: all', but found: " + content);
        }
        for (Object key : values.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw Problem.usage(where + ": unknown entry '" + key + "'; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
        return new SettingsSection(where, values);
    }

    SettingsSection section(String name, Set<String> known) {
        Object content = values.get(name);
        return of(where + ": " + name, content == null ? Map.of() : content, known);
    }

    int number(String name, int least, int most, int otherwise) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw Problem.usage(where + ": " + name + " must be a whole number from " + least + " to " + most + ", but is '" + value + "'");
    }

    /** A share in per cent, from 0 to 100. */
    BigDecimal percent(String name, BigDecimal otherwise) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer || value instanceof Double) {
            double number = ((Number) value).doubleValue();
            if (number >= 0 && number <= 100) {
                return new BigDecimal(value.toString());
            }
        }
        throw Problem.usage(where + ": " + name + " must be a number from 0 to 100, but is '" + value + "'");
    }

    /** A value that cannot be used. */
    Problem wrong(String sentence) {
        return Problem.usage(where + ": " + sentence);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    /** A file or folder of the machine, by its absolute path. */
    Path folder(String name) {
        if (values.get(name) instanceof String text && Path.of(text).isAbsolute()) {
            return Path.of(text).normalize();
        }
        throw Problem.usage(where + ": " + name + " must be an absolute path, but is '" + values.get(name) + "'");
    }

    boolean says(String name, String word) {
        return word.equals(values.get(name));
    }

    List<Path> paths(String name, Path root) {
        Object value = values.get(name);
        List<?> items = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
        List<Path> paths = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String text) || text.isBlank()) {
                throw Problem.usage(where + ": " + name + " must be a list of folders, but holds '" + item + "'");
            }
            paths.add(root.resolve(text).normalize());
        }
        return paths;
    }
}
