package org.juesuan.contract;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/** What a row is that has a name and no code, from {@code row-names.yml}. */
public enum RowName {
    /** the sum of all subjects of a form */
    TOTAL,
    /** the sum of the items above it in a summary */
    YEAR_TOTAL,
    /** what closes a side of a summary */
    CLOSING_TOTAL,
    /** what stands between the year's total and the closing one */
    BALANCE,
    /** a fund that a balance of fiscal money is made up of */
    FUND;

    private static final Map<RowName, List<String>> NAMES = read(ResourceFile.at("org/juesuan/contract/row-names.yml"));

    /** Whether rows of this kind have that name, as {@link org.juesuan.text.PlainText#name} gives it. */
    public boolean is(String name) {
        return names().contains(name);
    }

    /** Whether a name is that of a total of any kind: forms with codes call the sum of their subjects by each of them. */
    public static boolean isTotal(String name) {
        return TOTAL.is(name) || YEAR_TOTAL.is(name) || CLOSING_TOTAL.is(name);
    }

    /** The names of rows of this kind. */
    public List<String> names() {
        return Objects.requireNonNull(NAMES.get(this));
    }

    /** The word of the contract for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<RowName, List<String>> read(ResourceFile file) {
        Set<String> known = Stream.concat(Stream.of("source"), Stream.of(values()).map(RowName::code)).collect(Collectors.toSet());
        YamlMapping yaml = YamlMapping.of(file.text(), file.name(), known);
        yaml.need("source");
        Map<RowName, List<String>> names = new EnumMap<>(RowName.class);
        for (RowName kind : values()) {
            names.put(kind, List.copyOf(yaml.texts(kind.code())));
            if (names.get(kind).isEmpty()) {
                throw yaml.problem(kind.code(), "rows of the kind '" + kind.code() + "' need a name");
            }
        }
        return names;
    }
}
