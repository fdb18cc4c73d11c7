package org.juesuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.intake.Inbox;
import org.juesuan.model.Extraction;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Files of {@code cases}, each with one fault that a reader trips over: {@code case.md} tells which and what is right,
 * {@code expected.json} every amount, and whether it is enough to say that something was not read. Without a recogniser of
 * pictures.
 */
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/org/juesuan/reading/cases");
    private static final DisclosureReader READER = new DisclosureReader();

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheAmountsOrSaysWhatItDidNotRead(Path folder) throws IOException {
        Map<String, Object> expected;
        try (InputStream in = Files.newInputStream(folder.resolve("expected.json"))) {
            expected = new Yaml().load(in);
        }
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.filter(f -> !f.getFileName().toString().matches("case\\.md|expected\\.json")).findFirst().orElseThrow();
        }
        boolean sayingIsEnough = ((List<?>) expected.get("accept")).contains("said");
        Extraction read = READER.understand(Inbox.file(file), (ReadResult.Document) new DocumentReader().read(Inbox.file(file)));

        if (read.refusal() != null) {
            assertThat(sayingIsEnough && expected.containsKey("refusal")).as("%s may be refused", folder).isTrue();
            assertThat(read.refusal().message()).containsPattern((String) expected.get("refusal"));
            return;
        }
        List<String> lacking = ((List<?>) expected.get("amounts")).stream()
                .map(amount -> ((List<?>) amount).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> more = new ArrayList<>();
        read.lines().stream().map(l -> String.join(" ", l.form(), l.lineCode(), l.lineName(), l.columnCode(), l.amount().toPlainString()))
                .filter(line -> !lacking.remove(line)).forEach(more::add);
        if (!sayingIsEnough) {
            assertThat(lacking).isEmpty();
            assertThat(more).isEmpty();
        }
        List<ReaderFinding> loud = read.remarks().stream().filter(r -> r.severity() != Severity.INFO).toList();
        for (String line : Stream.concat(lacking.stream(), more.stream()).toList()) {
            assertThat(loud).as(line).anyMatch(r -> r.form() == null ? lacking.contains(line) : line.startsWith(r.form() + " "));
        }
    }
}
