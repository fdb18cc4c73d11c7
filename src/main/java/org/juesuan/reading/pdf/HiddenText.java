package org.juesuan.reading.pdf;

import java.util.Optional;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/** What is said of text that is in the file and that nobody sees on a page: it is not read. */
record HiddenText(int page, PageInk ink) {

    /** Over a picture that is smaller, hidden text is no recognition of it. */
    private static final double PICTURE = 0.1;
    private static final int MANY = 20;

    /** {@code picture}: whether the page is recognised instead. */
    Optional<ReaderFinding> finding(boolean picture) {
        if (ink.hiddenCount() == 0) {
            return Optional.empty();
        }
        String what = "第 " + page + " 页有 " + ink.hiddenCount() + " 个字符看不见（“" + ink.hiddenSample()
                + (ink.hiddenCount() > ink.hiddenSample().length() ? "…" : "")
                + "”：透明、与底色相同、被遮盖或在页面之外）";
        if (picture) {
            return Optional.of(finding(Severity.INFO, what + "，是别的程序识别的文字层，不予采用"));
        }
        // hidden text over a picture may be all that says what the picture shows
        boolean unread = ink.pictureShare() > PICTURE && ink.hiddenCount() >= MANY;
        return Optional.of(finding(unread ? Severity.WARNING : Severity.INFO, what + (unread ? "，页面上的图片没有识别，未读取" : "，未读取")));
    }

    private ReaderFinding finding(Severity severity, String message) {
        return new ReaderFinding("read_hidden_text", severity, message, null, null, null, page);
    }
}
