package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.model.Cell;
import org.juesuan.text.AmountText;

/**
 * What the columns of a part hold, by what stands over them and, where that says nothing that is known, by what stands
 * in them: provinces call the column of subjects 科目, 功能科目 or 功能分类科目（编码及名称）, and put the class beside it.
 *
 * @param roles      one for each column, from left to right
 * @param byPosition whether a first column without a heading was taken for names
 */
record ColumnRoles(List<ColumnRole> roles, boolean byPosition) {

    private static final Pattern CODE = Pattern.compile("(.*(编码|代码|项目|科目|分类))?[类款项]{1,3}|.*(编码|代码)");
    /** What is told of a row or a project in words; a project's code is none of a subject. */
    private static final Pattern WORDS = Pattern.compile(".*项目(编码|代码|编号|类别|类型|属性)|是否.*|备注|附注");
    /** Digits that are no amount, as with blanks between them, are no name either. */
    private static final Pattern DIGITS = Pattern.compile("[\\d\\s,.()\\-−]+");
    /** A rate stands beside amounts and is none. */
    private static final Pattern RATE = Pattern.compile(".*(率|%|\\(%\\))");
    private static final Pattern NAME =
            Pattern.compile(".*名称(\\([^()]*\\))?|(?:.*[/(（])?项目(\\(.*)?|.*科目|.*项目\\(按功能分类\\)|.*科目\\((编码|代码)[及和]?名称\\)");

    /** What stands over the names of a list where a summary says no more of it. */
    static final Pattern SIDE = Pattern.compile("收入|支出");

    static ColumnRoles of(FormPart part, TableHead head) {
        List<ColumnRole> roles = new ArrayList<>();
        boolean byPosition = false;
        for (int c = 0; c < part.columns(); c++) {
            ColumnRole role = part.beginsAt(c) ? role(head, c) : ColumnRole.NONE;
            boolean afterNames = c == 0 || roles.get(c - 1) == ColumnRole.NAME;
            if (part.beginsAt(c) && head.path(c).isEmpty() && afterNames && holds(part, head, c).names()) {
                role = ColumnRole.NAME;
                byPosition |= c == 0;
            }
            roles.add(role);
        }
        words(part, head, roles);
        return new ColumnRoles(roles, byPosition);
    }

    /** Words under a heading that no amount has are labels where amounts follow: names, or a class beside its codes. */
    private static void words(FormPart part, TableHead head, List<ColumnRole> roles) {
        for (int c = roles.size() - 2; c >= 0; c--) {
            boolean start = c == 0 || roles.get(c - 1) != ColumnRole.AMOUNT || holds(part, head, c - 1).names()
                    || SIDE.matcher(head.path(c)).matches();
            if (roles.get(c) == ColumnRole.AMOUNT && start && holds(part, head, c).names() && !overAmounts(part, head, head.own(c))) {
                ColumnRole right = roles.get(c + 1);
                roles.set(c, right == ColumnRole.CODE || right == ColumnRole.NAME ? ColumnRole.NONE
                        : roles.subList(c + 1, roles.size()).contains(ColumnRole.AMOUNT) ? ColumnRole.NAME : ColumnRole.AMOUNT);
            }
        }
    }

    /** Whether a heading stands over amounts in one of its columns: then words in another are labels that reach over it. */
    private static boolean overAmounts(FormPart part, TableHead head, String own) {
        for (int c = 0; c < part.columns(); c++) {
            if (head.own(c).equals(own) && holds(part, head, c).amounts()) {
                return true;
            }
        }
        return false;
    }

    /** What a heading says that its column holds; amounts where it says none of the rest. */
    static ColumnRole role(TableHead head, int column) {
        String path = head.path(column);
        String own = head.own(column);
        if (WORDS.matcher(own).matches() || RATE.matcher(own).matches()) {
            return ColumnRole.WORDS;
        }
        if (CODE.matcher(path).matches()) {
            return ColumnRole.CODE;
        }
        if (NAME.matcher(own).matches() || path.endsWith("项目(按功能分类)")) {
            return ColumnRole.NAME;
        }
        if (path.endsWith("行次") || own.equals("序号")) {
            return ColumnRole.ORDER;
        }
        return path.isEmpty() ? ColumnRole.NONE : ColumnRole.AMOUNT;
    }

    /** Whether a column of words has numbers all the same, such as 增减率. */
    static boolean rate(String heading) {
        return RATE.matcher(heading).matches();
    }

    /** Whether a head has a column of codes or names. */
    static boolean labelled(TableHead head) {
        for (int c = 0; c < head.paths().size(); c++) {
            ColumnRole role = role(head, c);
            if (role == ColumnRole.CODE || role == ColumnRole.NAME) {
                return true;
            }
        }
        return false;
    }

    /** How many cells below the head of a column are words, and whether one is an amount. */
    private record Held(int words, boolean amounts) {

        boolean names() {
            return words > 0 && !amounts;
        }
    }

    private static Held holds(FormPart part, TableHead head, int column) {
        int words = 0;
        for (int r = head.rows(); r < part.rows().length; r++) {
            Cell cell = RowLabel.own(part, r, column);
            if (cell == null || cell.column() != column || cell.blank() || part.noteAt(r)) {
                continue;
            }
            AmountText read = AmountText.of(cell);
            if (read instanceof AmountText.Amount) {
                return new Held(words, true);
            }
            words += read instanceof AmountText.NoAmount no && !DIGITS.matcher(no.printed()).matches() ? 1 : 0;
        }
        return new Held(words, false);
    }
}
