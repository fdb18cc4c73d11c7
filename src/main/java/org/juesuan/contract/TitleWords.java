package org.juesuan.contract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.DocumentKind;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/** What titles say besides which form it is, from {@code title-words.yml}: spellings of one title have the same core. */
final class TitleWords {

    private static final Pattern KIND = Pattern.compile("预算|决算");
    private static final TitleWords CARRIED = read(ResourceFile.at("org/juesuan/contract/title-words.yml"));

    private final List<String> silent;
    private final List<Alike> funds;
    private final List<Alike> same;
    private final List<String> about;

    private TitleWords(List<String> silent, List<Alike> funds, List<Alike> same, List<String> about) {
        this.silent = silent;
        this.funds = funds;
        this.same = same;
        this.about = about;
    }

    /** Words that one word is put for. */
    private record Alike(String word, List<String> others) {

        String in(String title) {
            String put = title;
            for (String other : others) {
                put = put.replace(other, word);
            }
            return put;
        }
    }

    /** What a normalised title has left without the words that tell no form from another. */
    static String core(String title) {
        return CARRIED.coreOf(title);
    }

    /** The kind of document that a normalised title names, apart from the names of funds; {@code null} if it names none, or both. */
    static @Nullable DocumentKind kind(String title) {
        String own = CARRIED.withoutFunds(title);
        boolean budget = own.contains("预算");
        return budget == own.contains("决算") ? null : budget ? DocumentKind.BUDGET : DocumentKind.FINAL_ACCOUNTS;
    }

    /** The words in a text that say what some forms are about and no others. */
    static List<String> about(String text) {
        return CARRIED.about.stream().filter(text::contains).toList();
    }

    private String coreOf(String title) {
        String core = KIND.matcher(withoutFunds(title)).replaceAll("");
        for (Alike words : same) {
            core = words.in(core);
        }
        for (String word : silent) {
            core = core.replace(word, "");
        }
        return core;
    }

    private String withoutFunds(String title) {
        String without = title;
        for (Alike fund : funds) {
            without = fund.in(without);
        }
        return without;
    }

    private static TitleWords read(ResourceFile file) {
        YamlMapping yaml = YamlMapping.of(file.text(), file.name(), Set.of("source", "silent", "funds", "same", "about"));
        yaml.need("source");
        return new TitleWords(yaml.texts("silent"), alike(yaml, "funds"), alike(yaml, "same"), yaml.texts("about"));
    }

    private static List<Alike> alike(YamlMapping yaml, String name) {
        return yaml.mappings(name, Set.of("word", "for")).stream().map(m -> new Alike(m.need("word"), m.texts("for"))).toList();
    }
}
