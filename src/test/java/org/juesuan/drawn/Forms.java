package org.juesuan.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.juesuan.drawn.Sheet.Cell;
import org.juesuan.drawn.Sheet.Line;

/** Draws forms in the layouts that provinces use; a document keeps to one, as documents do. */
final class Forms {

    enum Codes { ONE_COLUMN, THREE_COLUMNS, WITH_NAME }

    enum Total { FIRST, LAST, IN_HEAD }

    private final Random random;
    private final Figures figures;
    private final String body;
    private final int year;
    private final boolean budget;
    private final Codes codes;
    private final Total total;
    private final boolean ordinals;
    private final boolean projectOverLabels;
    private final boolean lostZeros;
    private final boolean spaced;
    private final boolean indented;
    private final int titles;
    private final List<Sheet> sheets = new ArrayList<>();

    Forms(long seed, String body, int year, boolean budget) {
        random = new Random(seed);
        figures = new Figures(random);
        this.body = body;
        this.year = year;
        this.budget = budget;
        codes = Codes.values()[random.nextInt(3)];
        ordinals = random.nextBoolean();
        projectOverLabels = random.nextBoolean();
        lostZeros = random.nextInt(3) == 0;
        Total place = Total.values()[random.nextInt(3)];
        total = place == Total.IN_HEAD && (codes != Codes.THREE_COLUMNS || !ordinals || !projectOverLabels) ? Total.FIRST : place;
        spaced = random.nextInt(3) == 0;
        indented = random.nextBoolean();
        titles = random.nextInt(4);
    }

    /** Five to nine forms, in an order of the document's own. */
    static List<Sheet> document(long seed, String body, int year, boolean budget) {
        Forms forms = new Forms(seed, body, year, budget);
        List<Sheet> sheets = budget ? forms.budget() : forms.finalAccounts();
        if (forms.random.nextInt(3) == 0) {
            java.util.Collections.shuffle(sheets, forms.random);
        }
        return sheets;
    }

    private List<Sheet> finalAccounts() {
        String unit = random.nextInt(3) == 0 ? "元" : "万元";
        summary("income_expenditure_summary", "收入支出决算总表", unit, "决算数", false);
        functional("income", "收入决算表", unit, "本年收入合计:total", "财政拨款收入:fiscal_appropriation", "上级补助收入:superior_subsidy",
                "事业收入/小计:business_income", "事业收入/其中：教育收费:education_fees", "经营收入:operating_income",
                "附属单位上缴收入:affiliated_remittance", "其他收入:other_income");
        functional("expenditure", "支出决算表", unit, "本年支出合计:total", "基本支出:basic", "项目支出:project", "上缴上级支出:remittance_to_superior",
                "经营支出:operating", "对附属单位补助支出:subsidy_to_affiliates");
        summary("fiscal_summary", "财政拨款收入支出决算总表", unit, "决算数", true);
        functional("general_expenditure", "一般公共预算财政拨款支出决算表", unit, "本年支出/小计:total", "本年支出/基本支出:basic", "本年支出/项目支出:project");
        if (random.nextInt(3) == 0) {
            detail("fiscal_expenditure_detail", "财政拨款支出决算明细表", unit);
        }
        basic("general_basic_expenditure", "一般公共预算财政拨款基本支出决算表", unit);
        functional("government_fund", "政府性基金预算财政拨款收入支出决算表", unit, "年初结转和结余:opening_balance", "本年收入:income",
                "本年支出/小计:total", "本年支出/基本支出:basic", "本年支出/项目支出:project", "年末结转和结余:closing_balance");
        functional("state_capital_expenditure", "国有资本经营预算财政拨款支出决算表", unit, "本年支出/合计:total", "本年支出/基本支出:basic", "本年支出/项目支出:project");
        threePublic("three_public", "财政拨款“三公”经费支出决算表", unit);
        return sheets;
    }

