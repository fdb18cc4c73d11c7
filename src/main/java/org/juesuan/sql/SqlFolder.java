package org.juesuan.sql;

import java.util.HashMap;
import java.util.Map;

/**
 * The statements of one folder of {@code warehouse}, read once for whoever executes them often.
 *
 * @param name  of the folder
 * @param texts each statement, by the name of its file without {@code .sql}
 */
public record SqlFolder(String name, Map<String, String> texts) {

    public SqlFolder {
        texts = Map.copyOf(texts);
    }

    public static SqlFolder of(String name) {
        Map<String, String> texts = new HashMap<>();
        SqlFile.in(name, ".sql").forEach(file -> texts.put(file.name().replace(".sql", ""), file.text()));
        return new SqlFolder(name, texts);
    }

    /** A statement with names put in for what stands in braces: {@code {table}}. */
    public String text(String statement, Map<String, String> names) {
        String text = text(statement);
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        return text;
    }

    public String text(String statement) {
        String text = texts.get(statement);
        if (text == null) {
            throw new IllegalStateException("the jar lacks /warehouse/" + name + "/" + statement + ".sql");
        }
        return text;
    }
}
