package org.juesuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.intake.Inbox;
import org.juesuan.model.Claim;
import org.juesuan.model.ReadResult;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.api.Test;

/** No claim states what its sentence does not say: in the samples, and in the published documents where they lie beside the project. */
class StatedInItsSentenceTest {

    @Test
    void everyValueStandsInItsSentence() throws Exception {
        List<Claim> claims = new ArrayList<>();
        for (Path file : documents()) {
            var source = Inbox.file(file);
            if (new DocumentReader().read(source) instanceof ReadResult.Document document) {
                claims.addAll(new DisclosureReader().understand(source, document).statements().claims());
            }
        }

        assertThat(claims).hasSizeGreaterThan(700);
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.sentence().replaceAll("[,，]", "")).contains(claim.value().abs().toPlainString());
            assertThat(claim.sentence()).contains(claim.unit().equals("万元") || claim.unit().equals("%") ? "" : claim.unit());
            assertThat(claim.metric().equals(Claim.OTHER) && !claim.subjectPath().isEmpty()).isFalse();
            assertThat(claim.sentence()).doesNotContain("填表人", "填报人", "财务负责人", "联系电话");
        });
    }

    private static List<Path> documents() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(Path.of("jobs/samples"), Path.of("../shared/real"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder, 2)) {
                    found.filter(f -> f.toString().endsWith(".pdf") && !f.toString().contains("template")
                            && !f.toString().contains("no-gold")).forEach(files::add);
                }
            }
        }
        return files;
    }
}
