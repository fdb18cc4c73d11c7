/**
 * Confirms or refutes recognised amounts by what must add up: rows along the tree of codes, columns to their totals,
 * and the same figure printed in another form. Only lines of scans pass through here.
 */
package org.juesuan.disclosure.arithmetic;
