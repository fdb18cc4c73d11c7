package org.juesuan.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.juesuan.durable.Durable;
import org.juesuan.jobs.report.LastRun;
import org.juesuan.jobs.report.Metrics;
import org.juesuan.jobs.report.RecordFile;
import org.juesuan.jobs.report.ReportJson;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.jobs.report.Waiting;
import org.juesuan.settings.JobDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run leaves behind for programs that watch it, however it ended: its report and metrics in the data
 * folder, each whole at any time, and its report once more beside the logs. What a night left stays, whatever other job runs by day.
 *
 * @param data the data folder
 * @param job  the job
 */
record RunRecords(Path data, JobDefinition job) {

    private static final Durable FILES = new Durable("report");
    private static final Logger LOG = LoggerFactory.getLogger(RunRecords.class);

    /** Never fails a run: what cannot be written is said in the log. */
    void write(RunReport report) {
        try {
            Path last = RecordFile.REPORT.in(data, job.name());
            Optional<LastRun> before = LastRun.of(last);
            String json = ReportJson.of(report, before, Waiting.in(data));
            Path reports = data.resolve("logs").resolve("runs");
            FILES.folders(reports);
            FILES.clearHalfWritten(reports);
            FILES.write(reports.resolve(report.runId() + ".json"), json);
            FILES.write(last, json);
            metrics(report, before);
            prune(reports, job.settings().logs().reports());
        } catch (IOException | RuntimeException e) {
            LOG.error("the records of run {} could not be written", report.runId(), e);
        }
    }

    private void metrics(RunReport report, Optional<LastRun> before) throws IOException {
        Path night = RecordFile.METRICS.in(data);
        if (RecordFile.night(job.name())) {
            FILES.write(night, Metrics.of(data, report, ReportJson.lastSuccess(report, before)));
            return;
        }
        FILES.write(RecordFile.METRICS.in(data, job.name()), Metrics.of(report));
        if (Files.exists(night)) {
            FILES.write(night, Metrics.again(Files.readString(night), data));
        }
    }

    /** A name ends with the time of its run. */
    private static void prune(Path reports, int kept) throws IOException {
        List<Path> oldestFirst;
        try (Stream<Path> files = Files.list(reports)) {
            oldestFirst = files.filter(file -> file.toString().endsWith(".json")).sorted(Comparator.comparing(RunRecords::time)).toList();
        }
        for (Path file : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - kept))) {
            FILES.delete(file);
        }
    }

    private static String time(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.indexOf('-') + 1);
    }
}
