package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.juesuan.intake.Inbox;
import org.juesuan.model.Cell;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.Reading;
import org.juesuan.picture.Ink;
import org.juesuan.picture.Mark;
import org.juesuan.picture.PagePictures;
import org.juesuan.reading.DocumentReader;

/** What was read out of a file, drawn on its pages. */
record ReadingPictures(Extraction extraction) {

    /** Writes {@code page-007.png} and so on for each page that holds a form; returns what a person is told of it. */
    String draw(Path file, Path folder) throws IOException {
        if (extraction.file().type() != FileType.PDF) {
            return "no pictures: only a PDF has pages";
        }
        // the cells are no part of an extraction: they are read once more
        if (!(new DocumentReader().read(Inbox.file(file)) instanceof Reading.Document document)) {
            return "no pictures: the file cannot be read";
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        extraction.lines().forEach(line -> numbers.add(line.page()));
        extraction.forms().forEach(form -> numbers.add(form.page()));
        if (numbers.isEmpty()) {
            return "no pictures: no page holds a form";
        }
        Files.createDirectories(folder);
        try (PagePictures pictures = PagePictures.open(file)) {
            for (int number : numbers) {
                Page page = document.pages().stream().filter(p -> p.number() == number).findFirst().orElse(null);
                pictures.write(number, marks(page, number), folder.resolve(PictureChild.name(number)));
            }
        }
        return "drawn: " + numbers.size() + (numbers.size() == 1 ? " page" : " pages") + " in " + folder;
    }

    private List<Mark> marks(Page page, int number) {
        List<Mark> marks = new ArrayList<>();
        if (page != null) {
            for (Grid grid : page.grids()) {
                for (Cell cell : grid.cells()) {
                    if (cell.box() != null) {
                        marks.add(new Mark(page.displayed(cell.box()), Ink.CELL));
                    }
                }
                if (grid.box() != null) {
                    marks.add(new Mark(page.displayed(grid.box()), grid.ruled() ? Ink.GRID : Ink.DOUBT));
                }
            }
        }
        for (PublishedLine line : extraction.lines()) {
            if (line.box() != null && line.page() == number) {
                boolean plain = line.confidence() >= 1 && line.reading().isEmpty();
                marks.add(new Mark(line.box(), plain ? Ink.AMOUNT : Ink.DOUBT, line.columnCode()));
            }
        }
        return marks;
    }
}
