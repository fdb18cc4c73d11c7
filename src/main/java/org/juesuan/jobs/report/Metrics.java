package org.juesuan.jobs.report;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.juesuan.archive.Archive;
import org.juesuan.archive.RunStep;
import org.juesuan.sql.SqlFile;
import org.juesuan.warehouse.PublishedWarehouse;
import org.juesuan.warehouse.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run came to in figures, in the text format of Prometheus, for node-exporter's textfile collector or any other.
 * All are gauges of the last run and of what is published after it; what is told of the published warehouse says
 * {@code warehouse/metrics/published.sql}.
 */
public final class Metrics {

    /** The file in the data folder. */
    private static final Pattern OF_A_RUN = Pattern.compile("^(# (HELP|TYPE) )?juesuan_(run|last_success)_");

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private Metrics() {
    }

    /** What only one run tells, of a job beside the nights. */
    public static String of(RunReport report) {
        Metrics metrics = new Metrics();
        metrics.run(report);
        return metrics.registry.scrape();
    }

    /** The metrics of a night, with what is archived and published now, after another job. */
    public static String again(String ofNight, Path data) {
        Metrics metrics = new Metrics();
        metrics.archive(data);
        metrics.published(data);
        return ofNight.lines().filter(line -> OF_A_RUN.matcher(line).find()).collect(Collectors.joining("\n", "", "\n"))
                + metrics.registry.scrape();
    }

    public static String of(Path data, RunReport report, Optional<Instant> lastSuccess) {
        Metrics metrics = new Metrics();
        metrics.run(report);
        lastSuccess.ifPresent(at -> metrics.gauge("juesuan_last_success_timestamp_seconds",
                "When the last run ended that did all of its work", Tags.empty(), (double) at.getEpochSecond()));
        metrics.archive(data);
        metrics.published(data);
        return metrics.registry.scrape();
    }

    private void run(RunReport report) {
        Tags job = Tags.of("job", report.job());
        gauge("juesuan_run_duration_seconds", "What the last run took", job, report.seconds());
        gauge("juesuan_run_exit_code", "Exit code of the last run", job, report.exitCode().number());
        gauge("juesuan_run_timestamp_seconds", "When the last run ended", job, (double) report.course().endedAt().getEpochSecond());
        gauge("juesuan_run_pages", "Pages and sheets that the last run read", job, (double) report.course().pages());
        gauge("juesuan_run_skipped", "What lay in the inboxes of the last run and is no submission", job, report.skipped().size());
        for (DocumentStatus status : DocumentStatus.values()) {
            gauge("juesuan_run_documents", "Files by what the last run did about them", job.and("status", status.code()),
                    report.documents().getOrDefault(status, 0));
        }
        for (RunStep step : report.course().steps()) {
            Double seconds = step.seconds();
            if (seconds != null) {
                gauge("juesuan_run_step_duration_seconds", "What the last run took by step", job.and("step", step.step()), seconds);
            }
        }
    }

    private void archive(Path data) {
        try {
            Path archive = data.resolve(Archive.FILE);
            gauge("juesuan_archive_bytes", "Size of the archive's database", Tags.empty(),
                    Files.exists(archive) ? (double) Files.size(archive) : 0);
        } catch (IOException e) {
            LOG.warn("the archive's size could not be told", e);
        }
    }

    /** Nothing is told of a warehouse that cannot be opened: its age says so, and the exit code. */
    private void published(Path data) {
        String sql = SqlFile.named("metrics", "published.sql").text();
        try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Tags tags = rows.getString("label") == null ? Tags.empty() : Tags.of(rows.getString("label"), rows.getString("of"));
                gauge(rows.getString("name"), rows.getString("help"), tags, rows.getDouble("value"));
            }
        } catch (SQLException | WarehouseException e) {
            LOG.warn("nothing is told of the published warehouse: {}", e.getMessage());
        }
    }

    private void gauge(String name, String help, Tags tags, double value) {
        Gauge.builder(name, () -> value).description(help).tags(tags).strongReference(true).register(registry);
    }
}
