package org.juesuan.jobs;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.juesuan.cluster.ClusterDocument;
import org.juesuan.cluster.ShardEntry;
import org.juesuan.cluster.ShardReader;
import org.juesuan.extraction.Extracted;
import org.juesuan.extraction.Extractor;
import org.juesuan.extraction.TimedExtraction;
import org.juesuan.model.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * What workers read, shard after shard in the order of the run's documents, and then what no worker could or did read, which is
 * read here.
 */
@NullMarked
final class ShardDocuments implements ItemStreamReader<TimedExtraction>, StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShardDocuments.class);

    private final WorkersReading workers;
    private final Run run;
    private final ReadAhead here;
    private final Set<Integer> withdrawn = new HashSet<>();
    private @Nullable StepExecution step;
    private int next;
    private Iterator<ClusterDocument> partition = List.<ClusterDocument>of().iterator();
    private @Nullable ShardReader shard;
    private int postponed;
    private boolean readingHere;

    ShardDocuments(WorkersReading workers) {
        this.workers = workers;
        run = workers.run();
        here = new ReadAhead(run, new Extractor(run.job(), run.data().staging(), () -> Work.few(workers.staying())), workers::staying);
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        step = stepExecution;
        here.beforeStep(stepExecution);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        run.postponed(postponed + here.postponed());
        run.logbook().counts(run.work().size(), stepExecution.getWriteCount());
        return null;
    }

    @Override
    public void open(ExecutionContext context) {
        run.archive().runs().steps(run.id(), run.logbook().steps());
        run.progress().step("extract");
        withdrawn.addAll(workers.partitions().withdrawn());
    }

    /** The next document; {@code null} after the last, or when the run is to stop. */
    @Override
    public @Nullable TimedExtraction read() throws IOException, InterruptedException {
        while (!readingHere) {
            if (run.stop().given() && step != null) {
                step.setTerminateOnly();
                return null;
            }
            if (partition.hasNext()) {
                Optional<TimedExtraction> one = read(workers.work(partition.next().file().key()));
                if (one.isPresent()) {
                    return one.get();
                }
            } else if (next < workers.plan().size()) {
                open(next++);
            } else {
                readingHere = true;
                here.begin();
            }
        }
        return here.read();
    }

    private void open(int number) throws IOException {
        closeShard();
        List<ClusterDocument> documents = workers.plan().get(number).stream().filter(document -> !workers.isStaying(document.file().key()))
                .toList();
        if (withdrawn.contains(number)) {
            postponed += documents.size();
            return;
        }
        shard = workers.partitions().shard(number).orElse(null);
        partition = documents.iterator();
    }

    /** Empty where it is to be read here. */
    private Optional<TimedExtraction> read(Work work) throws IOException {
        String key = work.file().key();
        Optional<ShardEntry> entry = shard == null ? Optional.empty() : shard.entry(key);
        TimedExtraction done = entry.map(ShardEntry::done).orElse(null);
        if (done == null) {
            LOG.info("{} is read here: {}", key, entry.map(ShardEntry::left).orElse("no worker read it"));
            workers.stays(key);
            return Optional.empty();
        }
        return Optional.of(new TimedExtraction(located(done.extracted(), work.file()), done.seconds()));
    }

    /** A worker read a copy; what is kept is told of the file that was found. */
    private static Extracted located(Extracted extracted, SourceFile file) {
        return new Extracted(extracted.extraction().of(file.at(file.path().toAbsolutePath())), extracted.source(),
                extracted.reading(), extracted.content());
    }

    private void closeShard() throws IOException {
        if (shard != null) {
            shard.close();
            shard = null;
        }
    }

    @Override
    public void close() {
        try {
            closeShard();
        } catch (IOException e) {
            LOG.warn("a shard could not be closed", e);
        }
        here.close();
    }
}
