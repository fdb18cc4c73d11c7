package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juesuan.disclosure.table.CountedFigure;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.resource.ResourceFile;
import org.juesuan.text.PlainText;
import org.juesuan.yaml.YamlMapping;

/**
 * What a form counts (persons, vehicles, receptions) as statements, beside those of the prose: no amounts, and told by the
 * same metrics. Which row is which metric says {@code counts.yml}; a row that it does not know keeps its name as qualifier.
 */
final class CountStatements {

    private final Map<String, String> metrics = new HashMap<>();
    private final Map<String, String> qualifiers = new HashMap<>();

    CountStatements() {
        YamlMapping yaml = YamlMapping.of(ResourceFile.at("org/juesuan/disclosure/counts.yml").text(), "disclosure/counts.yml",
                Set.of("columns", "others", "metrics"));
        YamlMapping rows = yaml.mapping("metrics").orElseThrow();
        rows.names().forEach(metric -> rows.texts(metric).forEach(name -> metrics.put(PlainText.plain(name), metric)));
        yaml.texts("columns").forEach(column -> qualifiers.put(column, ""));
        YamlMapping others = yaml.mapping("others").orElseThrow();
        others.names().forEach(column -> qualifiers.put(column, others.need(column)));
    }

    /** One statement for each figure of a column that {@code counts.yml} lists. */
    List<Claim> of(String title, List<CountedFigure> figures) {
        List<Claim> claims = new ArrayList<>();
        for (CountedFigure figure : figures) {
            String qualifier = qualifiers.get(figure.column());
            if (qualifier == null) {
                continue;
            }
            String name = PlainText.plain(figure.item()).replaceFirst("\\([^()]*\\)$", "");
            String metric = metrics.getOrDefault(name, Claim.OTHER);
            String part = metric.equals(Claim.OTHER) ? figure.item() + qualifier : qualifier;
            Integer page = figure.page().sheet() == null ? Integer.valueOf(figure.page().number()) : null;
            claims.add(new Claim(page, metric, "", Aspect.COUNT, figure.value(), figure.unit(), null, part,
                    title + "：" + figure.item() + qualifier + " " + figure.value().toPlainString()));
        }
        return claims;
    }
}
