/**
 * Draws whole disclosures whose every figure is known: a seed chooses forms, layouts and contents, and each kind of file
 * prints them as programs do. What is read back must be what was drawn.
 */
package org.juesuan.drawn;
