package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juesuan.disclosure.table.CountedFigure;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.resource.ResourceFile;
import org.juesuan.text.PlainText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a form counts (persons, vehicles, receptions) as statements, beside those of the prose: no amounts, and told by the
 * same metrics. Which row is which metric says {@code counts.yml}; a row that it does not know keeps its name as qualifier.
 */
final class CountStatements {

    private final Map<String, String> metrics = new HashMap<>();
    private final Map<String, String> qualifiers = new HashMap<>();

    CountStatements() {
        Map<?, ?> yaml = yaml();
        ((Map<?, ?>) yaml.get("metrics")).forEach((metric, names) -> ((List<?>) names)
                .forEach(name -> metrics.put(PlainText.plain((String) name), (String) metric)));
        ((Map<?, ?>) yaml.get("columns")).forEach((column, qualifier) -> qualifiers.put((String) column, (String) qualifier));
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

    private static Map<?, ?> yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(ResourceFile.at("org/juesuan/disclosure/counts.yml").text());
    }
}
