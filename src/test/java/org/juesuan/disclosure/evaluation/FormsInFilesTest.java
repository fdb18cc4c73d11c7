package org.juesuan.disclosure.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.intake.Inbox;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ProjectIndicator;
import org.juesuan.model.ReadResult;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same five invented forms as an office writes them; in the pages, three are cut by page ends inside their sentences. */
class FormsInFilesTest {

    private static final String SAID = "项目立项程序规范、执行合规,资金支出及时,达到预期目标。";

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "xlsx"})
    void sentencesAndReasonsAreWhole(String type) throws Exception {
        Path file = Path.of("src/test/resources/org/juesuan/disclosure/evaluation/five-forms." + type);
        ReadResult.Document document = (ReadResult.Document) new DocumentReader().read(Inbox.file(file));

        List<ProjectEvaluation> forms = new EvaluationReader().read(document.pages()).evaluations();

        assertThat(forms).extracting(ProjectEvaluation::name).containsExactly("公路养护1", "公路养护2", "公路养护3", "公路养护4", "公路养护5");
        assertThat(forms.stream().map(FormsInFilesTest::texts)).containsExactly(
                List.of("养护公路。", "完成养护公路。", "按计划推进。", "好。", "无", "无"),
                List.of(SAID.repeat(12), "完成" + SAID.repeat(12), "按计划推进。", SAID.repeat(9), SAID.repeat(7), SAID.repeat(6)),
                List.of(SAID.repeat(3), "完成" + SAID.repeat(3), "按计划推进。", SAID.repeat(2), SAID.repeat(14), SAID.repeat(3)),
                List.of("", "完成", "按计划推进。", SAID, "", ""),
                List.of(SAID.repeat(30), "完成" + SAID.repeat(30), "按计划推进。", SAID.repeat(20), SAID, SAID.repeat(11)));
        assertThat(forms).allSatisfy(form -> {
            assertThat(form.budget()).extracting(ProjectEvaluation.Budget::reason).containsExactly("据实结算", "", "", "", "");
            assertThat(form.indicators()).extracting(ProjectIndicator::reason).startsWith("", "雨季停工", "")
                    .filteredOn(reason -> !reason.isEmpty()).hasSize(1);
        });
        assertThat(forms.toString()).doesNotContain("李某某", "王某某");
    }

    private static List<String> texts(ProjectEvaluation form) {
        ProjectEvaluation.Texts texts = form.texts();
        return Stream.of(texts.goal(), texts.completion(), texts.process(), texts.conclusion(), texts.problems(), texts.improvements())
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC)).toList();
    }
}
