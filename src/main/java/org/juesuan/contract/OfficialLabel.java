package org.juesuan.contract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/**
 * Something that a body states of itself beside its name, from {@code official-statements.yml}.
 *
 * @param statement its name
 * @param labels    how forms ask for it, in half width, without blanks and brackets
 * @param value     how a value begins
 */
public record OfficialLabel(String statement, Set<String> labels, Pattern value) {

    /** All, in the order of their file. */
    public static List<OfficialLabel> all() {
        ResourceFile file = ResourceFile.at("org/juesuan/contract/official-statements.yml");
        YamlMapping yaml = YamlMapping.of(file.text(), file.name(), Set.of("source", "statements"));
        yaml.need("source");
        return yaml.mappings("statements", Set.of("statement", "labels", "pattern")).stream()
                .map(one -> new OfficialLabel(one.need("statement"), Set.copyOf(one.texts("labels")), Pattern.compile(one.need("pattern"))))
                .toList();
    }
}
