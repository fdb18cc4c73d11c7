package org.juesuan.jobs.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.RunStep;

/**
 * How a run went, step by step and document by document.
 *
 * @param startedAt when it began
 * @param endedAt   when it ended
 * @param problem   why it failed, in a sentence for the operator; {@code null} where it did not
 * @param steps     the steps that it began, in their order
 * @param files     what it read or met anew, by file name; what it left as it was is only counted
 */
public record RunHistory(Instant startedAt, Instant endedAt, @Nullable String problem, List<RunStep> steps, List<Handled> files) {

    /**
     * A file and what became of it.
     *
     * @param key      its SHA-256
     * @param fileName its name
     * @param status   what the run did about it
     * @param seconds  what reading took
     * @param pages    pages or sheets
     * @param reason   why it waits for a person, a code; else {@code null}
     * @param message  the same in Chinese; else {@code null}
     * @param source   from what it was extracted: {@code file}, {@code reading} where what was read of it before was understood again,
     *                 {@code same} where that came to what is kept, or {@code nothing}
     */
    public record Handled(String key, String fileName, DocumentStatus status, double seconds, int pages, @Nullable String reason,
            @Nullable String message, String source) {

        public Handled as(DocumentStatus other) {
            return new Handled(key, fileName, other, seconds, pages, null, null, source);
        }
    }

    public RunHistory {
        steps = List.copyOf(steps);
        files = List.copyOf(files);
    }

    /** Pages and sheets of what it read; those of documents that were only understood again are not read. */
    public long pages() {
        return files.stream().filter(file -> file.source.equals("file")).mapToLong(Handled::pages).sum();
    }

    /** Documents that were understood again from what was read of them before. */
    public long understoodAgain() {
        return files.stream().filter(file -> file.source.equals("reading")).count() + same();
    }

    /** Those of them of which nothing came out otherwise, so that nothing was written. */
    public long same() {
        return files.stream().filter(file -> file.source.equals("same")).count();
    }
}
