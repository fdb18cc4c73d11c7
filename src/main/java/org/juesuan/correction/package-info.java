/**
 * What people say of single documents, as small YAML files in {@code jobs/corrections}: how they are read and written.
 * {@code disclosure} applies them, {@code archive} keeps that they were. Uses {@code model}, {@code yaml},
 * {@code durable}, and the units and forms of {@code contract} only.
 */
@NullMarked
package org.juesuan.correction;

import org.jspecify.annotations.NullMarked;
