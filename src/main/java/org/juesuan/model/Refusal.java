package org.juesuan.model;

/**
 * Why a document waits for a person instead of being loaded.
 *
 * @param reason  the kind of reason
 * @param message one Chinese sentence for the operator
 */
public record Refusal(Reason reason, String message) {
}
