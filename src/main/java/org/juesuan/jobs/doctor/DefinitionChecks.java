package org.juesuan.jobs.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.juesuan.correction.Corrections;
import org.juesuan.harvest.Sources;
import org.juesuan.problem.Problem;
import org.juesuan.problem.ShellWord;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.LocalSettings;

/** The files of {@code jobs}: whether they are sound, and whether there is what they name. */
record DefinitionChecks(Path root) {

    /** What the job itself keeps in memory, in MB, while it reads. */
    private static final int OF_THE_JOB = 1_000;
    /** What a process that recognises takes, in MB. */
    private static final int OF_RECOGNITION = 1_500;

    List<Diagnosis> examine() {
        List<Diagnosis> found = new ArrayList<>();
        Set<Path> inboxes = new LinkedHashSet<>();
        for (String name : List.of("nightly", "backfill", "reprocess")) {
            try {
                JobDefinition job = JobDefinition.read(root, name);
                found.add(Diagnosis.ok("settings", "jobs/" + name + ".yml is sound"));
                inboxes.addAll(job.inboxes());
                if (name.equals("nightly")) {
                    found.add(memory(job));
                }
            } catch (Problem e) {
                found.add(Diagnosis.problem("settings", String.valueOf(e.getMessage()),
                        "mend the file that is named; jobs/README.md says what it may hold"));
            }
        }
        Path written = LocalSettings.writings(root);
        found.add(said("sources", "jobs/sources.yml", Sources.trouble(written.resolve("sources.yml"))));
        found.add(said("corrections", "jobs/corrections", Corrections.trouble(written.resolve("corrections"))));
        inboxes.forEach(inbox -> found.add(inbox(inbox)));
        return found;
    }

    /** What people wrote: a run that cannot follow all of it does not begin. */
    private static Diagnosis said(String check, String where, Optional<String> trouble) {
        return trouble.map(message -> Diagnosis.problem(check, message, "mend it, or move it away; jobs/README.md says what it may hold"))
                .orElseGet(() -> Diagnosis.ok(check, where + " can be followed"));
    }

    private static Diagnosis inbox(Path inbox) {
        if (!Files.isDirectory(inbox)) {
            return Diagnosis.problem("inbox", inbox + (Files.exists(inbox) ? " is not a folder" : " does not exist"),
                    "make it, mount it, or take it away: ./juesuan inbox remove " + ShellWord.of(inbox));
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inbox)) {
            boolean empty = !files.iterator().hasNext();
            return Diagnosis.ok("inbox", inbox + (empty ? " can be read; nothing lies in it" : " can be read"));
        } catch (IOException | RuntimeException e) {
            return Diagnosis.problem("inbox", inbox + " cannot be read (" + e.getClass().getSimpleName() + ")",
                    "let the user that runs the job read it");
        }
    }

    private static Diagnosis memory(JobDefinition job) {
        // documents are read first; then the processes that read are gone, and the warehouse is built
        long needed = OF_THE_JOB + Math.max(job.settings().build().memoryMegabytes(),
                job.limits().heapMegabytes() + (long) job.ocr().processes() * OF_RECOGNITION);
        long there = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 20;
        String message = there + " MB, a night may take " + needed;
        return there >= needed ? Diagnosis.ok("memory", message)
                : Diagnosis.warning("memory", message,
                "lower build: megabytes_of_memory, limits: megabytes_of_memory or ocr: processes in jobs/nightly.yml");
    }
}
