package org.juesuan.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.jobs.JobRequest;
import org.juesuan.jobs.JobRunner;
import org.juesuan.jobs.Progress;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.Years;

/**
 * Data folders for runs that are disturbed, what each comes to when it is not, and the runs themselves, in a process of
 * their own and in this one. Two small disclosures, a note that is none, and a copy under another name.
 */
final class Bench {

    /** A run and the folder that it comes upon. */
    enum Night {
        /** documents are new, others are published */
        NIGHTLY,
        /** the same, by a backfill of their year */
        BACKFILL,
        /** all is in the archive; it remains to be built and published */
        PUBLICATION,
        /** nothing is there yet */
        FIRST
    }

    private static final String JOB = "inboxes: [inbox]\nworkers: 1\nlimits:\n  megabytes_of_memory: 256\nreleases:\n  keep: 2\n";

    private final Path folder;
    private final Path base;
    private final Map<Night, List<String>> undisturbed = new EnumMap<>(Night.class);
    private final Map<Night, List<String>> states = new EnumMap<>(Night.class);

    Bench(Path folder) throws IOException {
        this.folder = folder;
        for (String job : List.of("nightly", "backfill")) {
            write("home/jobs/" + job + ".yml", JOB);
        }
        write("first/青岚州第一中学2023年度单位决算.csv", disclosure("青岚州第一中学", "205", "教育支出", "20502", "普通教育", "2050204", "高中教育"));
        write("first/note.txt", "no disclosure");
        copy(folder.resolve("first"), folder.resolve("inbox"));
        write("inbox/黛溪市水利局2023年度部门决算.csv", disclosure("黛溪市水利局", "213", "农林水支出", "21303", "水利", "2130301", "行政运行"));
        Files.copy(folder.resolve("first/note.txt"), folder.resolve("inbox/again.txt"));
        base = folder.resolve("base");
        run(Night.FIRST, base, "first");
        // twice, so that the next release makes one too many
        Files.delete(base.resolve("published-by"));
        run(Night.FIRST, base, "first");
        Files.createDirectories(folder.resolve("empty"));
    }

    private synchronized Path before(Night night) throws IOException {
        return switch (night) {
            case NIGHTLY, BACKFILL -> base;
            case PUBLICATION -> archived();
            case FIRST -> folder.resolve("empty");
        };
    }

    private Path archived() throws IOException {
        Path archived = folder.resolve("archived");
        if (!Files.exists(archived)) {
            copy(base, archived);
            run(Night.NIGHTLY, archived);
            delete(archived.resolve("releases"));
            copy(base.resolve("releases"), archived.resolve("releases"));
            Files.delete(archived.resolve("juesuan.duckdb"));
            Files.copy(base.resolve("juesuan.duckdb"), archived.resolve("juesuan.duckdb"), LinkOption.NOFOLLOW_LINKS);
            Files.delete(archived.resolve("published-by"));
        }
        return archived;
    }

    private synchronized void disturbNothing(Night night) throws IOException, SQLException {
        if (!undisturbed.containsKey(night)) {
            Path data = folder.resolve("undisturbed-" + night);
            fresh(night, data);
            run(night, data);
            states.put(night, Stream.of(ReaderProcess.state(before(night)), ReaderProcess.state(data)).filter(state -> state != null)
                    .toList());
            undisturbed.put(night, Holdings.of(data));
        }
    }

    private static String disclosure(String body, String... subjects) {
        String row = ",30.00,20.00,10.00,,,\n";
        return "支出决算表,,,,,,,\n公开03表,,,,,,,\n部门：" + body + ",,,2023年度,,,,单位：万元\n"
                + "项目,,本年支出合计,基本支出,项目支出,上缴上级支出,经营支出,对附属单位补助支出\n科目编码,科目名称,,,,,,\n栏次,,1,2,3,4,5,6\n"
                + "合计," + row + subjects[0] + "," + subjects[1] + row + subjects[2] + "," + subjects[3] + row + subjects[4] + ","
                + subjects[5] + row;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** What such a run comes to when nothing disturbs it. */
    List<String> undisturbed(Night night) throws IOException, SQLException {
        disturbNothing(night);
        return undisturbed.get(night);
    }

    /** What readers may see while such a run goes on. */
    List<String> states(Night night) throws IOException, SQLException {
        disturbNothing(night);
        return states.get(night);
    }

    /** The folder as such a run finds it. */
    void fresh(Night night, Path data) throws IOException {
        delete(data);
        copy(before(night), data);
    }

    /** Runs it to its end, in this process; one at a time, because signals belong to a process. */
    RunReport run(Night night, Path data) {
        return run(night, data, "inbox");
    }

    /** The same over some of the files only. */
    RunReport run(Night night, Path data, List<String> names) throws IOException {
        delete(folder.resolve("some"));
        for (String name : names) {
            Files.createDirectories(folder.resolve("some"));
            Files.copy(folder.resolve("inbox").resolve(name), folder.resolve("some").resolve(name));
        }
        return run(night, data, "some");
    }

    private RunReport run(Night night, Path data, String inbox) {
        synchronized (Bench.class) {
            JobDefinition job = JobDefinition.read(folder.resolve("home"), job(night)).withInboxes(List.of(folder.resolve(inbox)));
            return JobRunner.run(new JobRequest(night == Night.BACKFILL ? job.withYears(new Years(2023, 2023)) : job, data), new Unseen());
        }
    }

    static String job(Night night) {
        return night == Night.BACKFILL ? "backfill" : "nightly";
    }

    /** The arguments of the program for such a run. */
    List<String> arguments(Night night, Path data) {
        List<String> arguments = new ArrayList<>(List.of(job(night), "--quiet", "--inbox", folder.resolve("inbox").toString(), "--data",
                data.toString()));
        if (night == Night.BACKFILL) {
            arguments.addAll(List.of("--from", "2023", "--to", "2023"));
        }
        return arguments;
    }

    /** Such a run in a process of its own, with some properties of Java. */
    Process start(Night night, Path data, Map<String, String> properties, Path said) throws IOException {
        List<String> command = new ArrayList<>(Program.java());
        command.add("-Djuesuan.home=" + folder.resolve("home"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("org.juesuan.cli.Juesuan");
        command.addAll(arguments(night, data));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static final class Unseen implements Progress {
        @Override
        public void step(String name) {
        }

        @Override
        public void plan(String summary) {
        }

        @Override
        public void documents(int total) {
        }

        @Override
        public void onWorkers(int workers, int read, long pages) {
            // nobody looks
        }

        @Override
        public void document(int pages) {
        }
    }
}
