package org.juesuan.jobs.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that a run needs. */
public final class Doctor {

    private Doctor() {
    }

    /**
     * All that was found, whatever it is.
     *
     * @param root the project's folder
     * @param data the data folder, which need not exist yet
     */
    public static List<Diagnosis> examine(Path root, Path data, Instant now) {
        List<Diagnosis> all = new ArrayList<>(new MachineChecks(data).examine());
        all.addAll(new DefinitionChecks(root).examine());
        all.addAll(new ClusterChecks(root).examine());
        all.addAll(new StoreChecks(data).examine());
        all.add(new HistoryChecks(data, now).examine());
        return List.copyOf(all);
    }

    /** Whether a run would work. */
    public static boolean healthy(List<Diagnosis> found) {
        return found.stream().noneMatch(one -> one.state() == Diagnosis.State.PROBLEM);
    }
}
