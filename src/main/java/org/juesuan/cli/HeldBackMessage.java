package org.juesuan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.juesuan.message.Messages;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.ReleaseSummary;

/** What a person is told of a release that waits, and what to do about it. */
final class HeldBackMessage {

    private HeldBackMessage() {
    }

    static String message(String release, List<String> reasons, String where) {
        return Messages.of(HeldBackMessage.class).text("held_back", release, String.join("\n  ", reasons), where);
    }

    /** Of a data folder; empty where none waits. */
    static Optional<String> waiting(Path data) {
        return new ReleaseCatalogue(data).releases().stream().filter(one -> one.state() == ReleaseSummary.State.HELD).findFirst()
                .map(one -> message(one.id(), one.why(), CommonOptions.where(data)));
    }
}
