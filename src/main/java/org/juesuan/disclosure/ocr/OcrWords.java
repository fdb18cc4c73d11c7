package org.juesuan.disclosure.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormTitles;
import org.juesuan.contract.Subjects;
import org.juesuan.disclosure.evaluation.EvaluationReader;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.juesuan.text.EditDistance;
import org.juesuan.text.PlainText;
import org.juesuan.text.Width;

/**
 * Words of recognised pages put right where they are a character or two off a word that forms are made of: names of
 * subjects, headings, titles. A code that is a digit off is put right only where the name beside it says which it is.
 */
public final class OcrWords {

    /** 十 is read as a plus, 一 as a dash. */
    private static final Pattern ENUMERATION = Pattern.compile("^[一二三四五六七八九十+\\-—、，,.．·\\d()（）:：;；]+");
    /** 十五 is read as 千五: whatever a few characters before the mark are. */
    private static final Pattern MISREAD_ENUMERATION = Pattern.compile("^[^、]{1,4}、");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d.*\\d)[^\\u4e00-\\u9fff\\s,]{2,8}");
    /** A letter alone in a cell is a digit of the row that numbers the columns. */
    private static final String LETTERS = "sSlIBOozZbgq";
    private static final String DIGITS = "551180022699";
    /** Rests of rules and of seals stand beside a code as strokes. */
    private static final Pattern BESIDE_CODE = Pattern.compile("[\\[\\]|]+(\\d{2,7})[\\[\\]|]*|(\\d{2,7})[\\[\\]|]+");
    /** Pieces of words shorter than this say nothing. */
    private static final int SHORTEST_PIECE = 3;
    /** A code read with less than this may be another one, where the name says so. */
    private static final double DOUBTFUL = 0.8;
    private static final List<String> USUAL = List.of("项目", "科目编码", "科目名称", "功能分类科目编码", "经济分类科目编码", "栏次", "行次", "合计", "总计",
            "小计", "收入", "支出", "本年收入合计", "本年支出合计", "收入总计", "支出总计", "使用非财政拨款结余", "结余分配", "年初结转和结余", "年末结转和结余",
            "年初财政拨款结转和结余", "年末财政拨款结转和结余", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款", "人员经费合计",
            "公用经费合计", "人员经费", "公用经费", "本年收入", "本年支出", "一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算财政拨款收入",
            "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入", "项目(按功能分类)", "项目（按功能分类）", "预算数", "决算数", "金额");

    private static final Pattern YEAR = Pattern.compile("\\s*20\\d\\d\\s*年?\\s*度?\\s*");

    private final FormCatalogue forms;
    private final Set<String> words = new HashSet<>(USUAL);
    private final Set<String> named = new HashSet<>();
    private final Map<Integer, List<String>> byLength = new HashMap<>();
    private final List<Subjects> subjects;
    private final OcrSubjects inOneCell;

    public OcrWords(FormCatalogue forms, Subjects... subjects) {
        this.forms = forms;
        this.subjects = List.of(subjects);
        this.inOneCell = new OcrSubjects(this.subjects);
        for (Subjects list : subjects) {
            list.all().forEach(s -> words.add(s.name()));
        }
        words.addAll(forms.words());
        words.addAll(EvaluationReader.formWords());
        words.removeIf(w -> w.length() < 2);
        words.forEach(w -> named.add(PlainText.name(w)));
        words.forEach(w -> byLength.computeIfAbsent(w.length(), k -> new ArrayList<>()).add(w));
    }

    /** The document with the words of its recognised pages put right; other pages are left as they are. */
    public ReadResult.Document repaired(ReadResult.Document document) {
        if (document.pages().stream().noneMatch(p -> p.method() == TextSource.OCR)) {
            return document;
        }
        return new ReadResult.Document(document.pages().stream().map(p -> p.method() == TextSource.OCR ? page(p) : p).toList(),
                document.pictures(),
                document.remarks());
    }

    private Page page(Page page) {
        List<Grid> grids = page.grids().stream().map(this::grid).toList();
        List<TextLine> lines = page.lines().stream().map(l -> new TextLine(title(l.text()), l.box())).toList();
        return new Page(page.number(), page.sheet(), page.width(), page.height(), page.turn(), lines, grids, page.method(), page.skew());
    }

    private Grid grid(Grid grid) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : grid.cells()) {
            String subject = inOneCell.repaired(cell.text());
            if (subject != null) {
                cells.add(withText(cell, subject));
                continue;
            }
            String word = word(cell.text());
            // where no rule holds a cell together, the rest of a word may stand in the line below
            cells.add(!grid.ruled() && (cutOff(cell.text(), word) || piece(cell.text())) ? cell : withText(cell, word));
        }
        for (int i = 0; i + 1 < cells.size(); i++) {
            Cell code = cells.get(i);
            Cell name = cells.get(i + 1);
            if (code.row() == name.row() && code.row() > 0 && CODE.matcher(code.text()).matches()) {
                boolean twice = cells.stream().filter(c -> c.text().equals(code.text())).count() > 1;
                boolean doubtful = twice || code.confidence() < DOUBTFUL || !code.printed().equals(code.text());
                cells.set(i, withText(code, code(code.text(), PlainText.name(name.text()), doubtful)));
            }
        }
        columnNumbers(cells);
        return new Grid(grid.rows(), grid.columns(), cells, grid.box(), grid.ruled());
    }

    /** In the row that numbers the columns, a number that was read as letters is the one after the last. */
    private static void columnNumbers(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            int row = cells.get(i).row();
            List<Cell> around = cells.stream().filter(c -> c.row() == row && !c.blank()).toList();
            boolean numbers = around.stream().filter(c -> c.text().matches("\\d{1,2}")).count() >= 2
                    && around.stream().allMatch(c -> c.text().matches("\\d{1,2}|[A-Za-z]{1,4}|栏次|行次|栏\\s*次"));
            if (numbers && cells.get(i).text().matches("[A-Za-z]{1,4}")) {
                int last = 0;
                for (int k = 0; k < i; k++) {
                    last = cells.get(k).row() == row && cells.get(k).text().matches("\\d{1,2}") ? Integer.parseInt(cells.get(k).text())
                            : last;
                }
                cells.set(i, withText(cells.get(i), String.valueOf(last + 1)));
            }
        }
    }

    private static Cell withText(Cell c, String text) {
        return text.equals(c.text()) ? c
                : new Cell(c.row(), c.column(), c.rowSpan(), c.columnSpan(), text, c.printed(), c.number(), c.box(), c.confidence());
    }

    /** A title that a form has is right as it is read; the year before another one is none of its characters. */
    private String title(String text) {
        String plain = PlainText.plain(text);
        if (!plain.endsWith("表") || plain.length() <= 6 || FormTitles.form(text, forms) != null) {
            return text;
        }
        Matcher year = YEAR.matcher(text);
        int from = year.lookingAt() ? year.end() : 0;
        return text.substring(0, from) + word(text.substring(from));
    }

    private static boolean cutOff(String text, String word) {
        String plain = PlainText.bare(text);
        return word.length() > plain.length() && (word.startsWith(plain) || word.endsWith(plain));
    }

    /** Whether a text is the beginning or the end of a longer word as it stands: 公务用车运行维 is no 公务用车运行费. */
    private boolean piece(String text) {
        String plain = PlainText.bare(text);
        return plain.length() >= SHORTEST_PIECE && !words.contains(plain)
                && words.stream().anyMatch(w -> w.startsWith(plain) || w.endsWith(plain));
    }

    /** Whether a name is one of the words that forms are made of; a note in brackets behind it does not count. */
    boolean known(String text) {
        String name = PlainText.name(text);
        return named.contains(name) || named.contains(name.replaceFirst("（[^（）]*）$", ""));
    }

    /** The text, or the word that it must be. */
    String word(String text) {
        String plain = Width.full(PlainText.unquoted(text));
        int digit = plain.length() == 1 ? LETTERS.indexOf(plain.charAt(0)) : -1;
        if (digit >= 0) {
            return DIGITS.substring(digit, digit + 1);
        }
        Matcher code = BESIDE_CODE.matcher(plain);
        if (code.matches()) {
            return code.group(1) != null ? code.group(1) : code.group(2);
        }
        if (plain.equals("计")) {
            // letter-spaced, the first of the two characters goes astray
            return "合计";
        }
        if (plain.length() < 2 || plain.chars().noneMatch(c -> c >= 0x4E00 && c <= 0x9FFF) || words.contains(plain)) {
            return text;
        }
        // rests of a rule are read as strokes of letters, those of a seal as nothing known
        String bare = plain.replaceAll("^[A-Za-z|\\[\\]\\uFFFD]+|[A-Za-z|\\[\\]\\uFFFD]+$", "");
        if (words.contains(bare)) {
            return bare;
        }
        plain = bare.length() < 2 ? plain : bare;
        Matcher enumeration = ENUMERATION.matcher(plain);
        Matcher misread = MISREAD_ENUMERATION.matcher(plain);
        int prefix = Math.max(enumeration.find() ? enumeration.end() : 0, misread.find() ? misread.end() : 0);
        // a word may itself begin with 一
        for (int i = 0; i <= Math.min(prefix, plain.length() - 2); i++) {
            if (words.contains(plain.substring(i))) {
                return i == 0 ? text : numbered(plain.substring(0, i)) + plain.substring(i);
            }
        }
        String best = null;
        int least = Integer.MAX_VALUE;
        int from = 0;
        boolean tie = false;
        for (int i = 0; i <= Math.min(prefix, plain.length() - 2); i++) {
            String rest = plain.substring(i);
            int most = rest.length() < 3 ? 0 : rest.length() < 7 ? 1 : rest.length() < 10 ? 2 : 3;
            // a recogniser loses characters, and seldom adds any: 预算控价执行率 is not 预算执行率
            for (int n = rest.length() - Math.max(Math.min(1, most), most - 1); n <= rest.length() + most; n++) {
                for (String word : byLength.getOrDefault(n, List.of())) {
                    int distance = EditDistance.of(rest, word, Math.min(most, least));
                    if (distance < least && distance <= most) {
                        best = word;
                        least = distance;
                        from = i;
                        tie = false;
                    } else if (distance == least && !word.equals(best)) {
                        // a character lost is likelier than one added: 交通运输支 is 交通运输支出, not 交通运输
                        boolean shorter = best != null && least == 1 && best.length() < plain.length() - from
                                && word.length() >= rest.length();
                        tie = !shorter;
                        best = shorter ? word : best;
                        from = shorter ? i : from;
                    }
                }
            }
        }
        return best == null || tie ? text : numbered(plain.substring(0, from)) + best;
    }

    /** What is put for what stands before a word: a digit alone is a stain before a heading, and no numbering of rows. */
    private static String numbered(String before) {
        return before.isEmpty() || before.matches("\\d+") ? "" : "一、";
    }

    /** The code, or the only one that is one digit off and bears the name. */
    private String code(String code, String name, boolean doubtful) {
        for (Subjects list : subjects) {
            List<String> known = list.names(code);
            if (known.contains(name) || !known.isEmpty() && !doubtful) {
                return code;
            }
        }
        Set<String> candidates = new HashSet<>();
        for (Subjects list : subjects) {
            list.all().stream().filter(s -> PlainText.name(s.name()).equals(name) && EditDistance.of(code, s.code(), 1) <= 1)
                    .forEach(s -> candidates.add(s.code()));
        }
        return candidates.size() == 1 ? candidates.iterator().next() : code;
    }
}
