package org.juesuan.cluster;

import org.juesuan.durable.Sha256;
import org.juesuan.extraction.CurrentVersion;
import org.juesuan.process.RecordCodec;

/** What manager and workers must have in common: by what documents are extracted, and how both ends write to each other. */
final class WorkerVersion {

    private static final int SHOWN = 12;
    private static final String CURRENT = CurrentVersion.get().text() + ", shards "
            + Sha256.of(RecordCodec.shape(PartitionOrder.class) + RecordCodec.shape(ShardEntry.class)).substring(0, SHOWN);

    private WorkerVersion() {
    }

    static String current() {
        return CURRENT;
    }
}
