package org.juesuan.disclosure.find;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.FormTitles;
import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.disclosure.table.TableTitle;
import org.juesuan.text.PlainText;

/**
 * The title that a line of text is, or is the first of two of. The second line of a long title may be the title of another
 * form ({@code 支出决算表} below {@code 一般公共预算财政拨款“三公”经费、会议费、培训费}): what both say together goes before what one says.
 *
 * @param form  whose title it is, {@code null} for a title that no form has
 * @param text  as printed, both lines in one
 * @param lines how many lines it takes
 */
record TitleLines(@Nullable FormDefinition form, String text, int lines) {

    private static final int LONGEST_FIRST = 60;
    private static final int LONGEST_SECOND = 24;
    /** What a title breaks off after: the rest of its words stands on the next line. */
    private static final Pattern BROKEN_OFF = Pattern.compile("[^:：。；;]{4,}(费|费用|拨款|预算|基金|资金|收入|支出|[、，和及与])");
    private static final Pattern OF_A_WHOLE = Pattern.compile(".*(部门|单位|年度?)(预算|决算)$");

    /**
     * The title that begins with a line, {@code null} if none does.
     *
     * @param next the line close below, {@code null} where there is none that may go on with it
     */
    static @Nullable TitleLines of(List<String> line, @Nullable String next, FormCatalogue catalogue) {
        String joined = String.join("", line);
        TitleLines alone = alone(line, joined, catalogue);
        boolean breaks = joined.length() < LONGEST_FIRST && line.stream().anyMatch(l -> FormCaption.of(l).plain());
        if (alone != null || next == null || !breaks) {
            return alone;
        }
        FormDefinition both = FormTitles.form(joined + next, catalogue);
        if (both == null) {
            return brokenOff(joined, next) ? new TitleLines(null, joined + next, 2) : null;
        }
        return both == FormTitles.form(next, catalogue) ? null : new TitleLines(both, joined + next, 2);
    }

    private static @Nullable TitleLines alone(List<String> line, String joined, FormCatalogue catalogue) {
        FormDefinition form = FormTitles.form(joined, catalogue);
        if (form != null) {
            return new TitleLines(form, joined, 1);
        }
        for (String piece : line) {
            form = line.size() == 1 ? null : FormTitles.form(piece, catalogue);
            if (form != null) {
                return new TitleLines(form, piece, 1);
            }
        }
        String plain = joined.replace(" ", "");
        return FormCaption.of(joined).plain() && TableTitle.is(plain) ? new TitleLines(null, joined, 1) : null;
    }

    /** Whether two lines are one title that no form has. */
    private static boolean brokenOff(String line, String next) {
        String first = PlainText.plain(line);
        String both = first + PlainText.plain(next);
        return BROKEN_OFF.matcher(first).matches() && !OF_A_WHOLE.matcher(first).matches() && next.length() <= LONGEST_SECOND
                && TableTitle.is(both) && TableTitle.ofPublicForm(both);
    }
}
