package org.juesuan.contract;

import java.util.List;
import java.util.Set;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/**
 * Economic classes that basic expenditure (基本支出) is told in, from {@code economic-groups.yml}.
 *
 * @param code    of the column where a form has one for the group
 * @param title   in Chinese
 * @param total   name of the row that is their sum
 * @param classes codes of the classes (类), three digits each
 */
public record EconomicGroup(String code, String title, String total, Set<String> classes) {

    /** All groups; each class is of one of them. */
    public static List<EconomicGroup> all() {
        return of(ResourceFile.at("org/juesuan/contract/economic-groups.yml"));
    }

    static List<EconomicGroup> of(ResourceFile file) {
        YamlMapping yaml = YamlMapping.of(file.text(), file.name(), Set.of("source", "groups"));
        yaml.need("source");
        return yaml.mappings("groups", Set.of("code", "title", "total", "classes")).stream()
                .map(group -> new EconomicGroup(group.need("code"), group.need("title"), group.need("total"),
                Set.copyOf(group.texts("classes")))).toList();
    }
}
