package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.SourceFile;
import org.juesuan.picture.Mark;
import org.juesuan.picture.MarkStyle;

/** What was read out of a file, drawn on its pages. */
record ReadingPictures(Extraction extraction) {

    /** Writes {@code 1f195af0-page-007.png} and so on for each page that holds a form; returns what a person is told of it. */
    String draw(Path file, Path folder) throws IOException {
        if (!extraction.file().type().equals(FileType.PDF)) {
            return "no pictures: only a PDF has pages";
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        extraction.lines().forEach(line -> numbers.add(line.page()));
        extraction.forms().forEach(form -> numbers.add(form.page()));
        if (numbers.isEmpty()) {
            return "no pictures: no page holds a form";
        }
        Files.createDirectories(folder);
        List<PictureChild.Sheet> sheets = numbers.stream().map(number -> new PictureChild.Sheet(number, marks(number),
                PictureChild.name(extraction.file().key(), number))).toList();
        try (PictureProcess drawing = new PictureProcess()) {
            return drawing.told(folder, drawing.ask(new PictureChild.Ask.Marked(absolute(file), drawing.folder(), sheets, true)));
        }
    }

    /** The process has a working folder of its own. */
    private SourceFile absolute(Path file) {
        return extraction.file().at(file.toAbsolutePath());
    }

    private List<Mark> marks(int number) {
        List<Mark> marks = new ArrayList<>();
        for (PublishedLine line : extraction.lines()) {
            if (line.box() != null && Objects.equals(line.page(), number)) {
                boolean plain = line.confidence() >= 1 && line.reading().isEmpty();
                marks.add(new Mark(line.box(), plain ? MarkStyle.AMOUNT : MarkStyle.DOUBT, line.columnCode()));
            }
        }
        return marks;
    }
}
