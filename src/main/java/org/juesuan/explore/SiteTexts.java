package org.juesuan.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.juesuan.yaml.YamlMapping;

/** The words of the site, for whoever shows the same on a terminal. */
public final class SiteTexts {

    private final Map<String, String> words = new HashMap<>();

    private SiteTexts() {
    }

    /**
     * Those of some pages, beside what all pages say.
     *
     * @param locale its words are Chinese, or for any other language English
     * @param pages  such as {@code department}
     */
    public static SiteTexts of(Locale locale, String... pages) {
        SiteTexts texts = new SiteTexts();
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        List<String> names = new ArrayList<>(List.of("common", "codes"));
        names.addAll(List.of(pages));
        for (String name : names) {
            YamlMapping file = YamlMapping.of(file(name), name + ".json");
            file.names().forEach(key -> texts.words.put(name + "." + key, file.texts(key).get(chinese ? 0 : 1)));
        }
        return texts;
    }

    /** The words under a key such as {@code department.years}, with {0}, {1} … filled in. */
    public String text(String key, @Nullable Object... values) {
        String text = Objects.requireNonNull(words.get(key), key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The words for a code of the release, such as one of the group {@code fund}; the code itself where there are none. */
    public String code(String group, @Nullable Object code) {
        return code == null ? "" : words.getOrDefault("codes." + group + "." + code, code.toString());
    }

    private static String file(String name) {
        try (InputStream in = SiteTexts.class.getResourceAsStream("site/texts/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
