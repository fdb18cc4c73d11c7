package org.juesuan.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.juesuan.archive.Archive;
import org.juesuan.archive.FoundFile;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.model.Correction;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.GlossaryTerm;
import org.juesuan.model.Reason;
import org.juesuan.model.Statements;

/**
 * Some bodies of one place and their documents, which come, change and go from night to night as a seed draws them: new years,
 * other editions, twins without a year, departments and their units, corrections by people, documents read again otherwise.
 */
final class ChangingWorld {

    private static final String[] OFFICES = {"教育局", "教育局本级", "民政局", "第一小学", "水利局", "卫生健康局"};
    /** Bodies of names that do not tell their place, which several worlds have. */
    private static final String[] NAMESAKES = {"鼓楼区教育局", "城关镇人民政府", "高新区管委会"};
    /** Items, a section, a class; and an economic subject. */
    private static final String[] UNLISTED = {"2299911", "20599", "2059912", "239", "30291"};
    private static final String[] NAMES = {"临时专项支出", "其他特别支出", "过渡安排支出"};

    private final int number;
    private final Random drawn;
    private final String place;
    private final List<Paper> papers = new ArrayList<>();
    private int files;

    ChangingWorld(int number, long seed, String place) {
        this.number = number;
        this.drawn = new Random(seed * 1_000_003 + number);
        this.place = place;
    }

    /** A document as it is told in a night. */
    private static final class Paper {
        String file;
        String body;
        boolean department;
        String parent;
        List<String> units = List.of();
        Integer year;
        boolean budget;
        boolean reissue;
        String publishedOn;
        int figures;
        String other;
        String unlisted;
        String unlistedName;
        boolean prose;
        Reason refused;
        String path;
        Correction.OfBody said = Correction.OfBody.NONE;

        Sample sample(int world) {
            Sample sample = Sample.of(file, body).year(year);
            if (department) {
                sample.department(units.toArray(String[]::new));
            }
            sample.parent(parent);
            if (publishedOn != null) {
                sample.publishedOn(publishedOn);
            }
            if (reissue) {
                sample.correction();
            }
            if (refused != null) {
                sample.refused(refused);
            }
            Random cells = new Random(figures * 31L + (year == null ? 0 : year));
            boolean economic = unlisted != null && unlisted.startsWith("3");
            String item = unlisted == null || economic ? "2050101" : unlisted;
            String name = unlisted == null || economic ? "行政运行" : unlistedName;
            if (economic) {
                sample.form("general_basic_expenditure", "30101 基本工资 final=" + amount(cells),
                        unlisted + " " + unlistedName + " final=" + amount(cells));
            }
            if (budget) {
                return sample.budget().form("general_expenditure_budget", "- 合计 total=" + (12 + figures % 7) + ".00",
                        item + " " + name + " total=" + (12 + figures % 7) + ".00");
            }
            int year = this.year == null ? 2022 : this.year;
            sample.form("fiscal_summary", "- " + NAMES[figures % NAMES.length] + " expenditure_total=" + amount(cells),
                    "- 教育支出 expenditure_total=" + amount(cells), "- 本年支出合计 expenditure_total=" + amount(cells));
            sample.form("income_expenditure_summary", "- 年初结转和结余 income=" + closing(world, year - 1), "- 本年收入合计 income=" + amount(cells),
                    "- 年末结转和结余 expenditure=" + closing(world, year),
                    "- 本年支出合计 expenditure=" + amount(cells));
            String total = amount(cells);
            sample.form("general_expenditure", "- 合计 basic=" + total + " total=" + total, "205 教育支出 basic=" + total + " total=" + total,
                    item + " " + name + " basic=" + total + " total=" + amount(cells),
                    "2050202 小学教育 total=" + amount(cells));
            sample.form("expenditure", "- 合计 total=" + total, item + " " + name + " basic=" + total + " total=" + total,
                    "2050202 小学教育 project=" + amount(cells));
            if (other != null) {
                sample.formOf(other, "expenditure", "2050202 小学教育 basic=" + amount(cells) + " total=" + amount(cells));
            }
            if (prose) {
                sample.says(said(cells, total));
            }
            return sample;
        }

        private Statements said(Random cells, String total) {
            List<Claim> claims = new ArrayList<>();
            for (String path : List.of("教育支出", "教育支出/普通教育/小学教育", "教育支出/其他教育支出/" + NAMES[figures % NAMES.length],
                    "教育支出/" + NAMES[cells.nextInt(NAMES.length)])) {
                BigDecimal value = new BigDecimal(cells.nextBoolean() ? total : amount(cells));
                claims.add(new Claim(2, "functional_item_expenditure", path, cells.nextInt(3) == 0 ? Aspect.BUDGET : Aspect.FINAL, value,
                        "万元", value.movePointRight(4).setScale(2), "", path + "支出" + value + "万元。"));
            }
            claims.add(new Claim(2, "general_basic_public", "", Aspect.FINAL, new BigDecimal("3.00"), "万元", new BigDecimal("30000.00"), "",
                    "公用经费3.00万元，主要包括：办公费、" + NAMES[figures % NAMES.length] + "。"));
            return new Statements(claims, List.of(), List.of(new GlossaryTerm("小学教育", "教育支出/普通教育/小学教育", "指小学的支出" + figures % 3 + "。"),
                    new GlossaryTerm("专项", "教育支出/其他教育支出/" + NAMES[0], "指专项" + figures % 2)));
        }

