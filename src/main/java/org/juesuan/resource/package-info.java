/**
 * Files that the program carries with it, in its jar or beside its classes, found by their folder: whoever adds a file to such a
 * folder need not name it anywhere else. Uses no other package of the project.
 */
package org.juesuan.resource;
