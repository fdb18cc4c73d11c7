package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred bodies over six years, 20 renamed, 5 mergers, 5 split: who followed whom is found by figures, and nobody else. */
class SuccessionTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final List<String> PLACES = List.of("乐山市市中区", "荆州市沙市区", "上海市普陀区", "泓台区");
    private static final int FIRST = 2018;
    private static final int LAST = 2023;

    @TempDir
    Path data;

    /**
     * A body with the years of its documents, and those that it came from; share is its part of what a body that was split had,
     * in per cent.
     */
    private record Body(int number, String name, int from, int to, List<Body> before, int share) {

        /** In 分, of a figure at the end of a year. */
        long closing(int year) {
            return 10_000_000L + new Random(number * 7_919L + year * 31L).nextInt(900_000_000);
        }

        long opening(int year) {
            if (year > from || before.isEmpty()) {
                return closing(year - 1);
            }
            long whole = before.stream().mapToLong(b -> b.closing(year - 1)).sum();
            long part = whole * 37 / 100 / 10_000 * 10_000;
            return share == 100 ? whole : share == 37 ? part : whole - part;
        }
    }

    @Test
    void isProposedByFigures() throws Exception {
        List<Body> bodies = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < 90; i++) {
            String place = PLACES.get(i % PLACES.size());
            Body one = body(bodies, place + "第" + i + "局", FIRST, i >= 30 ? LAST : FIRST + i % 5, List.of(), 100);
            if (one.to == LAST) {
                continue;
            }
            if (i < 20) {
                follow(expected, one, body(bodies, place + "新" + i + "局", one.to + 1, LAST, List.of(one), 100), "renamed");
            } else if (i < 25) {
                Body other = body(bodies, place + "另" + i + "局", FIRST, one.to, List.of(), 100);
                Body merged = body(bodies, place + "合" + i + "局", one.to + 1, LAST, List.of(one, other), 100);
                follow(expected, one, merged, "merged");
                follow(expected, other, merged, "merged");
            } else {
                follow(expected, one, body(bodies, place + "甲" + i + "局", one.to + 1, LAST, List.of(one), 37), "split");
                follow(expected, one, body(bodies, place + "乙" + i + "局", one.to + 1, LAST, List.of(one), 63), "split");
            }
        }
        try (Archive archive = Archive.open(data)) {
            for (Body body : bodies) {
                for (int year = body.from; year <= body.to; year++) {
                    archive.replace(finals(body, year).extraction(), ExtractorVersion.NONE, "", 0.1, NOW);
                }
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, NOW));
        try (var connection = PublishedWarehouse.open(data)) {
            Set<String> proposed = new TreeSet<>();
            Disclosures.rows(connection, "SELECT earlier || '→' || later || ' ' || change AS told FROM quality.succession")
                    .forEach(row -> proposed.add(row.get("told")));
            assertThat(proposed).isEqualTo(expected).hasSize(20 + 2 * 5 + 2 * 5);
        }
    }

    private static Body body(List<Body> bodies, String name, int from, int to, List<Body> before, int share) {
        Body body = new Body(bodies.size() + 1, name, from, to, before, share);
        bodies.add(body);
        return body;
    }

    private static void follow(Set<String> expected, Body earlier, Body later, String change) {
        expected.add(earlier.name + "→" + later.name + " " + change);
    }

    private static Sample finals(Body body, int year) {
        return Sample.of(body.name + year + ".pdf", body.name).year(year).form("income_expenditure_summary",
                "- 年初结转和结余 income=" + amount(body.opening(year)), "- 年末结转和结余 expenditure=" + amount(body.closing(year)),
                "- 本年收入合计 income=" + amount(body.closing(year) + 12_340_000),
                "- 本年支出合计 expenditure=" + amount(body.closing(year) + 56_780_000));
    }

    /** In 万元 with two decimals. */
    private static String amount(long fen) {
        return "%d.%02d".formatted(fen / 1_000_000, fen / 10_000 % 100);
    }
}
