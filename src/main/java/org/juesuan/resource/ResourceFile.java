package org.juesuan.resource;

/**
 * A text file that the program carries.
 *
 * @param name its name without the folder
 * @param text its content
 */
public record ResourceFile(String name, String text) {
}
