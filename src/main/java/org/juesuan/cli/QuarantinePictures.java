package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages of a document in quarantine. */
final class QuarantinePictures {

    private QuarantinePictures() {
    }

    /** Writes {@code 1f195af0-page-001.png} and so on for the first pages; returns what a person is told of it. */
    static String draw(Path original, String key, String type, Path folder, int most) throws IOException {
        if (!type.equals("pdf")) {
            return "no pictures: only a PDF has pages; the original is " + original;
        }
        if (!Files.exists(original)) {
            return "no pictures: the archived original is missing: " + original;
        }
        Files.createDirectories(folder);
        try (PictureProcess drawing = new PictureProcess()) {
            return drawing.told(folder, drawing.ask(new PictureChild.Ask.First(original.toAbsolutePath(), key, drawing.folder(), most)));
        }
    }
}
