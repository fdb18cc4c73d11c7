/**
 * YAML files that people write, read so that every complaint names the file and the line. Uses no other package of the
 * project.
 */
package org.juesuan.yaml;
