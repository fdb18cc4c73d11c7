package org.juesuan.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.juesuan.warehouse.PublishedSample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.CleanupMode;

/** The site in a real Chromium, over documents that the project ships. Where no browser is installed, it is skipped and says so. */
class BrowserTest {

    private static final List<String> SAMPLES = List.of("澜屏市财政局2024年度部门决算.pdf", "黛溪市水利局2022年度单位决算.pdf", "黛溪市水利局2022年度单位决算公开表.xlsx",
            "黛溪市水利局2023年度单位决算.pdf");
    private static final String WATER = "黛溪市水利局";
    private static final String TREASURY = "澜屏市财政局";

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path profile;
    @TempDir
    private static Path folder;
    private static OpenedSite site;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(Chromium.installed().isPresent(),
                "no Chromium is installed: the site is not tried in a browser; apt-get install chromium");
        site = OpenedSite.of(SAMPLES, folder, profile);
        browser = site.browser();
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void fromAClassToTheBoxedCell() throws Exception {
        browser.open(site.page("department", "name", TREASURY, "kind", "department"));
        assertThat(browser.texts("h1").get(0)).startsWith(TREASURY);
        browser.click("tr.class td.figure a");
        assertThat(browser.tell("location.hash")).startsWith("#/figure?of=fact");
        browser.until("document.querySelector('.sheet canvas') && document.querySelectorAll('.sheet .box.current').length === 1");
        String printed = browser.texts("tr.chosen td.figure").get(1).split(" ")[0];
        assertThat(browser.tell("document.querySelector('.box.current').title")).endsWith(printed);
        // the box lies where the evidence says, and the page there is not empty
        List<String> box = site.row("SELECT page, x0 FROM source.published_line l JOIN source.document d USING (document_key) WHERE "
                + "d.department_name = '" + TREASURY + "' AND printed = '" + printed
                + "' AND form = 'general_expenditure' LIMIT 1");
        assertThat(browser.texts(".where").get(0)).contains("第 " + box.get(0) + " 页");
        assertThat(browser.tell("(() => { const c = document.querySelector('.sheet canvas'); const p = "
                + "c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let dark = 0;"
                + " for (let i = 0; i < p.length; i += 4) { if (p[i] < 90) { dark++; } } return String(dark > 2000); })()")).as("something is drawn").isEqualTo("true");
        browser.click(".sheet .box.current");
        browser.until("document.querySelector('.card .amount') !== null");
        assertThat(browser.texts(".card dd").get(0)).startsWith(printed);
        browser.tell("history.back()");
        browser.until("location.hash.startsWith('#/figure')");
        site.quiet();
    }

    @Test
    void everyFigureOfADepartmentIsJdbcs() throws Exception {
        for (String name : List.of(TREASURY, WATER)) {
            browser.open(site.page("department", "name", name));
            browser.click("p.note a");
            String shown = browser.tell("JSON.stringify(Object.fromEntries([...document.querySelectorAll('section.table')].find((s) => "
                    + "s.querySelector('tr.class')).querySelectorAll('tbody tr').values()"
                    + ".flatMap((tr) => [...tr.querySelectorAll('td.figure a')].map((a) => [new "
                    + "URLSearchParams(a.hash.split('?')[1]).get('year') + ' ' + tr.className + ' ' + "
                    + "tr.querySelector('td').textContent, a.textContent.replace(/[,\\u2007]/g, '')]))))");
            Map<String, String> figures = new TreeMap<>();
            com.google.gson.JsonParser.parseString(shown).getAsJsonObject().entrySet()
                    .forEach(figure -> figures.put(figure.getKey(), figure.getValue().getAsString()));
            assertThat(figures).isNotEmpty().isEqualTo(expenditure(name));
        }
        site.quiet();
    }

    @Test
    void aWorkbooksCellIsMarkedInItsSheet() throws Exception {
        browser.open(site.page("figure", "of", "fact", "name", WATER, "year", "2022", "subject", "213"));
        browser.until("document.querySelector('td.current') !== null");
        assertThat(browser.texts("td.current").get(0)).isEqualTo(browser.texts("tr.chosen td.figure").get(1).split(" ")[0]);
        site.quiet();
    }

