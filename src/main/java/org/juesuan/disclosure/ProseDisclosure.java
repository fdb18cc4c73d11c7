package org.juesuan.disclosure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.identity.ReportHeadings;
import org.juesuan.model.Claim;
import org.juesuan.model.Identity;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Statements;

/**
 * Whether a document without a form is a disclosure all the same: one that explains accounts under its own headings, or
 * whose title says so and whose sentences state figures that have a name.
 */
record ProseDisclosure(Identity identity, List<String> text) {

    private static final Pattern EXPLAINS = Pattern.compile("(决算|预算)(情况|数据|编制|执行情况|收支情况|安排情况|公开|支出情况|收入情况|支出决算情况|支出预算情况)(的)?说明");
    /** Figures with a name that a report without such headings states at least. */
    private static final int FEWEST = 3;

    private boolean explains() {
        return text.stream().anyMatch(line -> EXPLAINS.matcher(line).find());
    }

    /** Why it is certainly none, before its sentences are read. */
    @Nullable Refusal refusal() {
        if (!explains() && identity.title() == null) {
            return new Refusal(Reason.NO_FORM, "没有找到决算表或预算表，也没有情况说明");
        }
        return contradiction();
    }

    /** Why its own headings say that it is none, whatever it prints. */
    @Nullable Refusal contradiction() {
        return new ReportHeadings(text).contradiction(identity);
    }

    /** Why it is none, after its sentences were read. */
    @Nullable Refusal refusal(Statements said) {
        long named = said.claims().stream().filter(claim -> !claim.metric().equals(Claim.OTHER)).count();
        return explains() || named >= FEWEST || !said.evaluations().isEmpty() ? null
                : new Refusal(Reason.NO_FORM, "没有找到决算表或预算表，文字中也没有写明决算或预算的数字");
    }
}
