package org.juesuan.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Values as JSON: maps, collections, booleans, numbers (never rounded), {@code null}; anything else as its text. */
public final class Json {

    private Json() {
    }

    /** One object: the values under the names, in their order. */
    public static String object(List<String> names, List<?> values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), values.get(i));
        }
        return of(fields);
    }

    /** A value as JSON text. */
    public static String of(Object value) {
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        if (value instanceof Map<?, ?> map) {
            StringJoiner fields = new StringJoiner(", ", "{", "}");
            map.forEach((name, field) -> fields.add(quoted(String.valueOf(name)) + ": " + of(field)));
            return fields.toString();
        }
        if (value instanceof Collection<?> items) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            items.forEach(item -> elements.add(of(item)));
            return elements.toString();
        }
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // half a character, as damaged text has it, cannot be written in UTF-8
                    boolean escaped = c < 0x20 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                    out.append(escaped ? String.format("\\u%04x", c) : Character.toString(c));
                }
            }
        });
        return out.append('"').toString();
    }
}
