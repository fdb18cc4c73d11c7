package org.juesuan.cluster;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.settings.ClusterSettings;

/** Cuts what a run has to read into partitions, in its order. */
public final class PartitionPlan {

    /** Of a run: the job repository keeps a row of each, and looks at all of them at the end. */
    private static final int MOST = 1_000;

    private PartitionPlan() {
    }

    /**
     * Partitions of some hundred documents, fewer where files are large, which is where their pages are pictures. None holds both
     * documents that must be read and documents for which a night may have no time. There are more documents in each where there
     * would be more than a thousand partitions otherwise.
     */
    public static List<List<ClusterDocument>> of(List<ClusterDocument> documents, ClusterSettings settings) {
        int most = Math.max(settings.documents(), (documents.size() + MOST - 1) / MOST);
        long bytes = documents.stream().mapToLong(one -> one.file().bytes()).sum();
        long room = Math.max((long) settings.megabytes() << 20, bytes / MOST * 2);
        List<List<ClusterDocument>> partitions = new ArrayList<>();
        List<ClusterDocument> at = new ArrayList<>();
        long size = 0;
        for (ClusterDocument document : documents) {
            boolean full = at.size() >= most || size + document.file().bytes() > room;
            if (!at.isEmpty() && (full || at.get(0).outdated() != document.outdated())) {
                partitions.add(List.copyOf(at));
                at.clear();
                size = 0;
            }
            at.add(document);
            size += document.file().bytes();
        }
        if (!at.isEmpty()) {
            partitions.add(List.copyOf(at));
        }
        return partitions;
    }
}
