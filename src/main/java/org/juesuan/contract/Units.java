package org.juesuan.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/** Units of amounts (金额单位). A unit belongs to a form, not to a document; a left {@code 单位：} may name the body. */
public final class Units {

    private static final Map<String, BigDecimal> YUAN = read(ResourceFile.at("org/juesuan/contract/units.yml"));
    /** Any unit, as a piece of a regular expression: {@code 百万元|亿元|…}. */
    public static final String ANY = String.join("|", YUAN.keySet());
    private static final Pattern UNIT = Pattern.compile("单位[:：]?(?:人民币)?(" + ANY + ")(?:人民币)?(?=$|[\\s)）,，]|[^\\u4e00-\\u9fff])");

    private Units() {
    }

    /** The unit that a line states, {@code null} if none. */
    public static @Nullable String stated(String line) {
        String text = line.replace(" ", "");
        if (!text.contains("单位")) {
            return null;
        }
        Matcher m = UNIT.matcher(text);
        return m.find() ? m.group(1) : null;
    }

    /** Yuan of one {@code unit}. */
    public static @Nullable BigDecimal yuan(String unit) {
        return YUAN.get(unit);
    }

    /** What one of each unit is in yuan; a unit stands before those that it ends with. */
    public static Map<String, BigDecimal> all() {
        return YUAN;
    }

    private static Map<String, BigDecimal> read(ResourceFile file) {
        Map<String, BigDecimal> yuan = new LinkedHashMap<>();
        for (YamlMapping unit : YamlMapping.of(file.text(), file.name(), Set.of("units")).mappings("units", Set.of("unit", "yuan"))) {
            unit.need("yuan");
            yuan.put(unit.need("unit"), BigDecimal.valueOf(unit.number("yuan", 1, 999_999_999).orElseThrow()));
        }
        return Collections.unmodifiableMap(yuan);
    }
}
