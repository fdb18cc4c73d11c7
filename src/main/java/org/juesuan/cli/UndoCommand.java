package org.juesuan.cli;

import java.util.concurrent.Callable;
import org.juesuan.jobs.ReleaseDecisions;
import org.juesuan.problem.ExitCode;
import org.juesuan.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Back to the release before. */
@Command(name = "undo", description = {"Publish again the release that readers got before the published one.",
    "What the release that is left shows is not published again by itself: the next run builds a release only when there is something new, "
            + "and holds it back when it shows the same."})
final class UndoCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        common.log();
        String left = new Warehouse(common.data()).published();
        String now = ReleaseDecisions.undo(common.data());
        if (!common.quiet()) {
            Told.say("published: " + now + ", as before " + left + "\nto publish that again: ./juesuan publish --accept " + left
                    + CommonOptions.where(common.data()));
        }
        return ExitCode.DONE.number();
    }
}
