/**
 * What people are told, in their language: sentences under keys in a file {@code messages.yml} beside the room that says them, each in
 * English and in Chinese. On the ground floor; uses {@code yaml} and {@code resource}.
 */
@NullMarked
package org.juesuan.message;

import org.jspecify.annotations.NullMarked;
