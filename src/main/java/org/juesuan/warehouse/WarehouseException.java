package org.juesuan.warehouse;

import org.jspecify.annotations.Nullable;

/** A warehouse could not be built, published or opened; the one that is published stays as it was. */
public final class WarehouseException extends RuntimeException {

    private final boolean usage;

    public WarehouseException(String message) {
        this(message, null);
    }

    public WarehouseException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private WarehouseException(String message, @Nullable Throwable cause, boolean usage) {
        super(message, cause);
        this.usage = usage;
    }

    /** What was asked for makes no sense, such as a release that does not exist. */
    public static WarehouseException usage(String message) {
        return new WarehouseException(message, null, true);
    }

    /** Whether whoever asked can ask better. */
    public boolean isUsage() {
        return usage;
    }
}
