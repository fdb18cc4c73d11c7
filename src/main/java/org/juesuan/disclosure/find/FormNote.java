package org.juesuan.disclosure.find;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormTitles;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.Page;
import org.juesuan.model.TextSource;

/**
 * Whether a note below a form is its own. Between a form and a note there may be another form that was not recognised:
 * what that one's note says of its figures is no word about this one's.
 */
final class FormNote {

    static final Pattern EMPTY = Pattern.compile("无数据|没有数据|本表为空|空表");

    private FormNote() {
    }

    /**
     * Whether a note is the one of the form whose table is the last that came.
     *
     * @param worded whether other words stand above the note on its page
     */
    static boolean belowIts(FoundForm form, String note, @Nullable Page page, boolean worded) {
        if (form.parts.isEmpty() || page == null) {
            return false;
        }
        Page last = form.parts.get(form.parts.size() - 1).page();
        boolean next = page.number() == last.number() + 1 && !worded && page.method() != TextSource.OCR;
        return (page.number() == last.number() || next) && !(EMPTY.matcher(note).find() && ofAnother(form, note));
    }

    /** Whether a note names what forms are about, and nothing that the form is about. */
    private static boolean ofAnother(FoundForm form, String note) {
        List<String> named = FormTitles.about(note);
        return !named.isEmpty() && named.stream().noneMatch(word -> form.title.contains(word) || form.definition.title().contains(word));
    }
}