        /** What stands at the end of a year: years of one figure carry it on. */
        private String closing(int world, int year) {
            return amount(new Random(world * 77_777L + body.hashCode() % 1000 + year + (figures % 5 == 0 ? figures : 0)));
        }

        private static String amount(Random drawn) {
            return "%d.%02d".formatted(100 + drawn.nextInt(9000), drawn.nextInt(100));
        }
    }

    /** Draws what happens to this world in a night, and tells it to the archive. Documents to be removed are given back. */
    List<String> night(Archive archive) throws Exception {
        List<String> removed = new ArrayList<>();
        for (int i = 0, events = 1 + drawn.nextInt(3); i < events; i++) {
            int event = papers.size() < 2 ? 0 : drawn.nextInt(10);
            if (event < 4) {
                Paper paper = drawnPaper();
                papers.add(paper);
                tell(archive, paper);
            } else if (event < 7) {
                Paper paper = any();
                change(paper);
                tell(archive, paper);
            } else if (event == 7) {
                Paper paper = any();
                paper.said = said();
                tell(archive, paper);
            } else if (event == 8) {
                Paper paper = any();
                archive.sawCopy(paper.sample(number).key(), "另存" + drawn.nextInt(3) + paper.file);
                found(archive, paper, drawn.nextBoolean() ? place : "江苏省/南京市");
            } else {
                Paper gone = papers.remove(drawn.nextInt(papers.size()));
                removed.add(gone.sample(number).key());
            }
        }
        return removed;
    }

    private Paper any() {
        return papers.get(drawn.nextInt(papers.size()));
    }

    private Paper drawnPaper() {
        Paper paper = new Paper();
        Paper like = papers.isEmpty() || drawn.nextInt(3) > 0 ? null : any();
        paper.file = number + "-" + files++ + (drawn.nextInt(4) == 0 ? ".xlsx" : ".pdf");
        paper.body = like != null ? like.body : name();
        paper.figures = like != null && drawn.nextBoolean() ? like.figures : drawn.nextInt(1000);
        paper.year = like != null && drawn.nextBoolean() ? like.year : Integer.valueOf(2019 + drawn.nextInt(5));
        paper.budget = drawn.nextInt(5) == 0;
        paper.reissue = like != null && drawn.nextInt(3) == 0;
        paper.publishedOn = drawn.nextBoolean() ? "2024-0" + (1 + drawn.nextInt(9)) + "-11" : null;
        paper.prose = drawn.nextInt(3) == 0;
        if (paper.body.endsWith("局") && drawn.nextBoolean()) {
            paper.department = true;
            paper.units = List.of(place + "第一小学", paper.body + "本级");
        } else {
            paper.parent = drawn.nextInt(3) == 0 ? place + "教育局" : null;
        }
        paper.other = drawn.nextInt(6) == 0 ? place + "第一小学" : null;
        if (drawn.nextInt(25) == 0) {
            paper.unlisted = UNLISTED[drawn.nextInt(UNLISTED.length)];
            paper.unlistedName = NAMES[drawn.nextInt(NAMES.length)];
        }
        if (drawn.nextInt(10) == 0) {
            paper.refused = Reason.YEAR_UNKNOWN;
            paper.year = null;
        }
        return paper;
    }

    private String name() {
        return drawn.nextInt(12) == 0 ? NAMESAKES[drawn.nextInt(NAMESAKES.length)] : place + OFFICES[drawn.nextInt(OFFICES.length)];
    }

    private void change(Paper paper) {
        switch (drawn.nextInt(8)) {
            case 0 -> paper.figures = drawn.nextInt(1000);
            case 1 -> paper.body = name();
            case 2 -> paper.parent = drawn.nextBoolean() ? place + OFFICES[drawn.nextInt(OFFICES.length)] : null;
            case 3 -> paper.year = paper.refused == null ? Integer.valueOf(2019 + drawn.nextInt(5)) : null;
            case 4 -> paper.refused = paper.refused == null && drawn.nextBoolean() ? Reason.REJECTED : null;
            case 5 -> paper.units = paper.department ? List.of(place + OFFICES[drawn.nextInt(OFFICES.length)]) : List.of();
            case 6 -> paper.prose = !paper.prose;
            // read again, and nothing comes out otherwise
            default -> { }
        }
        if (paper.refused == null && paper.year == null) {
            paper.year = 2021;
        }
    }

    private Correction.OfBody said() throws Exception {
        Paper other = any();
        return switch (drawn.nextInt(5)) {
            case 0 -> new Correction.OfBody(null, other.sample(number).key(), null, null);
            case 1 -> new Correction.OfBody(null, null, other.sample(number).key(), null);
            case 2 -> new Correction.OfBody(null, null, null, name());
            case 3 -> new Correction.OfBody(drawn.nextBoolean() ? place : "四川省/乐山市", null, null, null);
            default -> Correction.OfBody.NONE;
        };
    }

    private void tell(Archive archive, Paper paper) throws Exception {
        Correction correction = new Correction(paper.said == Correction.OfBody.NONE ? "" : "said", null, null, null, null, null, null,
                List.of(), paper.said);
        archive.replace(paper.sample(number).extraction().following(correction), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
        if (paper.path != null || drawn.nextInt(4) == 0) {
            found(archive, paper, paper.path == null ? place : paper.path);
        }
    }

    private static void found(Archive archive, Paper paper, String path) throws Exception {
        paper.path = path;
        archive.keepFound(List.of(new FoundFile(paper.sample(0).key(), "/inbox", path + "/" + paper.file, null)), Disclosures.LOADED);
    }
}