    private List<Sheet> budget() {
        String unit = random.nextInt(5) == 0 ? "万元" : "元";
        summary("income_expenditure_budget_summary", "财务收支预算总表", unit, "预算数", false);
        functional("income_budget", "收入预算总表", unit, "收入预算/合计:total", "收入预算/财政拨款收入:fiscal_appropriation", "收入预算/事业收入:business_income",
                "收入预算/事业单位经营收入:operating_income", "收入预算/其他收入:other_income");
        functional("expenditure_budget", "支出预算总表", unit, "支出预算/合计:total", "支出预算/基本支出:basic", "支出预算/项目支出:project");
        summary("fiscal_budget_summary", "财政拨款收支预算总表", unit, "预算数", true);
        functional("general_expenditure_budget", "一般公共预算支出功能分类预算表", unit, "合计:total", "基本支出:basic", "项目支出:project");
        functional("government_fund_budget", "政府性基金预算支出功能分类预算表", unit, "合计:total", "基本支出:basic", "项目支出:project");
        functional("state_capital_budget", "国有资本经营预算支出功能分类预算表", unit, "合计:total", "基本支出:basic", "项目支出:project");
        basic("general_basic_expenditure_budget", "一般公共预算基本支出部门预算经济分类预算表", unit);
        threePublic("three_public_budget", "“三公”经费和机关运行经费预算表", "万元");
        return sheets;
    }

    private void add(String form, String title, String unit, List<List<Cell>> head, List<List<Cell>> rows, int[] widths, int labels,
            String note) {
        String printed = switch (titles) {
            case 0 -> title;
            case 1 -> year + "年度" + title;
            case 2 -> year + "年" + (budget ? "部门" : "度") + title;
            default -> body + year + "年度" + title;
        };
        String number = (budget ? "表" : "公开") + String.format("%02d", sheets.size() + 1) + (budget ? "" : "表");
        sheets.add(new Sheet(form, printed, number, body, unit, head, rows, widths, labels, note));
    }

    private Cell amount(int column, String form, String code, String name, String columnCode, String unit) {
        String[] printed = figures.printed(figures.amount(), unit);
        return new Cell(column, 1, 1, printed[0], new Line(form, code, plain(name), columnCode, printed[1]));
    }

    private static String plain(String name) {
        return org.juesuan.drawn.Names.published(name);
    }

    private String spaced(String text) {
        return spaced ? String.join(text.length() > 3 ? " " : "  ", text.split("")) : text;
    }

