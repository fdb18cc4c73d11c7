package org.juesuan.contract;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.DocumentKind;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlProblem;

/** All official forms, one file each in {@code contract/forms}: a new form is a new file there, and named nowhere else. */
public final class FormCatalogue {

    /** What every title of a form has. */
    static final char TABLE = '表';

    private final Map<String, FormDefinition> byTitle = new HashMap<>();
    /** Forms by what their titles have left without the words that tell no form from another. */
    private final Map<String, Set<FormDefinition>> byCore = new HashMap<>();
    private final Map<String, FormDefinition> byCode = new LinkedHashMap<>();
    private final Map<String, String> columnTitles = new TreeMap<>();

    /** Reads the forms that the program carries. */
    public FormCatalogue() {
        this(ResourceFile.below("org/juesuan/contract/forms"));
    }

    /**
     * Reads these forms.
     *
     * @throws YamlProblem where a file, or two of them together, do not make sense
     */
    public FormCatalogue(List<ResourceFile> files) {
        files.forEach(file -> add(FormFile.read(file)));
        for (FormDefinition form : byCode.values()) {
            for (String other : Stream.of(form.finalAccounts(), form.underTitleOf()).filter(Objects::nonNull).toList()) {
                if (!byCode.containsKey(other)) {
                    throw new YamlProblem("forms/" + form.code() + ".yml: there is no form '" + other + "'");
                }
            }
        }
    }

    private void add(FormDefinition form) {
        byCode.put(form.code(), form);
        for (String title : form.titles()) {
            if (title.indexOf(TABLE) < 0) {
                throw new YamlProblem("forms/" + form.code() + ".yml: the title '" + title + "' does not say " + TABLE);
            }
            FormDefinition other = byTitle.get(title);
            boolean under = other != null && other != form && other.code().equals(form.underTitleOf());
            if (other != null && other != form && !under && !form.code().equals(other.underTitleOf())) {
                throw new YamlProblem("forms/" + form.code() + ".yml: the title '" + title + "' is one of the form '" + other.code()
                        + "' too");
            }
            byTitle.put(title, under ? other : form);
        }
        if (!form.submitted()) {
            form.titles().forEach(title -> byCore.computeIfAbsent(TitleWords.core(title), k -> new LinkedHashSet<>()).add(form));
        }
        for (FormDefinition.Column column : form.columns()) {
            String other = columnTitles.putIfAbsent(column.code(), column.title());
            if (other != null && !other.equals(column.title())) {
                throw new YamlProblem("forms/" + form.code() + ".yml: the column '" + column.code() + "' is called " + column.title()
                        + " here and " + other
                        + " in another form");
            }
        }
    }

    /** The form of final accounts that a budget's form has its words from; a form of final accounts is its own. */
    public FormDefinition inFinalAccounts(FormDefinition form) {
        return form.finalAccounts() == null ? form : Objects.requireNonNull(byCode.get(form.finalAccounts()), form.finalAccounts());
    }

    /** All forms, in the order of their codes. */
    public List<FormDefinition> all() {
        return List.copyOf(byCode.values());
    }

    /** The forms that are published of final accounts or of budgets, in the order of their codes. */
    public List<FormDefinition> of(DocumentKind kind) {
        return byCode.values().stream().filter(form -> form.kind() == kind && !form.submitted()).toList();
    }

    /** The form itself and those that are printed under its title. */
    public List<FormDefinition> sharing(FormDefinition form) {
        return Stream.concat(Stream.of(form), byCode.values().stream().filter(other -> form.code().equals(other.underTitleOf()))).toList();
    }

    /** The Chinese name of each column, by its code, whatever form has it. */
    public Map<String, String> columnTitles() {
        return Collections.unmodifiableMap(columnTitles);
    }

    /** Words that titles and headings are made of. */
    public Set<String> words() {
        Set<String> words = new HashSet<>(byTitle.keySet());
        for (FormDefinition form : byCode.values()) {
            form.columns().forEach(column -> column.headings().forEach(heading -> {
                words.add(heading.own());
                words.addAll(heading.above());
            }));
        }
        return words;
    }

    /** The form of a normalised title, or of another spelling of one; {@code null} if it is none, or that of two forms. */
    @Nullable FormDefinition byTitle(String title) {
        FormDefinition written = byTitle.get(title);
        if (written != null) {
            return written;
        }
        DocumentKind kind = TitleWords.kind(title);
        // what says neither 预算 nor 决算 is a budget's until the document tells
        List<FormDefinition> alike = byCore.getOrDefault(TitleWords.core(title), Set.of()).stream()
                .filter(form -> kind == null ? form.finalAccounts() != null : form.kind() == kind).toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    /** The form of a code, {@code null} if there is none. */
    public @Nullable FormDefinition byCode(String code) {
        return byCode.get(code);
    }
}
