package org.juesuan.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.jobs.doctor.Diagnosis;
import org.juesuan.jobs.doctor.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether tonight's run would work. */
@Command(name = "doctor",
        description = "Whether tonight's run would work: machine, settings, inboxes, stores and the last run, a line each. Changes "
                + "nothing.",
        footer = {"", "Exit code 1 where there is a problem; a warning is none."})
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        List<Diagnosis> found = Doctor.examine(CommonOptions.root(), common.data(), Instant.now());
        List<Diagnosis> shown = common.quiet() ? found.stream().filter(one -> one.state() != Diagnosis.State.OK).toList() : found;
        if (format == Format.TABLE) {
            shown.forEach(one -> System.out.println(one.state() + "  " + " ".repeat("problem".length() - one.state().toString().length())
                    + Told.text(one.check()) + ": " + Told.text(one.message())
                    + (one.advice().isEmpty() ? "" : " → " + Told.text(one.advice()))));
        } else {
            List<ResultTable.Column> columns = List.of(new ResultTable.Column("check", false), new ResultTable.Column("state", false),
                    new ResultTable.Column("message", false), new ResultTable.Column("advice", false));
            format.print(new ResultTable(columns, shown.stream()
                    .map(one -> List.<Object>of(one.check(), one.state().toString(), one.message(), one.advice())).iterator()), System.out);
        }
        return Doctor.healthy(found) ? 0 : 1;
    }
}