    /** Functional subjects down, columns of the form across; {@code headings}: {@code above/own:code}. */
    private void functional(String form, String title, String unit, String... headings) {
        boolean empty = random.nextInt(4) == 0 && (form.startsWith("government") || form.startsWith("state"));
        int labels = codes == Codes.ONE_COLUMN ? 2 : codes == Codes.THREE_COLUMNS ? 4 : 1;
        boolean grouped = List.of(headings).stream().anyMatch(h -> h.contains("/"));
        int deep = codes == Codes.THREE_COLUMNS ? Math.max(2, grouped ? 2 : 1) + (projectOverLabels ? 1 : 0)
                : (projectOverLabels && codes == Codes.ONE_COLUMN) || grouped ? 2 : 1;
        List<List<Cell>> head = new ArrayList<>();
        for (int i = 0; i < deep; i++) {
            head.add(new ArrayList<>());
        }
        int under = 0;
        if (projectOverLabels && codes != Codes.WITH_NAME) {
            head.get(0).add(Cell.of(0, 1, labels, "项目"));
            under = 1;
        }
        if (codes == Codes.ONE_COLUMN) {
            head.get(under).add(Cell.of(0, deep - under, 1, under == 1 ? "功能分类科目编码" : "科目编码"));
            head.get(under).add(Cell.of(1, deep - under, 1, "科目名称"));
        } else if (codes == Codes.WITH_NAME) {
            head.get(0).add(Cell.of(0, deep, 1, "科目编码和名称"));
        } else {
            head.get(under).add(Cell.of(0, deep - under - 1, 3, "功能分类科目编码"));
            head.get(under).add(Cell.of(3, deep - under, 1, "科目名称"));
            for (int i = 0; i < 3; i++) {
                head.get(deep - 1).add(Cell.of(i, "类款项".substring(i, i + 1)));
            }
        }
        for (int i = 0; i < headings.length; ) {
            int slash = headings[i].indexOf('/');
            if (slash < 0) {
                head.get(0).add(Cell.of(labels + i, deep, 1, headings[i].substring(0, headings[i].lastIndexOf(':'))));
                i++;
                continue;
            }
            int to = i;
            while (to < headings.length && headings[to].startsWith(headings[i].substring(0, slash + 1))) {
                head.get(1).add(Cell.of(labels + to, deep - 1, 1, headings[to].substring(slash + 1, headings[to].lastIndexOf(':'))));
                to++;
            }
            head.get(0).add(Cell.of(labels + i, 1, to - i, headings[i].substring(0, slash)));
            i = to;
        }
        List<String> columns = List.of(headings).stream().map(h -> h.substring(h.lastIndexOf(':') + 1)).toList();
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> totals = new ArrayList<>();
        boolean inHead = total == Total.IN_HEAD && codes == Codes.THREE_COLUMNS && ordinals;
        if (ordinals) {
            List<Cell> numbers = new ArrayList<>();
            if (inHead) {
                // the Ministry's print: 类, 款 and 项 reach down beside 栏次 and 合计
                List<Cell> last = head.get(deep - 1);
                last.removeIf(c -> c.column() < 3);
                for (int i = 0; i < 3; i++) {
                    numbers.add(Cell.of(i, 2, 1, "类款项".substring(i, i + 1)));
                }
                int down = deep - under;
                head.get(under).replaceAll(c -> c.column() == 0 ? Cell.of(0, down, 3, c.text()) : c);
                numbers.add(Cell.of(3, "栏次"));
            } else {
                numbers.add(Cell.of(0, 1, labels, "栏次"));
            }
            for (int i = 0; i < columns.size(); i++) {
                numbers.add(Cell.of(labels + i, String.valueOf(i + 1)));
            }
            head.add(numbers);
        }
        if (inHead) {
            totals.add(Cell.of(3, spaced("合计")));
        } else {
            totals.add(Cell.of(0, 1, labels, spaced("合计")));
        }
        for (int i = 0; i < columns.size() && !empty; i++) {
            totals.add(amount(labels + i, form, "", "合计", columns.get(i), unit));
        }
        if (inHead) {
            rows.add(totals);
        }
        List<String> subjects = empty ? List.of() : figures.functionalCodes(2 + random.nextInt(random.nextInt(4) == 0 ? 45 : 12));
        for (String code : subjects) {
            String name = Figures.functional(code);
            List<Cell> row = new ArrayList<>();
            label(row, 0, code, name);
            for (int i = 0; i < columns.size(); i++) {
                row.add(amount(labels + i, form, code, name, columns.get(i), unit));
            }
            rows.add(row);
        }
        if (total == Total.LAST) {
            rows.add(totals);
        } else if (total == Total.FIRST || !inHead) {
            rows.add(0, totals);
        }
        int[] widths = new int[labels + columns.size()];
        java.util.Arrays.fill(widths, 10);
        for (int i = 0; i < labels; i++) {
            widths[i] = codes == Codes.THREE_COLUMNS && i < 3 ? 4 : codes == Codes.ONE_COLUMN && i == 0 ? 8 : 24;
        }
        add(form, title, unit, head, rows, widths, labels, empty ? "说明：本单位没有相关收支，故本表无数据。" : "");
    }

