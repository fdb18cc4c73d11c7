package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.juesuan.archive.Archive;
import org.juesuan.archive.FoundFile;
import org.juesuan.model.Aspect;
import org.juesuan.model.Correction;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two documents of one name are of two bodies unless their forms, or what is said of them, prove them to be of one: in every
 * combination of what is known of where they are, of years and of kinds. All pairs lie in one warehouse, each under a name of its
 * own, and it is built of them in two orders.
 */
class NamesakesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    /** Names with a county of several cities, of no place at all, and of a town; where the files of one body lie, and those of another. */
    private static final Map<String, List<List<String>>> PLACES = new LinkedHashMap<>();

    static {
        List<List<String>> cities = List.of(List.of("", "江苏省", "江苏省/南京市", "江苏省/南京市/鼓楼区"), List.of("", "福建省", "福建省/福州市", "福建省/福州市/鼓楼区"));
        PLACES.put("鼓楼区第%d局", cities);
        PLACES.put("第%d局", cities);
        PLACES.put("城关镇第%d所", List.of(List.of("", "四川省/乐山市", "四川省/乐山市/犍为县"), List.of("", "四川省/乐山市", "四川省/乐山市/沐川县")));
    }

    @TempDir
    Path folder;

    private final List<Pair> pairs = new ArrayList<>();

    private record Filed(Sample sample, String path, Correction.OfBody said) {
        Filed(Sample sample, String path) {
            this(sample, path, Correction.OfBody.NONE);
        }
    }

    /** Two documents of one name; of how many bodies they are, and whether a finding must name both. */
    private record Pair(String what, Filed one, Filed other, int bodies, boolean isTold) {
    }

    private enum Kinds { ONE_YEAR, NEXT_YEAR, LATER_YEAR, FINAL_AND_BUDGET, BUDGETS, DEPARTMENT_AND_UNIT }

    @Test
    void areTwoBodiesUnlessSomethingProvesThemOne() throws Exception {
        strangers();
        proven();
        files();
        said();
        assertThat(pairs).hasSizeGreaterThan(150);
        List<Filed> filed = new ArrayList<>(pairs.stream().flatMap(pair -> java.util.stream.Stream.of(pair.one, pair.other)).toList());
        Map<String, List<String>> bodies = new TreeMap<>();
        Map<String, String> told = new TreeMap<>();
        for (String order : List.of("forward", "backward")) {
            try (Connection connection = built(folder.resolve(order), filed)) {
                assertThat(Disclosures.rows(connection, "SELECT * FROM quality.revision")).isEmpty();
                Disclosures.rows(connection,
                        "SELECT file_name, body_key, status FROM source.document JOIN dim_department USING (department_key)")
                        .forEach(row -> bodies.computeIfAbsent(row.get("file_name"), f -> new ArrayList<>())
                        .add(row.get("body_key") + " " + row.get("status").replace("_with_findings", "")));
                Disclosures.rows(connection,
                        "SELECT file_name, message FROM quality.finding JOIN source.document USING (document_key) WHERE rule = "
                        + "'body_of_several_regions'")
                        .forEach(row -> told.put(row.get("file_name"), row.get("message")));
            }
            Collections.reverse(filed);
        }
        List<String> wrong = new ArrayList<>();
        for (Pair pair : pairs) {
            String one = pair.one.sample.fileName();
            String other = pair.other.sample.fileName();
            assertThat(bodies.get(one).get(0)).as("%s in another order", pair.what).isEqualTo(bodies.get(one).get(1));
            assertThat(bodies.get(one).get(0) + bodies.get(other).get(0)).as(pair.what).contains(" loaded").doesNotContain("superseded");
            int found = bodies.get(one).get(0).equals(bodies.get(other).get(0)) ? 1 : 2;
            boolean isTold = told.getOrDefault(one, "").contains("《" + other + "》") || told.getOrDefault(other, "")
                    .contains("《" + one + "》");
            if (found != pair.bodies || isTold != pair.isTold) {
                wrong.add(pair.what + ": " + found + " bodies" + (isTold ? ", told" : ""));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Bodies of different places. */
    private void strangers() throws Exception {
        for (var name : PLACES.entrySet()) {
            for (String of : name.getValue().get(0)) {
                for (String ofOther : name.getValue().get(1)) {
                    // of every kind where least is known, else what is likeliest to be joined
                    for (Kinds kinds : of.isEmpty() && (ofOther.isEmpty()
                            || ofOther.endsWith("区")) ? Kinds.values() : new Kinds[] {Kinds.ONE_YEAR, Kinds.LATER_YEAR}) {
                        stranger(name.getKey().formatted(pairs.size()), of, ofOther, kinds);
                    }
                }
            }
        }
        // a city's county has bodies of the same name as another, or as the city itself; folders of places that no list has
        for (String path : List.of("四川省/乐山市", "四川省")) {
            String body = "第" + pairs.size() + "局";
            add("of one year in " + path, new Filed(finals(body, 1, 2022), path), new Filed(finals(body, 2, 2022), path), 2, true);
            body = "第" + pairs.size() + "局";
            add("of two years in " + path, new Filed(finals(body, 1, 2022), path), new Filed(finals(body, 1, 2024), path), 1, false);
        }
        String body = "第" + pairs.size() + "局";
        add("places that no list has", new Filed(finals(body, 1, 2022), "泓台区"), new Filed(finals(body, 2, 2024), "澜屏市"), 2, true);
    }

    private void stranger(String body, String of, String ofOther, Kinds kinds) throws Exception {
        boolean isKnown = body.startsWith("城关") ? of.endsWith("县") && ofOther.endsWith("县")
                : !of.isEmpty() && !ofOther.isEmpty() && !(body.startsWith("鼓") && of.equals("江苏省"));
        Sample one = kinds == Kinds.BUDGETS ? budget(body, 1, 2022) : finals(body, 1, 2022);
        Sample other = switch (kinds) {
            case ONE_YEAR -> finals(body, 2, 2022);
            case NEXT_YEAR -> finals(body, 2, 2023);
            case LATER_YEAR -> finals(body, 2, 2024);
            case FINAL_AND_BUDGET -> budget(body, 2, 2022);
            case BUDGETS -> budget(body, 2, 2023);
            case DEPARTMENT_AND_UNIT -> finals(body, 2, 2022).department();
        };
        add(kinds + " “" + of + "” “" + ofOther + "”", new Filed(one, of), new Filed(other, ofOther), 2, !isKnown);
    }

    private void proven() throws Exception {
        for (String name : List.of("鼓楼区第%d局", "第%d局")) {
            for (String of : List.of("", "江苏省", "江苏省/南京市", "江苏省/南京市/鼓楼区")) {
                for (String ofOther : List.of("", of)) {
                    String where = " “" + of + "” “" + ofOther + "”";
                    String body = name.formatted(pairs.size());
                    add("balance carried" + where, new Filed(finals(body, 1, 2022), of), new Filed(finals(body, 1, 2023), ofOther), 1,
                            false);
                    body = name.formatted(pairs.size());
                    add("what was planned" + where, new Filed(budget(body, 1, 2022), of), new Filed(finals(body, 1, 2022)
                            .claim("general_public_expenditure", "", Aspect.BUDGET, planned(1, 2022), "年初预算为" + planned(1, 2022) + "万元。"),
                            ofOther), 1, false);
                }
            }
        }
        for (String path : List.of("批次/第%d局", "泓台区", "泓台区/%d")) {
            String body = "第" + pairs.size() + "局";
            String in = path.formatted(pairs.size());
            add("in one folder " + in, new Filed(finals(body, 1, 2022), in), new Filed(finals(body, 1, 2024), in), 1, false);
        }
        String body = "第" + pairs.size() + "小学";
        add("of one department", new Filed(finals(body, 1, 2022).parent("泓台区教育局"), ""),
                new Filed(finals(body, 1, 2024).parent("泓台区教育局"), ""), 1, false);
        body = "第" + pairs.size() + "局";
        add("with one unit", new Filed(finals(body, 1, 2022).department("泓台区第一小学"), ""),
                new Filed(finals(body, 1, 2024).department("泓台区第一小学"), ""), 1, false);
        body = "第" + pairs.size() + "局";
        add("with the same units", new Filed(finals(body, 1, 2022).department("第一小学", "第二小学"), ""),
                new Filed(finals(body, 1, 2024).department("第二小学", "第一小学"), ""), 1, false);
        body = "第" + pairs.size() + "局";
        add("with one code", new Filed(finals(body, 1, 2022).stating("credit_code", "11510000000000001A"), ""),
                new Filed(finals(body, 1, 2024).stating("credit_code", "11510000000000001A"), ""), 1, false);
        body = "第" + pairs.size() + "局";
        add("of one year in a folder", new Filed(finals(body, 1, 2022), "批次/" + body), new Filed(finals(body, 2, 2022), "批次/" + body), 2,
                true);
    }

    /** A publication in a file a form: the files of a folder that have no form in common are of one body. */
    private void files() throws Exception {
        for (String in : List.of("收件", "收件/2022")) {
            for (String ofOther : List.of(in, "别处")) {
                String body = "第" + pairs.size() + "局";
                boolean isTogether = in.equals(ofOther);
                add("a form a file “" + in + "” “" + ofOther + "”", new Filed(summary(body, 1, 2022), in),
                        new Filed(subjects(body, 1, 2022), ofOther), isTogether ? 1 : 2, !isTogether);
            }
        }
        String body = "第" + pairs.size() + "局";
        add("one form in two files", new Filed(subjects(body, 1, 2022), "收件"), new Filed(subjects(body, 2, 2022), "收件"), 2, true);
        body = "第" + pairs.size() + "局";
        add("a form a file, of two years", new Filed(summary(body, 1, 2022), "收件"), new Filed(subjects(body, 1, 2024), "收件"), 2, true);
    }

    /** What a person says settles it. */
    private void said() throws Exception {
        for (String name : List.of("鼓楼区第%d局", "第%d局", "城关镇第%d所")) {
            String body = name.formatted(pairs.size());
            Sample one = finals(body, 1, 2022);
            Sample other = finals(body, 2, 2024);
            add("said to be one", new Filed(one, "", new Correction.OfBody(null, other.key(), null, null)), new Filed(other, ""), 1, false);
            body = name.formatted(pairs.size());
            one = finals(body, 1, 2022);
            other = finals(body, 2, 2024);
            add("said to be one by both", new Filed(one, "", new Correction.OfBody(null, other.key(), null, null)),
                    new Filed(other, "", new Correction.OfBody(null, one.key(), null, null)), 1, false);
            body = name.formatted(pairs.size());
            one = finals(body, 1, 2022);
            add("said to be two", new Filed(one, ""), new Filed(finals(body, 1, 2023), "",
                    new Correction.OfBody(null, null, one.key(), null)), 2, false);
            body = name.formatted(pairs.size());
            add("said to be elsewhere", new Filed(finals(body, 1, 2022), "", new Correction.OfBody("四川省/乐山市/犍为县", null, null, null)),
                    new Filed(finals(body, 2, 2022), "", new Correction.OfBody("350102", null, null, null)), 2, false);
        }
        String body = "乐山市第" + pairs.size() + "局";
        Sample one = finals(body, 1, 2022);
        add("said to be two of one place", new Filed(one, ""),
                new Filed(finals(body, 2, 2022), "", new Correction.OfBody(null, null, one.key(), null)), 2, false);
    }

    private void add(String what, Filed one, Filed other, int bodies, boolean isTold) {
        pairs.add(new Pair(one.sample.fileName() + " " + what, one, other, bodies, isTold));
    }

    private static Connection built(Path data, List<Filed> filed) throws Exception {
        try (Archive archive = Archive.open(data)) {
            List<FoundFile> found = new ArrayList<>();
            for (Filed one : filed) {
                archive.replace(one.sample.extraction().following(new Correction(one.said == Correction.OfBody.NONE ? "" : "said", null,
                        null, null, null, null, null, List.of(), one.said)),
                        ExtractorVersion.NONE, "", 0.1, NOW);
                if (!one.path.isEmpty()) {
                    found.add(new FoundFile(one.sample.key(), "/inbox", one.path + "/" + one.sample.fileName(), null));
                }
            }
            archive.keepFound(found, NOW);
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, NOW));
        return PublishedWarehouse.open(data);
    }

    private Sample of(String name, String kind, int body, int year) {
        return Sample.of(pairs.size() + "-" + kind + body + "-" + year + ".pdf", name).year(year);
    }

    /** Final accounts of a body, drawn from its number; each year opens with what the one before closed with. */
    private Sample finals(String name, int body, int year) {
        return withSubjects(summary(name, body, year), body, year);
    }

    private Sample summary(String name, int body, int year) {
        Random drawn = new Random(body * 20_000L + year + pairs.size() * 1_000_003L);
        return of(name, "final", body, year)
                .form("income_expenditure_summary", "- 年初结转和结余 income=" + closing(body, year - 1),
                "- 年末结转和结余 expenditure=" + closing(body, year),
                        "- 本年收入合计 income=" + amount(drawn), "- 本年支出合计 expenditure=" + amount(drawn));
    }

    private Sample subjects(String name, int body, int year) {
        return withSubjects(of(name, "subjects", body, year), body, year);
    }

    private Sample withSubjects(Sample sample, int body, int year) {
        Random drawn = new Random(body * 10_000L + year + pairs.size() * 1_000_003L);
        return sample.form("general_expenditure", "2050101 行政运行 total=" + amount(drawn), "2050201 学前教育 total=" + amount(drawn),
                "2050202 小学教育 total=" + amount(drawn),
                        "2050203 初中教育 total=" + amount(drawn));
    }

    private Sample budget(String name, int body, int year) {
        Random drawn = new Random(body * 30_000L + year + pairs.size() * 1_000_003L);
        return of(name, "budget", body, year).budget().form("general_expenditure_budget", "- 合计 total=" + planned(body, year),
                "2050101 行政运行 total=" + amount(drawn),
                "2050201 学前教育 total=" + amount(drawn));
    }

    private String planned(int body, int year) {
        return amount(new Random(body * 50_000L + year + pairs.size() * 1_000_003L));
    }

    private String closing(int body, int year) {
        return amount(new Random(body * 77_777L + year + pairs.size() * 1_000_003L));
    }

    /** In 万元; no round figures, of which nothing can be told. */
    private static String amount(Random drawn) {
        return "%d.%d1".formatted(100 + drawn.nextInt(9000), drawn.nextInt(10));
    }
}
