/**
 * Self-evaluation forms (项目支出绩效自评表): a project, its budget and its indicators, wherever the cells of a grid stand.
 * Which words mean which cell is data: {@code evaluation/forms.yml}. Uses only {@code model}.
 */
package org.juesuan.disclosure.evaluation;
