package org.juesuan.disclosure.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.model.GlossaryTerm;
import org.juesuan.text.Width;

/** Reads 名词解释: {@code 1.财政拨款收入：指…}. A paragraph without a term of its own goes on with the one before. */
final class GlossaryReader {

    private static final Pattern TERM = Pattern.compile(
            "^(?:\\(?(?:\\d{1,3}|[一二三四五六七八九十]{1,4})[、.)]+)?[“\"]?([^:。;,“”\"]{2,80}[“”\"]?[^:。;,]{0,10}?)(?::|。(?=反映|指|是指)|(?=(?<![应其])(?:是指|指|反映)))(.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^\\(?(?:\\d{1,3}|[一二三四五六七八九十]{1,4})[、.)].*");

    private final SubjectPaths subjects;
    private final List<GlossaryTerm> terms = new ArrayList<>();

    GlossaryReader(SubjectPaths subjects) {
        this.subjects = subjects;
    }

    List<GlossaryTerm> terms() {
        return terms;
    }

    void read(Paragraph paragraph) {
        String text = paragraph.text();
        Matcher m = TERM.matcher(text);
        boolean numbered = NUMBERED.matcher(text).matches();
        if (m.matches() && !m.group(2).isBlank() && (numbered || terms.isEmpty() || m.group(2).matches("^(是?指|反映).*"))) {
            SubjectPaths.Subject subject = subjects.last(m.group(1));
            String term = Width.full(m.group(1)).replaceFirst("^“?三公”?", "“三公”");
            terms.add(new GlossaryTerm(term, subject == null ? "" : subject.path(), Width.full(m.group(2))));
        } else if (!terms.isEmpty() && !numbered) {
            GlossaryTerm last = terms.remove(terms.size() - 1);
            terms.add(new GlossaryTerm(last.term(), last.subjectPath(), last.definition() + Width.full(text)));
        }
    }
}
