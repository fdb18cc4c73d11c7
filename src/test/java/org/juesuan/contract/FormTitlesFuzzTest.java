package org.juesuan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.juesuan.text.PlainText;

/** Whatever a line says: a form that it is the title of is one that its words name. */
class FormTitlesFuzzTest {

    private static final FormCatalogue FORMS = new FormCatalogue();

    @FuzzTest(maxDuration = "3m")
    void aTitleNamesItsForm(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        String once = FormTitles.normalise(line);
        FormDefinition form = FormTitles.form(line, FORMS);

        FormTitles.neutral(line);
        Units.stated(line);
        PlainText.plain(line);
        PlainText.name(line);
        assertThat(once.length()).isLessThanOrEqualTo(line.length());
        if (form != null) {
            assertThat(form.titles().stream().map(FormTitles::normalise))
                    .anyMatch(title -> TitleWords.core(once).contains(TitleWords.core(title)));
            assertThat(FormTitles.form(form.titles().get(0), FORMS)).isNotNull();
        }
    }
}
