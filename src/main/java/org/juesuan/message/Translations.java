package org.juesuan.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/**
 * Sentences of rooms that speak English, as logs and reports keep them, for whoever reads Chinese: found by the English sentence, in
 * which {@code {0}} stands for what differs. What stands there is translated too, where it is a sentence itself.
 */
public final class Translations {

    private static final Map<String, Translations> ROOMS = new ConcurrentHashMap<>();
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final List<Translation> all;

    private record Translation(Pattern english, int letters, String chinese) {

        static Translation of(String english, String chinese) {
            Matcher place = PLACE.matcher(english);
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            int letters = 0;
            while (place.find()) {
                String name = "v" + place.group(1) + ">";
                pattern.append(Pattern.quote(english.substring(from, place.start())))
                        .append(pattern.indexOf("(?<" + name) < 0 ? "(?<" + name + ".*?)" : "\\k<" + name);
                letters += place.start() - from;
                from = place.end();
            }
            pattern.append(Pattern.quote(english.substring(from)));
            return new Translation(Pattern.compile(pattern.toString(), Pattern.DOTALL), letters + english.length() - from, chinese);
        }
    }

    private Translations(List<Translation> all) {
        this.all = all;
    }

    /** Those of the room that a class is of, for whoever runs the program; none where that is not in Chinese. */
    public static Translations of(Class<?> inRoom, Locale locale) {
        if (!locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
            return new Translations(List.of());
        }
        return ROOMS.computeIfAbsent(inRoom.getPackageName(), Translations::read);
    }

    private static Translations read(String room) {
        ResourceFile file = ResourceFile.at(room.replace('.', '/') + "/sentences_zh.yml");
        YamlMapping mapping = YamlMapping.of(file.text(), file.path());
        List<Translation> all = new ArrayList<>();
        for (String english : mapping.names()) {
            all.add(Translation.of(english, mapping.text(english).orElseThrow()));
        }
        // of two that fit, the one that says more of the sentence
        all.sort(Comparator.comparingInt(Translation::letters).reversed());
        return new Translations(List.copyOf(all));
    }

    /** A sentence in Chinese; as it is where nobody translated it, or it need not be. */
    public String text(String english) {
        return found(english).orElse(english);
    }

    private Optional<String> found(String english) {
        for (Translation one : all) {
            Matcher fits = one.english.matcher(english);
            if (fits.matches()) {
                return Optional.of(PLACE.matcher(one.chinese)
                        .replaceAll(place -> Matcher.quoteReplacement(text(fits.group("v" + place.group(1))))));
            }
        }
        return Optional.empty();
    }
}
