package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * One night over every damaged, hostile and misleading file at hand, beside the documents that some of them pretend to
 * be, in a process with little memory and 30 seconds for each document: what becomes of each stands in
 * {@code bad-inputs.csv}.
 */
class BadInputsTest {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final Path CORPUS = Path.of("../shared/corpus");
    /** The copy of one document that is the first by the order of the inbox; it stands for all of them. */
    private static final String COPIED = "澜屏市国库集中支付中心2024年度单位决算.pdf";

    @TempDir
    private static Path folder;
    private static Path data;
    private static List<String> before;
    private static List<String> after;
    private static final Set<String> sockets = new TreeSet<>();
    private static int exitCode;

    @BeforeAll
    static void night() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("bad")), "the bad inputs are not beside the project");
        data = folder.resolve("data");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (String source : List.of("bad", "dev/d08_guoku_2024", "dev/d17_minzheng_2022_defects")) {
            try (Stream<Path> files = Files.list(CORPUS.resolve(source))) {
                for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".md")).toList()) {
                    Files.copy(file, inbox.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        // a project whose settings leave each document 30 seconds, and whose surroundings are all in sight
        Path home = Files.createDirectories(folder.resolve("home/jobs"));
        Files.writeString(home.resolve("nightly.yml"),
                "limits: {seconds_per_document: 30, seconds_per_page: 30}\nocr: {seconds_per_page: 30}\n");
        Files.createDirectories(folder.resolve("tmp"));
        before = surroundings();
        run(inbox);
        after = surroundings();
    }

    private static void run(Path inbox) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m",
                "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "-Djuesuan.home=" + folder.resolve("home"), "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Duser.home=" + folder.resolve("home"), "-Djava.awt.headless=true",
                "-cp", classPath(), "org.juesuan.cli.Juesuan", "nightly", "--quiet", "--inbox", inbox.toString(), "--data",
                data.toString()));
        Process run = new ProcessBuilder(command).directory(folder.resolve("home").toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile()).start();
        while (!run.waitFor(20, TimeUnit.MILLISECONDS)) {
            Stream.concat(Stream.of(run.toHandle()), run.descendants()).forEach(process -> sockets(process.pid()));
        }
        exitCode = run.exitValue();
    }

    private static String classPath() {
        return String.join(":", Stream.of(System.getProperty("java.class.path").split(":"))
                .map(part -> Path.of(part).toAbsolutePath().toString()).toList());
    }

    /** Notes the sockets of the network that a process has open now; Java itself has a pair that leads nowhere. */
    private static void sockets(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : open.toList()) {
                Matcher socket = SOCKET.matcher(Files.readSymbolicLink(file).toString());
                if (socket.matches() && network(socket.group(1))) {
                    sockets.add(pid + " " + socket.group());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // it has ended
        }
    }

    private static boolean network(String socket) throws IOException {
        for (String kind : List.of("tcp", "tcp6", "udp", "udp6", "raw")) {
            Path table = Path.of("/proc/net", kind);
            if (Files.exists(table) && Files.readAllLines(table).stream()
                    .anyMatch(line -> List.of(line.strip().split("\\s+")).contains(socket))) {
                return true;
            }
        }
        return false;
    }

    /** Every file around the data folder with its size and time, and what lies where the archives' paths lead. */
    private static List<String> surroundings() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.startsWith(folder.resolve("data"))
                    && !f.equals(folder.resolve("output"))).sorted().toList()) {
                found.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        for (String evil : List.of("/tmp/corpus_evil.xlsx", "/tmp/corpus_evil_abs.xlsx")) {
            found.add(evil + " " + Files.exists(Path.of(evil)));
        }
        return found;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "bad-inputs.csv", numLinesToSkip = 1)
    void everyFileHasItsOutcome(String file, String status, String said, Integer year, int lines, int facts, String finding)
            throws Exception {
        String name = file.replace("'", "''");
        String document = "source.document d WHERE file_name = '" + name + "'";
        assertThat(Inputs.published(data,
                "SELECT concat_ws('|', status, fiscal_year, (SELECT count(*) FROM source.published_line l WHERE l.document_key = "
                + "d.document_key), "
                + "(SELECT count(*) FROM fact_expenditure f WHERE f.document_key = d.document_key)) FROM " + document))
                .containsExactly(String.join("|", status, (year == null ? "" : year + "|") + lines, String.valueOf(facts)));
        assertThat(Inputs.published(data, "SELECT coalesce(reason, '') FROM " + document)).singleElement().asString()
                .contains(said == null ? "" : said);
        if (finding != null) {
            assertThat(Inputs.published(data,
                    "SELECT DISTINCT rule FROM quality.finding JOIN source.document USING (document_key) WHERE file_name = '" + name
                    + "'")).contains(finding);
        }
    }

    @Test
    void copiesUnderOtherNamesAreOneDocumentOfTheYearThatItSays() throws Exception {
        assertThat(Inputs.published(data,
                "SELECT concat_ws('|', fiscal_year, status) FROM source.document WHERE document_key = (SELECT document_key FROM "
                + "ops.document WHERE file_name = '" + COPIED + "')"))
                .containsExactly("2024|loaded_with_findings");
        assertThat(Inputs.published(data,
                "SELECT count(DISTINCT file_name) || ' of ' || count(DISTINCT document_key) FROM ops.document WHERE file_name LIKE "
                + "'%2023年度单位决算.pdf' "
                + "OR file_name LIKE '17a%' OR file_name LIKE '21e%' OR file_name LIKE '07%/正常/决算.pdf' OR file_name = '" + COPIED
                + "'")).containsExactly("5 of 1");
        assertThat(Inputs.published(data, "SELECT DISTINCT rule FROM quality.finding WHERE rule = 'file_name_conflict'")).hasSize(1);
    }

    @Test
    void theRunHasItsUsualEndAndNamesEveryFile() throws Exception {
        assertThat(exitCode).describedAs(Files.readString(folder.resolve("output"))).isEqualTo(3);
        assertThat(Inputs.published(data, "SELECT count(*) FROM ops.document")).containsExactly("31");
    }

    @Test
    void nothingIsWrittenOutsideOfTheDataFolderAndNothingOfAFileIsRun() {
        assertThat(after).isEqualTo(before);
    }

    @Test
    void noSocketIsOpened() {
        assertThat(sockets).isEmpty();
    }
}
