package org.juesuan.durable;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Named moments in the life of the data folder. Nothing happens at them unless the process was started with the system
 * property {@value #PROPERTY}, which names a class that watches them.
 */
public final class FaultPoints {

    /** Names a class with a constructor without arguments that is a {@link Watch}. */
    public static final String PROPERTY = "juesuan.points";

    private static final @Nullable Watch WATCH = watch();

    /** Is told of each point that is passed. */
    public interface Watch {

        /**
         * A point is reached.
         *
         * @param name such as {@code "original rename: before"}
         * @throws IOException where the watch itself cannot go on; the operation fails with it
         */
        void reached(String name) throws IOException;
    }

    /** What happens between two points. */
    public interface Operation<E extends Exception> {
        void run() throws E, IOException;
    }

    private FaultPoints() {
    }

    /** Runs an operation between the points {@code "<what> <verb>: before"} and {@code "<what> <verb>: after"}. */
    public static <E extends Exception> void around(String what, String verb, Operation<E> operation) throws E, IOException {
        if (WATCH == null) {
            operation.run();
            return;
        }
        WATCH.reached(what + " " + verb + ": before");
        operation.run();
        WATCH.reached(what + " " + verb + ": after");
    }

    private static @Nullable Watch watch() {
        String name = System.getProperty(PROPERTY);
        if (name == null) {
            return null;
        }
        try {
            return Class.forName(name).asSubclass(Watch.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("-D" + PROPERTY + " names no watch: " + name, e);
        }
    }
}