    /** Code and name of a row, in the document's way. */
    private void label(List<Cell> row, int column, String code, String name) {
        String indent = indented ? "　".repeat(code.length() / 2 - 1) : "";
        switch (codes) {
            case ONE_COLUMN -> {
                row.add(Cell.of(column, code));
                row.add(Cell.of(column + 1, indent + name));
            }
            case WITH_NAME -> row.add(Cell.of(column, code + (lostZeros ? " " : "") + name));
            case THREE_COLUMNS -> {
                for (int i = 0; i < 3; i++) {
                    int from = i == 0 ? 0 : 1 + 2 * i;
                    String part = code.length() > from ? code.substring(from, from + (i == 0 ? 3 : 2)) : "";
                    row.add(Cell.of(column + i, lostZeros && i > 0 && part.startsWith("0") ? part.substring(1) : part));
                }
                row.add(Cell.of(column + 3, indent + name));
            }
        }
    }

    private static final List<String> INCOME = List.of("一、一般公共预算财政拨款收入", "二、政府性基金预算财政拨款收入", "三、国有资本经营预算财政拨款收入",
            "四、上级补助收入", "五、事业收入", "六、经营收入", "七、附属单位上缴收入", "八、其他收入");
    private static final List<String> CLASSES = List.of("一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出",
            "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出", "城乡社区支出", "农林水支出", "交通运输支出", "住房保障支出", "其他支出");
    private static final String NUMBERS = "一二三四五六七八九十";

    private static String ordinal(int i) {
        return i <= 10 ? NUMBERS.substring(i - 1, i) : "十" + NUMBERS.substring(i - 11, i - 10);
    }

    /** Income beside expenditure. */
    private void summary(String form, String title, String unit, String heading, boolean fiscal) {
        boolean numbered = random.nextBoolean();
        int left = numbered ? 3 : 2;
        List<String> columns = !fiscal ? List.of("expenditure") : List.of("expenditure_total", "expenditure_general_public",
                "expenditure_government_fund", "expenditure_state_capital");
        List<String> headings = !fiscal ? List.of(heading) : List.of("合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款");
        int width = left + (numbered ? 2 : 1) + columns.size();
        List<List<Cell>> head = new ArrayList<>();
        head.add(List.of(Cell.of(0, 1, left, "收入"), Cell.of(left, 1, width - left, "支出")));
        List<Cell> second = new ArrayList<>(List.of(Cell.of(0, "项目"), Cell.of(left - 1, heading),
                Cell.of(left, fiscal ? "项目（按功能分类）" : "项目")));
        List<Cell> third = new ArrayList<>(List.of(Cell.of(0, "栏次"), Cell.of(left - 1, "1"), Cell.of(left, "栏次")));
        if (numbered) {
            second.add(1, Cell.of(1, "行次"));
            second.add(Cell.of(left + 1, "行次"));
        }
        int first = width - columns.size();
        for (int i = 0; i < columns.size(); i++) {
            second.add(Cell.of(first + i, headings.get(i)));
            third.add(Cell.of(first + i, String.valueOf(i + 2)));
        }
        head.add(second);
        if (ordinals) {
            head.add(third);
        }
        List<List<Cell>> rows = new ArrayList<>();
        int count = 0;
        List<String> income = fiscal ? INCOME.subList(0, 3) : INCOME;
        for (int i = 0; i <= CLASSES.size(); i++) {
            boolean sums = i == CLASSES.size();
            List<Cell> row = new ArrayList<>();
            String from = sums ? spaced("本年收入合计") : i < income.size() ? income.get(i) : "";
            String to = sums ? spaced("本年支出合计") : ordinal(i + 1) + "、" + CLASSES.get(i);
            count++;
            row.add(Cell.of(0, from));
            if (numbered) {
                row.add(Cell.of(1, String.valueOf(count)));
            }
            row.add(from.isEmpty() ? Cell.of(left - 1, "") : amount(left - 1, form, "", from, "income", unit));
            row.add(Cell.of(left, to));
            if (numbered) {
                row.add(Cell.of(left + 1, String.valueOf(count + 40)));
            }
            for (int c = 0; c < columns.size(); c++) {
                row.add(amount(first + c, form, "", to, columns.get(c), unit));
            }
            rows.add(row);
        }
        int[] widths = new int[width];
        java.util.Arrays.fill(widths, 10);
        widths[0] = 24;
        widths[left] = 24;
        if (numbered) {
            widths[1] = 4;
            widths[left + 1] = 4;
        }
        add(form, title, unit, head, rows, widths, 1, "");
    }

