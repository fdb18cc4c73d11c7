package org.juesuan.contract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.juesuan.resource.ResourceFile;
import org.juesuan.text.PlainText;

/**
 * The official subjects (科目) by code, from {@code warehouse/reference}: hints for completing a name that was cut and
 * for telling which economic subject a column is; never grounds to reject what a document prints.
 */
public final class Subjects {

    /** A subject as the reference list names it in some years. */
    public record Subject(String code, String name, @Nullable Integer from, @Nullable Integer to) {
        public boolean valid(int year) {
            return (from == null || from <= year) && (to == null || year <= to);
        }
    }

    private final Map<String, List<Subject>> byCode = new HashMap<>();
    private final Map<String, List<String>> classes = new HashMap<>();
    private final List<Subject> all = new ArrayList<>();

    private Subjects(String file) {
        String text = ResourceFile.at("warehouse/reference/" + file).text();
        try (CSVParser rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text))) {
            for (CSVRecord row : rows) {
                Subject subject = new Subject(row.get("code"), row.get("name"), year(row.get("valid_from_year")),
                        year(row.get("valid_to_year")));
                byCode.computeIfAbsent(subject.code, k -> new ArrayList<>()).add(subject);
                all.add(subject);
                List<String> named = classes.computeIfAbsent(PlainText.name(subject.name), name -> new ArrayList<>());
                if (subject.code.length() == 3 && !named.contains(subject.code)) {
                    named.add(subject.code);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Subjects functional() {
        return new Subjects("subjects-functional.csv");
    }

    public static Subjects economic() {
        return new Subjects("subjects-economic.csv");
    }

    private static @Nullable Integer year(String field) {
        return field.isBlank() ? null : Integer.valueOf(field.strip());
    }

    /** All subjects in the order of the list. */
    public List<Subject> all() {
        return all;
    }

    /** Whether a code has or had a name, as {@link PlainText#name}. */
    public boolean named(String code, String name) {
        return byCode.getOrDefault(code, List.of()).stream().anyMatch(subject -> PlainText.name(subject.name).equals(name));
    }

    /** The only class (类) that has or had a name, as {@link PlainText#name}; {@code null} where there is none or a choice. */
    public @Nullable String classNamed(String name) {
        List<String> codes = classes.getOrDefault(name, List.of());
        return codes.size() == 1 ? codes.get(0) : null;
    }

    /** The names that a code has had, in the order of the list; none where it is not known. */
    public List<String> names(String code) {
        return byCode.getOrDefault(code, List.of()).stream().map(Subject::name).toList();
    }
}
