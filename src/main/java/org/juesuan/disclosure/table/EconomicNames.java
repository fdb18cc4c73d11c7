package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.Subjects;
import org.juesuan.text.PlainText;

/**
 * The names of the economic subjects (经济分类) of a year, as headings are compared with them. A workbook prints the same hundred
 * headings in a dozen sheets: what a heading is compared as is worked out once. For one document and one thread.
 */
public final class EconomicNames {

    /** Digits of a class's code. */
    private static final int CLASS = 3;

    private final Map<String, String> classByName = new HashMap<>();
    private final Map<String, String> nameByCode = new HashMap<>();
    private final Map<String, Map<String, String>> codeByName = new TreeMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();

    /** {@code year}: the year of the figures, {@code null} where it is not known. */
    public EconomicNames(Subjects subjects, @Nullable Integer year) {
        // a name that is not in use in this year counts where none that is fits
        List<Subjects.Subject> all = new ArrayList<>(subjects.all());
        all.sort(Comparator.comparing(s -> year == null ? s.to() != null : !s.valid(year)));
        for (Subjects.Subject s : all) {
            if (s.code().startsWith("5")) {
                continue;
            }
            nameByCode.putIfAbsent(s.code(), s.name());
            if (s.code().length() == CLASS) {
                classByName.putIfAbsent(compared(s.name()), s.code());
            } else {
                codeByName.computeIfAbsent(s.code().substring(0, CLASS), k -> new HashMap<>()).putIfAbsent(compared(s.name()), s.code());
            }
        }
    }

    /** The class of a name, {@code null} where none has it. */
    @Nullable String classNamed(String name) {
        return classByName.get(plain(name));
    }

    /** The code within a class of a name, {@code null} where none has it. */
    @Nullable String within(String section, String name) {
        return codeByName.getOrDefault(section, Map.of()).get(plain(name));
    }

    /** The codes of the classes that have subjects below them, in order. */
    Set<String> classes() {
        return codeByName.keySet();
    }

    /** The code that a heading prints beside its name, where the list has it: {@code 30101 基本工资}; {@code null} where it prints none. */
    @Nullable String printed(String heading) {
        String code = printed.computeIfAbsent(heading, h -> {
            SubjectText both = SubjectText.of(h);
            return both != null && nameByCode.containsKey(both.code()) ? both.code() : "";
        });
        return code.isEmpty() ? null : code;
    }

    /** A heading's words without the code beside them. */
    String words(String heading) {
        return words.computeIfAbsent(heading, h -> {
            SubjectText both = SubjectText.of(h);
            return both == null ? h : both.name();
        });
    }

    private String plain(String name) {
        return plain.computeIfAbsent(name, EconomicNames::compared);
    }

    /** Without brackets' width, blanks, and the words that provinces leave out or add. */
    private static String compared(String name) {
        return PlainText.plain(name).replace("用", "").replace("维护", "").replace("、", "").replaceFirst("补贴$", "补助");
    }
}