    @Test
    void anAddressFindsItsCellWhereLinesAreNumberedOtherwise() throws Exception {
        List<String> cell = site.row("SELECT document_key, form, line_no, line_code, line_name, column_code, printed, coalesce(body, '') "
                + "FROM source.published_line JOIN source.document USING (document_key)"
                + " WHERE department_name = '" + TREASURY
                + "' AND form = 'general_expenditure' AND length(line_code) = 7 AND amount_yuan > 0 ORDER BY line_no LIMIT 1");
        for (String line : List.of(cell.get(2), "999")) {
            browser.open(site.page("figure", "of", "cell", "document", cell.get(0), "form", cell.get(1), "body", cell.get(7), "line", line,
                    "code", cell.get(3), "called", cell.get(4), "column", cell.get(5)));
            assertThat(browser.texts("tr.chosen td.figure").get(1)).startsWith(cell.get(6));
        }
        browser.open(site.page("figure", "of", "cell", "document", cell.get(0), "form", cell.get(1), "body", cell.get(7), "line",
                cell.get(2), "code", cell.get(3), "called", "别的项目", "column", cell.get(5)));
        assertThat(browser.texts("tr.chosen")).isEmpty();
        site.quiet();
    }

    @Test
    void aSentenceIsMarkedOnItsPage() throws Exception {
        List<String> claim = site.row("SELECT document_key, claim_no, page FROM source.claim JOIN source.document USING (document_key) "
                + "WHERE department_name = '" + TREASURY + "' AND metric = 'expenditure_total' LIMIT 1");
        browser.open(site.page("figure", "of", "claim", "document", claim.get(0), "claim", claim.get(1)));
        browser.until("document.querySelectorAll('.box.sentence').length > 0");
        site.quiet();
    }

    @Test
    void oneBoxFindsEverything() throws Exception {
        browser.open(site.page("search", "q", "水利"));
        browser.until("document.querySelector('.answers').dataset.found === '水利'");
        assertThat(browser.texts(".found h2")).hasSizeGreaterThan(3).anyMatch(h -> h.startsWith("部门和单位")).anyMatch(h -> h.startsWith("科目"));
        String printed = site.row("SELECT printed FROM source.published_line WHERE length(printed) > 6 ORDER BY amount_yuan DESC LIMIT 1")
                .get(0).replace(",", "");
        browser.open(site.page("search", "q", printed));
        browser.until("document.querySelector('.answers').dataset.found === '" + printed + "'");
        assertThat(browser.texts(".found .figure").get(0).replace(",", "")).isEqualTo(printed);
        site.quiet();
    }

