package org.juesuan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.juesuan.durable.Durable;
import org.juesuan.harvest.Fetching;
import org.juesuan.message.Messages;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.warehouse.WarehouseException;
import org.juesuan.yaml.YamlProblem;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine;

/** The program. */
@Command(name = "juesuan", version = "juesuan 0.1.0", mixinStandardHelpOptions = true,
        description = "Published final accounts (决算) of Chinese government bodies, as a star schema in DuckDB.",
        subcommands = {NightlyCommand.class, BackfillCommand.class, ReprocessCommand.class, WorkerCommand.class, QueryCommand.class,
        QueriesCommand.class,
            TablesCommand.class, DescribeCommand.class, StatusCommand.class, ShowCommand.class,
            DocumentsCommand.class, FindingsCommand.class, ExtractCommand.class, TraceCommand.class, QuarantineCommand.class,
            InboxCommand.class,
            ReleasesCommand.class, UndoCommand.class, DiffCommand.class, PublishCommand.class, ExportCommand.class, FetchCommand.class,
            DoctorCommand.class, ExploreCommand.class, CommandLine.HelpCommand.class},
        footer = {"", "Exit codes: 0 done, 1 failed and nothing published, 2 wrong usage, 3 done with documents in quarantine,",
            "4 another run holds the lock, 5 built but held back from publication, 130 and 143 stopped by a signal."})
public final class Juesuan implements Runnable {

    private static final Pattern CHOICES = Pattern.compile("\\[([A-Z_, ]+)] \\(case-insensitive\\)");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        Fetching.keepNames();
        // whatever the locale of a scheduler: Chinese goes out as UTF-8
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int exitCode = run(args);
        System.out.flush();
        System.exit(exitCode);
    }

    /** Runs a command with the process's streams, and returns its exit code. */
    static int run(String... args) {
        CommandLine commands = commands(Locale.getDefault());
        commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler(Juesuan::wrongUsage);
        commands.setExecutionExceptionHandler((e, command, parsed) -> problem(e));
        return commands.execute(Stream.of(args).map(Juesuan::notAnOption).toArray(String[]::new));
    }

    /** All commands, with their help in the language of a locale. */
    static CommandLine commands(Locale locale) {
        CommandLine commands = new CommandLine(new Juesuan());
        HelpLanguage.of(locale).ifPresent(commands::setResourceBundle);
        return commands;
    }

    /** SQL may begin with a comment: what has blanks before any "=" is no option, whatever it begins with. */
    private static String notAnOption(String argument) {
        return argument.matches("(?s)--[^=\\s]*\\s.*") ? "\n" + argument : argument;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        if (e instanceof CommandLine.UnmatchedArgumentException other && !other.getUnmatched().get(0).startsWith("-")
                && !command.getSubcommands().isEmpty()) {
            System.err.println("juesuan: " + NearNames.unknown("command", other.getUnmatched().get(0),
                    command.getSubcommands().keySet().stream().sorted().toList(),
                    "./" + command.getCommandSpec().qualifiedName() + " --help"));
            return ExitCode.USAGE.number();
        }
        // as they are written in the help: picocli names the constants
        String said = CHOICES.matcher(String.valueOf(e.getMessage())).replaceAll(of -> of.group(1).toLowerCase(Locale.ROOT));
        System.err.println("juesuan: " + Told.text(said));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            System.err.println(Messages.of(Juesuan.class).text("error.help", command.getCommandSpec().qualifiedName()));
        }
        return ExitCode.USAGE.number();
    }

    private static int problem(Exception e) {
        if (e instanceof Problem known) {
            System.err.println("juesuan: " + Told.text(String.valueOf(known.getMessage())));
            return known.exitCode().number();
        }
        if (e instanceof YamlProblem known) {
            System.err.println("juesuan: " + Told.text(String.valueOf(known.getMessage())));
            return ExitCode.USAGE.number();
        }
        if (e instanceof WarehouseException known) {
            System.err.println("juesuan: " + Told.text(String.valueOf(known.getMessage())));
            return (known.isUsage() ? ExitCode.USAGE : ExitCode.FAILED).number();
        }
        if (e instanceof FileSystemException file) {
            System.err.println("juesuan: " + file.getFile() + ": " + Told.text(Durable.words(file)));
            return ExitCode.FAILED.number();
        }
        LoggerFactory.getLogger(Juesuan.class).error("unexpected", e);
        String log = System.getProperty("juesuan.logs");
        Messages says = Messages.of(Juesuan.class);
        System.err.println("juesuan: " + says.text("error.own", e) + (log == null ? "" : says.text("error.log", log)));
        return ExitCode.FAILED.number();
    }
}
