package org.juesuan.warehouse;

/** A warehouse could not be built, published or opened; the one that is published stays as it was. */
public final class WarehouseException extends RuntimeException {

    WarehouseException(String message) {
        super(message);
    }

    WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
