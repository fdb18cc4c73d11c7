/**
 * Self-evaluation forms (项目支出绩效自评表): a project, its budget and its indicators, wherever the cells of a grid stand.
 * Which words mean which cell is data: {@code evaluation/forms.yml}. Uses {@code model},
 * {@code text}, {@code contract} and {@code yaml}.
 */
@NullMarked
package org.juesuan.disclosure.evaluation;

import org.jspecify.annotations.NullMarked;
