package org.juesuan.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/**
 * The sentences of one room, in the language of a locale: Chinese where that is Chinese, English elsewhere. In a sentence stands
 * {@code {0}} for the first value, and {@code {0|document|documents}} for a word that follows the number: the first of them where it is
 * one.
 */
public final class Messages {

    private static final Map<String, Map<String, List<String>>> ROOMS = new ConcurrentHashMap<>();
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])(?:\\|([^|}]*)\\|([^|}]*))?}");
    private static final int LANGUAGES = 2;

    private final Map<String, List<String>> sentences;
    private final boolean chinese;

    private Messages(Map<String, List<String>> sentences, boolean chinese) {
        this.sentences = sentences;
        this.chinese = chinese;
    }

    /** Those of the room that a class is of, in the language of whoever runs the program. */
    public static Messages of(Class<?> inRoom) {
        return of(inRoom, Locale.getDefault());
    }

    /** The same in the language of a locale. */
    public static Messages of(Class<?> inRoom, Locale locale) {
        return new Messages(ROOMS.computeIfAbsent(inRoom.getPackageName(), Messages::read),
                locale.getLanguage().equals(Locale.CHINESE.getLanguage()));
    }

    private static Map<String, List<String>> read(String room) {
        ResourceFile file = ResourceFile.at(room.replace('.', '/') + "/messages.yml");
        YamlMapping mapping = YamlMapping.of(file.text(), file.path());
        Map<String, List<String>> sentences = new TreeMap<>();
        for (String key : mapping.names()) {
            List<String> both = mapping.texts(key);
            if (both.size() != LANGUAGES) {
                throw mapping.problem(key, key + " must be said in English and in Chinese");
            }
            sentences.put(key, both);
        }
        return sentences;
    }

    /** The words for a code, under a key such as {@code step.take_in}; the code itself where there are none. */
    public String word(String group, String code, @Nullable Object... values) {
        String key = group + "." + code.replace(' ', '_');
        return has(key) ? text(key, values) : code;
    }

    /** Whether they are Chinese. */
    public boolean chinese() {
        return chinese;
    }

    /** All keys. */
    public Iterable<String> keys() {
        return sentences.keySet();
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence under a key, with values in their places. */
    public String text(String key, @Nullable Object... values) {
        List<String> both = Optional.ofNullable(sentences.get(key))
                .orElseThrow(() -> new IllegalStateException("nothing is said under " + key));
        Matcher place = PLACE.matcher(both.get(chinese ? 1 : 0));
        return place.replaceAll(found -> {
            Object value = values[Integer.parseInt(found.group(1))];
            String words = found.group(2) == null ? String.valueOf(value) : String.valueOf(value).equals("1") ? found.group(2)
                    : found.group(3);
            return Matcher.quoteReplacement(words);
        });
    }
}