    /** Economic subjects in one list, or in two or three side by side. */
    private void basic(String form, String title, String unit) {
        int blocks = budget ? 1 : 1 + random.nextInt(3);
        List<String> personnel = figures.economicCodes(List.of("301", "303"), 0.6);
        List<String> common = figures.economicCodes(List.of("302", "310"), 0.5);
        if (blocks == 1) {
            List<List<Cell>> head = new ArrayList<>();
            boolean grouped = random.nextBoolean();
            String own = budget ? "预算数" : "决算数";
            List<String> columns = List.of("total", "personnel", "public");
            List<String> headings = List.of("合计", "人员经费", "公用经费");
            int labels = codes == Codes.ONE_COLUMN || codes == Codes.WITH_NAME ? 2 : 3;
            List<Cell> first = new ArrayList<>();
            List<Cell> second = new ArrayList<>();
            if (labels == 2) {
                first.add(Cell.of(0, grouped ? 2 : 1, 1, "经济分类科目编码"));
            } else {
                first.add(Cell.of(0, 1, 2, "经济分类科目编码"));
                second.add(Cell.of(0, "类"));
                second.add(Cell.of(1, "款"));
                grouped = true;
            }
            first.add(Cell.of(labels - 1, grouped ? 2 : 1, 1, "科目名称"));
            if (grouped) {
                first.add(Cell.of(labels, 1, 3, "基本支出" + own));
            }
            for (int i = 0; i < 3; i++) {
                (grouped ? second : first).add(Cell.of(labels + i, headings.get(i)));
            }
            head.add(first);
            if (grouped) {
                head.add(second);
            }
            List<List<Cell>> rows = new ArrayList<>();
            List<String> all = new ArrayList<>(personnel);
            all.addAll(common);
            all.sort(null);
            List<Cell> totals = new ArrayList<>(List.of(Cell.of(0, 1, labels, spaced("合计"))));
            for (int i = 0; i < 3; i++) {
                totals.add(amount(labels + i, form, "", "合计", columns.get(i), unit));
            }
            for (String code : all) {
                List<Cell> row = new ArrayList<>();
                if (labels == 2) {
                    row.add(Cell.of(0, code));
                } else {
                    row.add(Cell.of(0, code.substring(0, 3)));
                    String part = code.substring(3);
                    row.add(Cell.of(1, lostZeros && part.startsWith("0") ? part.substring(1) : part));
                }
                String name = Figures.economic(code);
                row.add(Cell.of(labels - 1, (indented && code.length() > 3 ? "　" : "") + name));
                boolean person = personnel.contains(code);
                for (int i = 0; i < 3; i++) {
                    row.add(i == 0 || (i == 1) == person ? amount(labels + i, form, code, name, columns.get(i), unit)
                            : Cell.of(labels + i, ""));
                }
                rows.add(row);
            }
            rows.add(total == Total.LAST ? rows.size() : 0, totals);
            add(form, title, unit, head, rows, labels == 2 ? new int[] {9, 24, 12, 12, 12} : new int[] {5, 4, 24, 12, 12, 12}, labels, "");
            return;
        }
        List<List<String>> lists = blocks == 2 ? List.of(personnel, common)
                : List.of(personnel, common.subList(0, common.size() / 2), common.subList(common.size() / 2, common.size()));
        List<Cell> first = new ArrayList<>();
        List<Cell> second = new ArrayList<>();
        first.add(Cell.of(0, 1, 3, "人员经费"));
        first.add(Cell.of(3, 1, 3 * (blocks - 1), "公用经费"));
        for (int b = 0; b < blocks; b++) {
            second.add(Cell.of(3 * b, random.nextBoolean() ? "科目编码" : "经济分类科目编码"));
            second.add(Cell.of(3 * b + 1, "科目名称"));
            second.add(Cell.of(3 * b + 2, titles % 2 == 0 ? "决算数" : "金额"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        int most = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int r = 0; r < most; r++) {
            List<Cell> row = new ArrayList<>();
            for (int b = 0; b < blocks; b++) {
                boolean has = r < lists.get(b).size();
                String code = has ? lists.get(b).get(r) : "";
                String name = has ? Figures.economic(code) : "";
                row.add(Cell.of(3 * b, code));
                row.add(Cell.of(3 * b + 1, (indented && code.length() > 3 ? "　" : "") + name));
                row.add(has ? amount(3 * b + 2, form, code, name, "final", unit) : Cell.of(3 * b + 2, ""));
            }
            rows.add(row);
        }
        int last = 3 * blocks;
        rows.add(List.of(Cell.of(0, 1, 2, spaced("人员经费合计")), amount(2, form, "", "人员经费合计", "final", unit),
                Cell.of(3, 1, last - 4, spaced("公用经费合计")), amount(last - 1, form, "", "公用经费合计", "final", unit)));
        int[] widths = new int[last];
        for (int i = 0; i < last; i++) {
            widths[i] = i % 3 == 0 ? 8 : i % 3 == 1 ? 18 : 10;
        }
        add(form, title, unit, List.of(first, second), rows, widths, 2, "");
    }

    private static final String[][] THREE = {{"合计", "total"}, {"因公出国（境）费", "abroad"}, {"小计", "vehicle"}, {"公务用车购置费", "vehicle_purchase"},
        {"公务用车运行维护费", "vehicle_operation"}, {"公务接待费", "reception"}};

    /** Budget and final of the items of 三公: two blocks, alternating, or the items as rows. */
    private void threePublic(String form, String title, String unit) {
        int kind = random.nextInt(3);
        List<List<Cell>> head = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        List<List<Cell>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        if (budget) {
            boolean grouped = random.nextBoolean();
            if (grouped) {
                head.get(0).add(Cell.of(0, 1, 6, "“三公”经费预算数"));
            } else {
                head.remove(2);
            }
            List<Cell> first = head.get(grouped ? 1 : 0);
            List<Cell> second = head.get(grouped ? 2 : 1);
            for (int i = 0; i < 6; i++) {
                if (i >= 2 && i <= 4) {
                    second.add(Cell.of(i, THREE[i][0]));
                } else {
                    first.add(Cell.of(i, 2, 1, THREE[i][0]));
                }
            }
            first.add(2, Cell.of(2, 1, 3, "公务用车购置及运行费"));
            head.get(0).add(Cell.of(6, grouped ? 3 : 2, 1, "机关运行经费预算数"));
            for (int i = 0; i < 6; i++) {
                rows.get(0).add(amount(i, form, "", "合计", "budget_" + THREE[i][1], unit));
            }
            rows.get(0).add(amount(6, form, "", "合计", "agency_operation", unit));
            add(form, title, unit, head, rows, new int[] {10, 12, 10, 12, 14, 10, 14}, 0, "");
            return;
        }
        if (kind == 0) {
            for (int b = 0; b < 2; b++) {
                head.get(0).add(Cell.of(6 * b, 1, 6, b == 0 ? "预算数" : "决算数"));
                for (int i = 0; i < 6; i++) {
                    if (i == 2) {
                        head.get(1).add(Cell.of(6 * b + 2, 1, 3, "公务用车购置及运行维护费"));
                    }
                    if (i >= 2 && i <= 4) {
                        head.get(2).add(Cell.of(6 * b + i, THREE[i][0]));
                    } else {
                        head.get(1).add(Cell.of(6 * b + i, 2, 1, THREE[i][0]));
                    }
                    rows.get(0).add(amount(6 * b + i, form, "", "合计", (b == 0 ? "budget_" : "final_") + THREE[i][1], unit));
                }
            }
        } else if (kind == 1) {
            for (int i = 0; i < 6; i++) {
                if (i == 2) {
                    head.get(0).add(Cell.of(4, 1, 6, "公务用车购置及运行费"));
                }
                if (i >= 2 && i <= 4) {
                    head.get(1).add(Cell.of(2 * i, 1, 2, THREE[i][0]));
                } else {
                    head.get(0).add(Cell.of(2 * i, 2, 2, THREE[i][0]));
                }
                for (int b = 0; b < 2; b++) {
                    head.get(2).add(Cell.of(2 * i + b, b == 0 ? "预算数" : "决算数"));
                    rows.get(0).add(amount(2 * i + b, form, "", "合计", (b == 0 ? "budget_" : "final_") + THREE[i][1], unit));
                }
            }
        } else {
            String[] names = {"合计", "1.因公出国（境）费", "2.公务用车购置及运行维护费", "其中：公务用车购置费", "公务用车运行维护费", "3.公务接待费"};
            head = List.of(List.of(Cell.of(0, "项目"), Cell.of(1, "预算数"), Cell.of(2, "决算数")));
            rows.clear();
            for (int i = 0; i < 6; i++) {
                rows.add(List.of(Cell.of(0, names[i]), amount(1, form, "", names[i], "budget_" + THREE[i][1], unit),
                        amount(2, form, "", names[i], "final_" + THREE[i][1], unit)));
            }
            add(form, title, unit, head, rows, new int[] {26, 14, 14}, 1, "");
            return;
        }
        int[] widths = new int[12];
        java.util.Arrays.fill(widths, 9);
        add(form, title, unit, head, rows, widths, 0, "");
    }

    /** Functional subjects down, economic subjects across. */
    private void detail(String form, String title, String unit) {
        List<String> columns = figures.economicCodes(List.of("301", "302", "303", "310"), 0.8);
        List<List<Cell>> head = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
        head.get(0).add(Cell.of(0, 2, 1, "科目编码"));
        head.get(0).add(Cell.of(1, 2, 1, "科目名称"));
        head.get(0).add(Cell.of(2, 2, 1, "合计"));
        for (int i = 0; i < columns.size(); ) {
            int to = i + 1;
            while (to < columns.size() && columns.get(to).length() > 3) {
                to++;
            }
            head.get(0).add(Cell.of(3 + i, 1, to - i, Figures.economic(columns.get(i))));
            for (int c = i; c < to; c++) {
                head.get(1).add(Cell.of(3 + c, c == i ? "小计" : Figures.economic(columns.get(c))));
            }
            i = to;
        }
        List<List<Cell>> rows = new ArrayList<>();
        figures.narrow = true;
        List<String> all = new ArrayList<>(figures.functionalCodes(5));
        all.add(0, "");
        for (String code : all) {
            List<Cell> row = new ArrayList<>();
            String name = code.isEmpty() ? "合计" : Figures.functional(code);
            row.add(Cell.of(0, code));
            row.add(Cell.of(1, name));
            row.add(amount(2, form, code, name, "total", unit));
            for (int i = 0; i < columns.size(); i++) {
                row.add(amount(3 + i, form, code, name, columns.get(i), unit));
            }
            rows.add(row);
        }
        int[] widths = new int[3 + columns.size()];
        java.util.Arrays.fill(widths, 10);
        widths[0] = 9;
        widths[1] = 24;
        figures.narrow = false;
        add(form, title, unit, head, rows, widths, 2, "");
    }
}
