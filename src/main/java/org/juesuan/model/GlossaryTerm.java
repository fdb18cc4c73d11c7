package org.juesuan.model;

/**
 * A term that a document explains (名词解释).
 *
 * @param term        as printed, without its number
 * @param subjectPath 类/款/项 names joined by {@code /} where the term is a subject, else empty
 * @param definition  as printed
 */
public record GlossaryTerm(String term, String subjectPath, String definition) {
}
