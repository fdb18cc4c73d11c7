package org.juesuan.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.juesuan.explore.SiteExport;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.warehouse.export.Export;
import org.juesuan.warehouse.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The star schema, for other tools. */
@Command(name = "export", description = "Write the star schema of the published warehouse into a folder.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "the folder; made where it is missing")
    private Path to;

    @Option(names = "--format", required = true,
            description = {"parquet, csv, xlsx (sheets for people first, then the tables), datapackage (csv with a datapackage.json that "
                    + "describes every column),",
        "or site (what explore shows, as a folder for any web space)"})
    private ExportFormat format;

    @Option(names = "--force", description = "also into a folder that is not empty; files of the same names are replaced, others stay")
    private boolean force;

    @Option(names = "--bom", description = "with csv: begin each file with the mark by which Excel knows UTF-8")
    private boolean bom;

    @Option(names = "--where", paramLabel = "CONDITION",
            description = "with site: only bodies of dim_department that fulfil this SQL condition", defaultValue = "")
    private String where;

    @Option(names = "--without-originals", description = "with site: leave the documents out, and link where they were published")
    private boolean withoutOriginals;

    @Override
    public Integer call() {
        if (bom && format != ExportFormat.CSV) {
            throw Problem.usage("--bom applies only with --format csv");
        }
        if (format == ExportFormat.SITE) {
            return site();
        }
        if (!where.isEmpty() || withoutOriginals) {
            throw Problem.usage("--where and --without-originals apply only with --format site");
        }
        Map<String, Long> written = Export.of(common.data(), to.toAbsolutePath().normalize(), format, force, bom);
        if (!common.quiet()) {
            written.forEach((table, rows) -> System.out.printf(Locale.ROOT, "%-28s %,12d rows%n", table, rows));
            Told.say("written to " + to);
        }
        return ExitCode.DONE.number();
    }

    private int site() {
        long files = new SiteExport(common.data(), where, !withoutOriginals).write(to.toAbsolutePath().normalize(), force);
        if (!common.quiet()) {
            Told.say(files + " files written to " + to
                    + "; put them on a web space that answers range requests, and open index.html there");
        }
        return ExitCode.DONE.number();
    }
}
