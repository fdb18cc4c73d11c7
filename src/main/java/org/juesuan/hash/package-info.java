/**
 * SHA-256, by which documents, what is said of them and recipes are told apart. Uses no other package of the project; may
 * be used by all.
 */
package org.juesuan.hash;
