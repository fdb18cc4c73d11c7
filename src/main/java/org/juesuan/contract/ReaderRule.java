package org.juesuan.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juesuan.model.Severity;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/**
 * A rule by which the reader itself makes findings, from {@code reader-rules.yml}.
 *
 * @param rule        its name
 * @param title       in Chinese
 * @param severity    the usual one
 * @param description what it says of a document, in Chinese
 * @param leavesOut   whether amounts of the form or page that it is about were not read: then their absence is no word against the
 *                    publisher
 */
public record ReaderRule(String rule, String title, Severity severity, String description, boolean leavesOut) {

    private static final Set<String> SEVERITIES = Stream.of(Severity.values()).map(Severity::code).collect(Collectors.toSet());

    /** All rules, in the order of their file. */
    public static List<ReaderRule> all() {
        return of(ResourceFile.at("org/juesuan/contract/reader-rules.yml"));
    }

    static List<ReaderRule> of(ResourceFile file) {
        return YamlMapping.of(file.text(), file.name(), Set.of("rules"))
                .mappings("rules", Set.of("rule", "title", "severity", "description", "leaves_out")).stream()
                .map(ReaderRule::of).toList();
    }

    private static ReaderRule of(YamlMapping rule) {
        rule.need("severity");
        return new ReaderRule(rule.need("rule"), rule.need("title"),
                Severity.valueOf(rule.word("severity", SEVERITIES).orElseThrow().toUpperCase(Locale.ROOT)),
                rule.need("description"), rule.flag("leaves_out", false));
    }
}
