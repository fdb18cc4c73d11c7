package org.juesuan.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the interface are there in both languages, and each that a page asks for. */
class TextsTest {

    private static final Pattern ASKED = Pattern.compile("\\bt\\('([a-z_]+\\.[A-Za-z_.]+)'");
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");

    @Test
    void everyWordIsThereInBothLanguages() throws Exception {
        for (Map.Entry<String, JsonElement> word : words().entrySet()) {
            List<String> both = new ArrayList<>();
            word.getValue().getAsJsonArray().forEach(text -> both.add(text.getAsString()));
            assertThat(both).as(word.getKey()).hasSize(2).noneMatch(String::isBlank);
            assertThat(blanks(both.get(0))).as(word.getKey()).isEqualTo(blanks(both.get(1)));
        }
    }

    @Test
    void everyWordThatAPageAsksForIsThere() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<String, SiteFile> file : CarriedSite.files().entrySet()) {
            if (file.getKey().endsWith(".js") && !file.getKey().startsWith("vendor/")) {
                Matcher asked = ASKED.matcher(new String(VendorManifestTest.bytes(file.getValue()), StandardCharsets.UTF_8));
                while (asked.find()) {
                    missing.add(asked.group(1));
                }
            }
        }
        assertThat(missing).hasSizeGreaterThan(50);
        missing.removeAll(words().keySet());
        assertThat(missing).isEmpty();
    }

    private static Map<String, JsonElement> words() throws Exception {
        Map<String, JsonElement> words = new TreeMap<>();
        for (Map.Entry<String, SiteFile> file : CarriedSite.files().entrySet()) {
            if (file.getKey().startsWith("texts/")) {
                String page = file.getKey().replace("texts/", "").replace(".json", "");
                JsonParser.parseString(new String(VendorManifestTest.bytes(file.getValue()), StandardCharsets.UTF_8)).getAsJsonObject()
                        .entrySet()
                        .forEach(word -> words.put(page + "." + word.getKey(), word.getValue()));
            }
        }
        return words;
    }

    private static Set<String> blanks(String text) {
        Set<String> blanks = new TreeSet<>();
        BLANK.matcher(text).results().forEach(blank -> blanks.add(blank.group()));
        return blanks;
    }
}