    @Test
    void aTableIsAWorkbookToo() throws Exception {
        browser.open(site.page("compare"));
        browser.tell("window.kept = URL.createObjectURL; URL.createObjectURL = (file) => { window.file = file; return "
                + "window.kept.call(URL, file); }; null");
        browser.tell("[...document.querySelectorAll('.tools button')].find((b) => b.textContent === 'Excel').click()");
        browser.until("window.file");
        String bytes = browser.tell("window.file.arrayBuffer().then((b) => btoa(String.fromCharCode(...new Uint8Array(b))))");
        Map<String, BigDecimal> figures = new TreeMap<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(Base64.getDecoder().decode(bytes)))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (row.getRowNum() > 0 && cell.getCellType() == CellType.NUMERIC && sheet.getRow(0).getCell(cell.getColumnIndex())
                            .getStringCellValue().matches("20\\d\\d.*")) {
                        figures.put(row.getCell(0).getStringCellValue() + " " + sheet.getRow(0).getCell(cell.getColumnIndex())
                                .getStringCellValue().substring(0, 4), BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2));
                    }
                }
            }
            List<String> about = new ArrayList<>();
            workbook.getSheetAt(1).forEach(row -> row.forEach(cell -> about.add(cell.getStringCellValue())));
            assertThat(about).contains("release", Site.of(site.data(), "published").release(), "checksum");
        }
        Map<String, BigDecimal> wanted = new TreeMap<>();
        for (List<String> row : site.rows("SELECT d.name, f.year_key, sum(f.amount_yuan) FROM fact_expenditure f JOIN dim_department d "
                + "USING (department_key) GROUP BY ALL")) {
            wanted.put(row.get(0) + " " + row.get(1), new BigDecimal(row.get(2)));
        }
        assertThat(figures).isNotEmpty().isEqualTo(wanted);
        site.quiet();
    }

    @Test
    void bodiesAreComparedAndSubjectsRanked() throws Exception {
        browser.open(site.page("compare", "measure", "class:213"));
        assertThat(site.figures("section.table tbody tr")).isNotEmpty().containsExactlyInAnyOrderElementsOf(amounts("code LIKE '213%'"));
        assertThat(browser.tell("String(document.querySelectorAll('.charts svg').length)")).isEqualTo("3");
        browser.open(site.page("subject", "code", "213"));
        assertThat(browser.texts("h1").get(0)).isEqualTo("213 农林水支出");
        assertThat(site.figures("section.table tbody tr:has(td.figure a)")).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(amounts("code LIKE '213%'"));
        browser.click("section.table tbody td.figure a");
        assertThat(browser.tell("location.hash")).contains("subject=213");
        site.quiet();
    }

    @Test
    void whatDoesNotAddUpIsFiltered() throws Exception {
        browser.open(site.page("quality", "severity", "error"));
        String errors = site.row("SELECT count(*) FROM quality.finding WHERE severity = 'error'").get(0);
        assertThat(browser.texts("section.table tbody tr td.figure").get(0)).isEqualTo(errors);
        browser.open(site.page("changes"));
        assertThat(browser.texts("section.table tbody td.sentence")).containsExactly(SAMPLES.get(3));
        site.quiet();
    }

    @Test
    void aQuestionInSqlIsAnsweredAndCannotReachBeyondTheRelease() throws Exception {
        browser.open(site.page("sql", "sql", "SELECT sum(amount_yuan) AS all_yuan FROM fact_expenditure"));
        assertThat(new BigDecimal(browser.texts("section.table tbody td").get(0).replace(",", "").strip()))
                .isEqualByComparingTo(site.row("SELECT sum(amount_yuan) FROM fact_expenditure").get(0));
        for (String hostile : List.of("SELECT * FROM read_csv('http://127.0.0.1:1/x.csv')", "DROP TABLE dim_year", "SELEC",
                "SELECT 1; ATTACH 'x.duckdb'")) {
            browser.open(site.page("sql", "sql", hostile));
            assertThat(browser.texts(".problem")).as(hostile).hasSize(1);
        }
        browser.open(site.page("dictionary"));
        assertThat(browser.texts("section.table .count").get(0))
                .isEqualTo(site.row("SELECT count(*) FROM duckdb_columns() WHERE schema_name IN ('main', 'source', 'quality', 'ops', "
                        + "'meta') AND NOT internal").get(0));
        site.quiet();
    }

    /** Tables share words: a page that is opened first, as from a link, has those of the others too. */
    @Test
    void noKeyStandsInPlaceOfAWordOnAPageThatIsOpenedFirst() throws Exception {
        String document = site.row("SELECT document_key FROM source.document WHERE file_name LIKE '黛溪%2023%'").get(0);
        for (String address : List.of(site.page("document", "key", document, "tab", "forms"),
                site.page("document", "key", document, "tab", "prose"), site.page("compare"), site.page("department", "name", WATER))) {
            browser.open(address);
            browser.tell("location.reload(); null");
            browser.until("document.readyState === 'complete' && document.querySelector('main h1')");
            browser.settled();
            assertThat(browser.texts("th, h1, h2, label, button, option")).as(address)
                    .noneMatch(text -> text.strip().matches("[a-z]+\\.[a-zA-Z]+"));
        }
    }

    @Test
    void everyPageIsWholeAndOpenToEverybody() throws Exception {
        String document = site.row("SELECT document_key FROM source.document WHERE file_name LIKE '黛溪%2023%'").get(0);
        String finding = site.row("SELECT finding_key FROM quality.finding WHERE severity = 'error' LIMIT 1").get(0);
        String axe = Files.readString(Path.of("src/test/resources/org/juesuan/explore/axe.min.js"));
        for (int width : List.of(1440, 390)) {
            browser.size(width, 900);
            for (String address : List.of(site.page("search"), site.page("search", "q", "预算"), site.page("department", "name", WATER),
                    site.page("figure", "of", "finding", "key", finding), site.page("document", "key", document),
                    site.page("document", "key", document, "tab", "forms"), site.page("document", "key", document, "tab", "findings"),
                    site.page("document", "key", document, "tab", "prose"),
                    site.page("document", "key", document, "tab", "others"), site.page("document", "key", document, "tab", "checks"),
                    site.page("compare"), site.page("subject"), site.page("subject", "code", "213"), site.page("quality"),
                    site.page("quality", "tab", "coverage"), site.page("changes"), site.page("sql", "sql", "FROM expenditure"),
                    site.page("dictionary"))) {
                browser.open(address);
                assertThat(browser.texts(".problem")).as(address).isEmpty();
                assertThat(browser.tell("String(Math.max(0, document.documentElement.scrollWidth - innerWidth))"))
                        .as("nothing beyond the edge at " + width + ": " + address).isEqualTo("0");
                for (String theme : List.of("light", "dark")) {
                    browser.tell("document.documentElement.dataset.theme = '" + theme + "'");
                    assertThat(browser.tell(axe
                            + ";axe.run({resultTypes: ['violations']}).then((r) => r.violations.filter((v) => ['serious', "
                            + "'critical'].includes(v.impact))"
                            + ".map((v) => v.id + ' ' + v.nodes.map((n) => n.target + ' ' + n.failureSummary).slice(0, 3)).join('; '))")).as(theme + " " + address).isEmpty();
                }
            }
        }
        browser.tell("delete document.documentElement.dataset.theme; null");
        browser.size(1440, 1000);
        site.quiet();
    }

    @Test
    void hostileNamesAreTexts(@TempDir Path hostile) throws Exception {
        PublishedSample.publishHostile(hostile);
        try (ExploreServer other = ExploreServer.start(Site.of(hostile, "published"), 0)) {
            String name = "甲局\"><img src=x onerror=alert(1)>";
            String key = PublishedSample.documents(hostile).get(0);
            for (String address : List.of(site.page("search"), site.page("search", "q", "<"), site.page("department", "name", name),
                    site.page("document", "key", key, "tab", "prose"), site.page("document", "key", key, "tab", "forms"),
                    site.page("figure", "of", "fact", "name", name, "year", "2024"),
                    site.page("figure", "of", "claim", "document", key, "claim", "1"), site.page("nosuch"))) {
                browser.open(address.replace(site.server().address(), other.address()));
                assertThat(browser.tell("String(document.querySelectorAll('img, main script').length)")).as(address).isEqualTo("0");
            }
            browser.open(site.page("department", "name", name).replace(site.server().address(), other.address()));
            assertThat(browser.texts("h1").get(0)).startsWith(name);
        }
        assertThat(browser.requests()).noneMatch(request -> request.endsWith("/x"));
        // the invented documents have no originals
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404") && complaint.contains("/data/originals/"));
        browser.complaints().clear();
    }

    /** Each level of a body's expenditure by year, as JDBC adds it up. */
    private static Map<String, String> expenditure(String name) throws SQLException {
        Map<String, String> figures = new TreeMap<>();
        for (String level : List.of("class", "section", "item")) {
            String code = level.equals("item") ? "s.code" : "s." + level + "_code";
            site.rows("SELECT f.year_key || ' " + level + " ' || " + code
                    + ", sum(f.amount_yuan) FROM fact_expenditure f JOIN dim_department d USING (department_key) "
                    + "JOIN dim_subject s USING (subject_key) WHERE d.name = '" + name + "' AND " + code + " IS NOT NULL AND length(" + code
                    + ") >= " + (level.equals("item") ? 7 : 3) + " GROUP BY ALL")
                    .forEach(row -> figures.put(row.get(0), row.get(1)));
        }
        return figures;
    }

    /** What each body spent in each year on some subjects. */
    private static List<String> amounts(String subjects) throws SQLException {
        return site.rows("SELECT sum(amount_yuan) FROM fact_expenditure JOIN dim_subject USING (subject_key) WHERE " + subjects
                + " GROUP BY department_key, year_key").stream()
                .map(row -> row.get(0)).toList();
    }
}
