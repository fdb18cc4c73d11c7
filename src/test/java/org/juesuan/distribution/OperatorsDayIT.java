package org.juesuan.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operator's day with the archive that the build makes: installed by one user and run by another, who may write in the
 * data folder alone; a night, a document that waits and a colleague's correction, an update, a backup, a move, and undo.
 */
class OperatorsDayIT {

    private static final String QUESTION =
            "SELECT department_name AS body, max(amount_yuan) AS yuan FROM source.published_line JOIN source.document USING "
            + "(document_key) WHERE status LIKE 'loaded%' GROUP BY ALL ORDER BY ALL";
    private static final String ONE_BODY = "body,yuan\n青岚州第一中学,300000.00\n";
    private static final String BOTH = "body,yuan\n青岚州第一中学,300000.00\n黛溪市水利局,300000.00\n";

    @TempDir
    private Path machine;
    private Path program;
    private Path data;
    private Path settings;
    private Path inbox;

    /** What a command printed, and how it ended. */
    private record Ended(int code, String out) {
    }

    @BeforeEach
    void install() throws IOException, InterruptedException {
        program = unpacked("opt-1");
        data = Files.createDirectories(machine.resolve("var/juesuan"));
        settings = Files.createDirectories(machine.resolve("etc/juesuan"));
        inbox = Files.createDirectories(machine.resolve("srv/disclosures"));
        Files.writeString(inbox.resolve("青岚州第一中学2023年度单位决算.csv"),
                disclosure("青岚州第一中学", "2023年度", "205", "教育支出", "20502", "普通教育", "2050204", "高中教育"));
        Files.writeString(inbox.resolve("附件.csv"), disclosure("黛溪市水利局", "", "213", "农林水支出", "21303", "水利", "2130301", "行政运行"));
        if (root()) {
            run(List.of("chown", "-R", "nobody", machine.resolve("var").toString(), settings.toString()), Map.of());
            for (Path folder = machine; folder != null && !folder.equals(Path.of("/tmp"))
                    && !folder.equals(folder.getRoot()); folder = folder.getParent()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    @Test
    void aDayOfAnOperator() throws IOException, InterruptedException {
        assertThat(juesuan("inbox", "add", inbox.toString())).isEqualTo(new Ended(0, "written: " + settings.resolve("inboxes.txt") + "\n"));
        assertThat(juesuan("inbox", "list").out).contains(inbox + "  can be read");
        Files.writeString(settings.resolve("nightly.yml"), "workers: 1\nsettling: {quiet_seconds: 0}\n");

        assertThat(juesuan("nightly", "--quiet").code).as("the attachment says no year").isEqualTo(3);
        assertThat(juesuan("query", QUESTION, "--format", "csv").out).isEqualTo(ONE_BODY);
        String waiting = juesuan("quarantine", "list", "--format", "csv").out.lines().filter(line -> line.contains("附件.csv")).findFirst()
                .orElseThrow();

        assertThat(juesuan("quarantine", "release", waiting.replaceAll("^.*?([0-9a-f]{8,64}).*$", "$1"), "--year", "2023").code).isZero();
        assertThat(settings.resolve("corrections")).isDirectoryContaining("glob:**.yml");
        assertThat(juesuan("nightly", "--quiet").code).isZero();
        assertThat(juesuan("query", QUESTION, "--format", "csv").out).isEqualTo(BOTH);

        program = unpacked("opt-2");
        assertThat(juesuan("nightly", "--quiet").code).as("the updated program has nothing to do").isZero();
        assertThat(juesuan("query", QUESTION, "--format", "csv").out).isEqualTo(BOTH);
        assertThat(juesuan("doctor").out).as("of the settings that were kept").contains("can be read").doesNotContain("jobs/samples");

        Path backup = machine.resolve("backup.tar");
        assertThat(run(List.of("tar", "-C", data.getParent().toString(), "-cf", backup.toString(), data.getFileName().toString()),
                Map.of()).code).isZero();
        assertThat(juesuan("undo", "--quiet").code).isZero();
        assertThat(juesuan("query", QUESTION, "--format", "csv").out).as("the release before").isEqualTo(ONE_BODY);

        data = Files.createDirectories(machine.resolve("moved")).resolve("juesuan");
        assertThat(run(List.of("tar", "-C", data.getParent().toString(), "-xpf", backup.toString()), Map.of()).code).isZero();
        if (root()) {
            run(List.of("chown", "-R", "nobody", data.toString()), Map.of());
        }
        assertThat(juesuan("query", QUESTION, "--format", "csv").out).as("restored from the backup, elsewhere").isEqualTo(BOTH);
        assertThat(juesuan("nightly", "--quiet").code).isZero();
    }

    /** Minimal machines have no locale zh_CN: without one Java would neither speak Chinese nor read Chinese file names. */
    @Test
    void aChineseOperatorIsSpokenToInChineseAlsoWhereTheMachineLacksTheLocale() throws IOException, InterruptedException {
        Files.createDirectories(inbox.resolve("二〇二三年"));
        assertThat(juesuanIn("zh_CN.UTF-8", "nightly", "--help").out).contains("用法：", "收件");
        assertThat(juesuanIn("zh_CN.UTF-8", "inbox", "add", inbox.resolve("二〇二三年").toString()).code).isZero();
        assertThat(juesuanIn("zh_CN.UTF-8", "inbox", "list").out).contains("二〇二三年");
        assertThat(juesuanIn("POSIX", "nightly", "--help").out).contains("Usage:");
    }

    /** The archive unpacked, for nobody to write in. */
    private Path unpacked(String name) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(machine.resolve(name));
        assertThat(run(List.of("tar", "-C", folder.toString(), "-xf", System.getProperty("juesuan.distribution")), Map.of()).code).isZero();
        run(List.of("chmod", "-R", "a-w,a+rX", folder.toString()), Map.of());
        try (var folders = Files.list(folder)) {
            return folders.findFirst().orElseThrow();
        }
    }

    /** Runs a command as the user of the service. */
    private Ended juesuan(String... arguments) throws IOException, InterruptedException {
        return juesuanIn("C.UTF-8", arguments);
    }

    private Ended juesuanIn(String locale, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(root() ? List.of("setpriv", "--reuid=nobody", "--clear-groups") : List.of());
        command.addAll(List.of("bash", program.resolve("juesuan").toString()));
        command.addAll(Arrays.asList(arguments));
        return run(command, Map.of("JUESUAN_DATA", data.toString(), "JUESUAN_SETTINGS", settings.toString(), "LC_ALL", locale));
    }

    private Ended run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.directory(machine.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    /** {@code year}: empty where the file does not say it; a total of 30 is in units of ten thousand yuan. */
    private static String disclosure(String body, String year, String... subjects) {
        String row = ",30.00,20.00,10.00,,,\n";
        return "支出决算表,,,,,,,\n公开03表,,,,,,,\n部门：" + body + ",," + year + ",,,,单位：万元\n"
                + "项目,,本年支出合计,基本支出,项目支出,上缴上级支出,经营支出,对附属单位补助支出\n科目编码,科目名称,,,,,,\n栏次,,1,2,3,4,5,6\n"
                + "合计," + row + subjects[0] + "," + subjects[1] + row + subjects[2] + "," + subjects[3] + row + subjects[4] + ","
                + subjects[5] + row;
    }
}
