package org.juesuan.jobs;

import java.io.IOException;
import java.time.Instant;
import org.juesuan.archive.ArchiveException;
import org.juesuan.durable.Sha256;
import org.juesuan.extraction.CurrentVersion;
import org.juesuan.extraction.Extracted;
import org.juesuan.extraction.TimedExtraction;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.model.Extraction;
import org.juesuan.model.Reason;
import org.juesuan.model.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * The one writer: each document's bytes, then its evidence in one transaction, then what the run did about it. What
 * was written is never written again in the same run; an error ends the step, and the next run goes on from there.
 */
final class ArchiveWriter implements ItemWriter<TimedExtraction> {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);

    private final Run run;

    ArchiveWriter(Run run) {
        this.run = run;
    }

    @Override
    public void write(Chunk<? extends TimedExtraction> chunk) {
        for (TimedExtraction one : chunk) {
            Extraction extraction = one.extracted().extraction();
            RunLogFilter.about(extraction.file().key());
            DocumentStatus status = keep(one);
            RunLogFilter.about(null);
            run.count(status);
            LOG.info("{} {} in {} s: {}", extraction.file().fileName(), status.code(), Math.round(one.seconds() * 1000) / 1000.0,
                    one.extracted().source() == Extracted.Source.SAME ? "nothing came out otherwise"
                            : extraction.refusal() == null ? extraction.lines().size() + " amounts" : extraction.refusal().message());
            run.logbook().read(one.extracted(), one.seconds(), status);
            if (status == DocumentStatus.QUARANTINED) {
                run.quarantined(extraction);
            }
            run.progress().document(extraction.pages());
        }
    }

    private DocumentStatus keep(TimedExtraction one) {
        Extraction extraction = one.extracted().extraction();
        SourceFile file = extraction.file();
        if (run.job().years().excludes(extraction.identity().fiscalYear())) {
            return DocumentStatus.OUTSIDE_YEARS;
        }
        DocumentStatus status = extraction.refusal() == null ? DocumentStatus.LOADED
                : extraction.refusal().reason() == Reason.REJECTED ? DocumentStatus.REJECTED : DocumentStatus.QUARANTINED;
        if (one.extracted().source() == Extracted.Source.SAME) {
            run.archive().same(file.key(), CurrentVersion.get());
            return kept(one, status);
        }
        run.data().markUnpublished();
        if (one.extracted().source() != Extracted.Source.READING && !keepOriginal(file)) {
            return DocumentStatus.CHANGED_MEANWHILE;
        }
        if (one.extracted().reading().length > 0) {
            run.archive().keepReading(file.key(), one.extracted().reading());
        }
        run.archive().replace(extraction, CurrentVersion.get(), one.extracted().content(), one.seconds(), Instant.now());
        return kept(one, status);
    }

    private DocumentStatus kept(TimedExtraction one, DocumentStatus status) {
        Extraction extraction = one.extracted().extraction();
        SourceFile file = extraction.file();
        run.committed(file.key());
        run.archive().runs().document(run.id(), file.key(), file.fileName(), status.code(), one.seconds(),
                extraction.refusal() == null ? null : extraction.refusal().reason().code());
        return status;
    }

    /** Whether its bytes are those that were read, and are kept. */
    private boolean keepOriginal(SourceFile file) {
        try {
            // nobody looked at the archive's own copy where what was read of it before turned out to be of no use
            boolean own = file.path().equals(run.archive().original(file.key()));
            run.archive().keepOriginal(file);
            return !own || unchanged(file);
        } catch (ArchiveException e) {
            if (unchanged(file)) {
                throw e;
            }
            return false;
        }
    }

    private static boolean unchanged(SourceFile file) {
        try {
            return Sha256.of(file.path()).equals(file.key());
        } catch (IOException e) {
            return false;
        }
    }
}
