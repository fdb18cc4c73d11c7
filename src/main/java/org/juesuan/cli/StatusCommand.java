package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.juesuan.jobs.RunLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How the warehouse is. */
@Command(name = "status", description = "Last runs, documents by status, coverage by department and year.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Common common;

    @Override
    public Integer call() throws IOException {
        RunLock.holder(common.data()).ifPresent(holder -> System.out.println("running now: " + holder + "\n"));
        Path last = common.data().resolve(JobConsole.LAST_RUN);
        if (Files.exists(last)) {
            System.out.println("Last run\n" + Files.readString(last));
        }
        HeldBack.waiting(common.data()).ifPresent(text -> System.out.println("Held back\n" + text + "\n"));
        PublishedQueries published = PublishedQueries.of(common);
        section("Runs in the published warehouse");
        published.print("SELECT run_id, started_at, ended_at, exit_code, documents, lines, facts, findings FROM ops.run "
                + "ORDER BY started_at DESC LIMIT 10", Format.TABLE);
        section("Steps of the last five of them");
        published.print("SELECT run_id, step, started_at, seconds, status, read, written FROM ops.step "
                + "WHERE run_id IN (SELECT run_id FROM ops.run ORDER BY started_at DESC LIMIT 5) ORDER BY started_at DESC, step_no DESC", Format.TABLE);
        section("Documents by status");
        published.print("SELECT status, count(*) AS documents FROM source.document GROUP BY ALL ORDER BY ALL", Format.TABLE);
        section("Coverage");
        published.print("SELECT b.name AS department, b.kind AS department_kind, d.kind, string_agg(DISTINCT fiscal_year::VARCHAR, ' ' ORDER BY fiscal_year::VARCHAR) AS years, "
                + "count(*) AS documents FROM source.document d JOIN dim_department b USING (department_key) "
                + "WHERE status IN ('loaded', 'loaded_with_findings') GROUP BY ALL ORDER BY ALL", Format.TABLE);
        return 0;
    }

    private static void section(String title) {
        System.out.println("\n" + title);
    }
}
