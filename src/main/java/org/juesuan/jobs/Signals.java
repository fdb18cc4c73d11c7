package org.juesuan.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.ExitCode;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * While a job runs, a signal asks it to stop at the next document instead of ending the process; a second one ends it
 * at once. Java has no other way to learn which signal it was, and the exit code says so: 128 and the signal's number.
 */
final class Signals implements AutoCloseable {

    private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();
    private volatile @Nullable ExitCode exitCode;

    private Signals() {
    }

    static Signals stopping(StopSignal stop) {
        Signals signals = new Signals();
        for (String name : List.of("HUP", "INT", "TERM")) {
            Signal signal = new Signal(name);
            SignalHandler before = Signal.handle(signal, received -> signals.receive(received, stop));
            if (SignalHandler.SIG_IGN.equals(before)) {
                // started with nohup or in the background of a script: what was to be ignored stays so
                Signal.handle(signal, before);
            } else {
                signals.before.put(signal, before);
            }
        }
        return signals;
    }

    private void receive(Signal signal, StopSignal stop) {
        if (stop.given()) {
            Runtime.getRuntime().halt(ExitCode.afterSignal(signal.getNumber()).number());
        }
        exitCode = ExitCode.afterSignal(signal.getNumber());
        stop.give();
    }

    /** The exit code after the signal that came; {@code null} where none did. */
    @Nullable ExitCode exitCode() {
        return exitCode;
    }

    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
