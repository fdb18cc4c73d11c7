package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.RowName;
import org.juesuan.model.Cell;
import org.juesuan.text.PlainText;

/**
 * The head of a part: how many of its rows are headings, and what stands over each column. The row that numbers the
 * columns ({@code 栏次 1 2 3}) and what stands around the form (number, unit, body) are no headings.
 */
public record TableHead(int rows, List<List<String>> paths, List<String> joined) {

    static final int MOST_CELLS_OF_NOTE = 2;
    static final Pattern CODE = Pattern.compile("\\d{3}(\\d{2}){0,2}|" + CodeParts.DOTTED);
    /** A code and its name in one cell. */
    private static final Pattern CODE_AND_NAME = Pattern.compile("(\\d{3}(\\d{2}){0,2}|" + CodeParts.DOTTED + ")[-—–]?\\p{IsHan}.*");
    private static final Pattern DECIMAL = Pattern.compile("[-−(]?[\\d,]+\\.\\d{1,6}\\)?");
    private static final Pattern THOUSANDS = Pattern.compile("[-−(]?\\d{1,3}(,\\d{3})+\\)?");
    private static final Pattern INTEGER = Pattern.compile("\\d{1,3}");
    private static final Pattern NUMBER = Pattern.compile("[-−(]?\\d[\\d,]*(\\.\\d+)?\\)?|[-—–]+");
    private static final Pattern DASH = Pattern.compile("[-—–]+");
    private static final Pattern DASHES = Pattern.compile("[-—–]+|0");
    private static final Pattern CODE_PIECE = Pattern.compile("\\d{2,3}|\\d{5}|\\d{7}");
    private static final Pattern CODES = Pattern.compile("类|款|项|.*(编码|代码)");
    private static final Pattern ORDER = Pattern.compile("行次|序号");
    private static final Pattern LISTED = Pattern.compile("^([一二三四五六七八九十]+、|\\d{1,2}[、.][^\\d]).*");
    private static final Pattern NOTE = Pattern.compile("^(注|说明|备注)[:：\\d].*|^注$|.*(无数据|本表为空).*");
    private static final Pattern LABEL = Pattern.compile(".*(编码|代码|名称)|类|款|项|项目|科目");
    private static final Pattern ORDINAL_WORD = Pattern.compile("栏次|行次|类|款|项|合计|序号|次");

    /** {@code paths}: what stands over each column, from the top down. */
    TableHead(int rows, List<List<String>> paths) {
        this(rows, paths, paths.stream().map(path -> String.join("", path)).toList());
    }

    public static TableHead of(FormPart part) {
        return part.head();
    }

    static TableHead read(FormPart part) {
        int rows = 0;
        List<Boolean> counts = new ArrayList<>();
        for (int r = 0; r < part.rows().length; r++) {
            List<Cell> cells = part.starting(r).stream().filter(c -> !c.blank()).toList();
            if (cells.isEmpty() || furniture(cells)) {
                counts.add(false);
                continue;
            }
            if (note(cells)) {
                break;
            }
            boolean ordinals = ordinals(cells);
            if (!ordinals && (data(cells) || underHeadings(part, r, cells) || labelsAlone(part, r))) {
                break;
            }
            counts.add(true);
            rows = r + 1;
            // the row that numbers the columns is the last of a head
            if (ordinals && cells.stream().anyMatch(c -> PlainText.plain(c).equals("栏次"))) {
                break;
            }
        }
        // headings that reach down over a row in which nothing begins have it in the head with them
        while (rows > 0 && rows < part.rows().length && part.starting(rows).isEmpty()) {
            rows++;
        }
        return new TableHead(rows, paths(part, rows, counts));
    }

    /** The path as one text, from the top down. */
    String path(int column) {
        return joined.get(column);
    }

