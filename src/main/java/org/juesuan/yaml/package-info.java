/**
 * YAML files that people write, read so that every complaint names the file and the line. Uses no other package of the
 * project.
 */
@NullMarked
package org.juesuan.yaml;

import org.jspecify.annotations.NullMarked;
