package org.juesuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a line says: a form that it is the title of is one that its words name. */
class TitlesFuzzTest {

    private static final FormCatalogue FORMS = new FormCatalogue();

    @FuzzTest(maxDuration = "3m")
    void aTitleNamesItsForm(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        String once = Titles.normalise(line);
        FormDefinition form = Titles.form(line, FORMS);

        Titles.neutral(line);
        Units.stated(line);
        Headings.plain(line);
        Headings.name(line);
        assertThat(once.length()).isLessThanOrEqualTo(line.length());
        if (form != null) {
            assertThat(form.titles().stream().map(Titles::normalise)).anyMatch(title -> once.contains(title));
            assertThat(Titles.form(form.titles().get(0), FORMS)).isNotNull();
        }
    }
}