    /** The heading nearest to the data. */
    String own(int column) {
        List<String> path = paths.get(column);
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** Whether a row is a note under the form, or says that the form is empty. */
    static boolean note(List<Cell> cells) {
        return !cells.isEmpty() && cells.size() <= MOST_CELLS_OF_NOTE && NOTE.matcher(PlainText.bare(cells.get(0).text())).matches();
    }

    private static boolean furniture(List<Cell> cells) {
        return cells.stream().allMatch(c -> FormCaption.stands(PlainText.plain(c)));
    }

    /** Whether a row numbers the columns: 1, 2, 3 … and nothing but the words that go with it. */
    public static boolean ordinals(List<Cell> cells) {
        int last = -1;
        int numbers = 0;
        boolean word = false;
        for (Cell cell : cells) {
            String text = PlainText.plain(cell);
            if (INTEGER.matcher(text).matches()) {
                int n = Integer.parseInt(text);
                if (last >= 0 && n != last + 1) {
                    return false;
                }
                last = n;
                numbers++;
            } else if (ORDINAL_WORD.matcher(text).matches()) {
                word |= text.equals("栏次");
            } else if (!(word && DASH.matcher(text).matches()) && !text.matches("\\d+=.*|[\\d+\\-=()]+")) {
                return false;
            }
        }
        return numbers >= 2 || numbers == 1 && word || word && cells.size() <= 2;
    }

    /** Whether a row has a code, or a piece of one, in a column of codes, or the row's number in a column of such: amounts may be blank. */
    private static boolean underHeadings(FormPart part, int row, List<Cell> cells) {
        for (Cell cell : cells) {
            String text = PlainText.plain(cell);
            boolean piece = CODE_PIECE.matcher(text).matches();
            for (int r = row - 1; r >= 0 && (piece || INTEGER.matcher(text).matches()); r--) {
                Cell over = cell.column() < part.rows()[r].length ? part.rows()[r][cell.column()] : null;
                String heading = over == null || over == cell ? "" : PlainText.plain(over);
                if (piece && CODES.matcher(heading).matches() || ORDER.matcher(heading).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a row has names under headings of names, and blank cells under every other heading: it is the first of the
     * rows, whose amounts are blank. Only where each column has a heading of its own right above.
     */
    private static boolean labelsAlone(FormPart part, int row) {
        boolean amounts = false;
        for (int c = 0; row > 0 && c < part.columns(); c++) {
            Cell over = part.rows()[row - 1][c];
            Cell here = part.rows()[row][c];
            if (over == null || over.blank() || over.columnSpan() > 1 || here == over) {
                return false;
            }
            boolean label = LABEL.matcher(PlainText.plain(over)).matches();
            boolean said = here != null && !here.blank();
            if (said && (!label || LABEL.matcher(PlainText.plain(here)).matches())) {
                return false;
            }
            amounts |= !label;
        }
        return amounts;
    }

    private static boolean data(List<Cell> cells) {
        String first = PlainText.plain(cells.get(0));
        boolean allNumbers = true;
        boolean restNumbers = true;
        for (int i = 0; i < cells.size(); i++) {
            String text = PlainText.plain(cells.get(i));
            if (DECIMAL.matcher(text).matches() || THOUSANDS.matcher(text).matches()) {
                return true;
            }
            boolean number = NUMBER.matcher(text).matches() || text.startsWith("#");
            allNumbers &= number;
            restNumbers &= number || i == 0;
        }
        if (CODE.matcher(first).matches() && cells.size() > 1 || LISTED.matcher(first).matches()) {
            return true;
        }
        if (cells.stream().skip(1).anyMatch(c -> LISTED.matcher(PlainText.plain(c)).matches())) {
            return true;
        }
        boolean zeros = zeros(cells) || cells.size() > 1 && restNumbers
                && cells.stream().skip(1).anyMatch(c -> DASHES.matcher(PlainText.plain(c)).matches());
        // whole amounts without separators look like anything, but for what begins their row
        boolean labelled = RowName.isTotal(first) || cells.size() > 1 && CODE_AND_NAME.matcher(first).matches();
        return allNumbers || zeros || labelled && restNumbers;
    }

    /** Whether a row is words and then nothing but zeros, more than one of them. */
    private static boolean zeros(List<Cell> cells) {
        int zeros = 0;
        while (zeros < cells.size() && DASHES.matcher(PlainText.plain(cells.get(cells.size() - 1 - zeros))).matches()) {
            zeros++;
        }
        return zeros > 1 && zeros < cells.size();
    }

    /** Without merged cells a heading over several columns stands in the first of them, and the others are blank. */
    private static @Nullable Cell headingToTheLeft(FormPart part, int row, int column, int rows) {
        boolean below = false;
        for (int r = row + 1; r < rows; r++) {
            Cell cell = part.rows()[r][column];
            below |= cell != null && !cell.blank() && !INTEGER.matcher(PlainText.plain(cell)).matches();
        }
        for (int c = column - 1; below && c >= 0; c--) {
            Cell cell = part.rows()[row][c];
            if (cell != null && !cell.blank()) {
                return begins(part, row, c + 1, column) ? null : cell;
            }
        }
        return null;
    }

    /** Whether a heading above {@code row} begins in one of the columns: what stands left of it is not over them. */
    private static boolean begins(FormPart part, int row, int from, int to) {
        for (int r = 0; r < row; r++) {
            for (int c = from; c <= to; c++) {
                Cell cell = part.rows()[r][c];
                if (cell != null && !cell.blank() && !FormCaption.stands(PlainText.plain(cell))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<List<String>> paths(FormPart part, int rows, List<Boolean> counts) {
        List<List<String>> paths = new ArrayList<>();
        boolean unmerged = part.grid().box() == null;
        for (int r = 0; r < rows; r++) {
            // a title above may be merged where the headings are not
            unmerged &= furniture(part.starting(r).stream().filter(c -> !c.blank()).toList())
                    || part.starting(r).stream().allMatch(c -> c.rowSpan() == 1 && c.columnSpan() == 1);
        }
        for (int c = 0; c < part.columns(); c++) {
            List<String> path = new ArrayList<>();
            Cell last = null;
            for (int r = 0; r < rows; r++) {
                Cell cell = c < part.rows()[r].length ? part.rows()[r][c] : null;
                if (unmerged && r < rows - 1 && (cell == null || cell.blank())) {
                    cell = headingToTheLeft(part, r, c, rows);
                }
                if (cell == null || cell == last || !counts.get(r) && cell.rowSpan() == 1 || cell.blank()) {
                    continue;
                }
                last = cell;
                // ink under a heading that no recogniser knows, such as a column's number, is none of its words
                String text = PlainText.plain(cell).replace("\uFFFD", "");
                // where columns are numbered, one that holds words has a dash
                boolean number = INTEGER.matcher(text).matches() || text.equals("栏次") || DASH.matcher(text).matches();
                boolean totalRow = RowName.isTotal(text) && !path.isEmpty() && LABEL.matcher(path.get(path.size() - 1)).matches();
                String words = HeadUnits.without(text);
                if (!words.isEmpty() && !totalRow && !number && !FormCaption.stands(words)) {
                    path.add(words);
                }
            }
            paths.add(path);
        }
        return paths;
    }

    /** The same with a heading above that of each column that has one. */
    TableHead below(String heading) {
        return new TableHead(rows, paths.stream().map(path -> path.isEmpty() ? path
                : Stream.concat(Stream.of(heading), path.stream()).toList()).toList());
    }
}
