package org.juesuan.reading.scan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Method;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;

/** A recognised page, or why there is none, in the file by which a child process answers. Both ends are of one build. */
final class PageFile {

    /** More lines, grids or cells than any page has. */
    private static final int MOST = 200_000;

    /** The answer of a child; {@code page} is {@code null} where {@code problem} says why. */
    record Answer(Page page, String problem) {
    }

    private PageFile() {
    }

    static void write(Path file, Answer answer) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF(answer.problem() == null ? "" : answer.problem());
            Page page = answer.page();
            if (page == null) {
                return;
            }
            out.writeInt(page.number());
            out.writeDouble(page.width());
            out.writeDouble(page.height());
            out.writeDouble(page.skew());
            out.writeInt(page.lines().size());
            for (TextLine line : page.lines()) {
                out.writeUTF(line.text());
                write(out, line.box());
            }
            out.writeInt(page.grids().size());
            for (Grid grid : page.grids()) {
                out.writeInt(grid.rows());
                out.writeInt(grid.columns());
                out.writeBoolean(grid.ruled());
                write(out, grid.box());
                out.writeInt(grid.cells().size());
                for (Cell cell : grid.cells()) {
                    out.writeInt(cell.row());
                    out.writeInt(cell.column());
                    out.writeInt(cell.rowSpan());
                    out.writeInt(cell.columnSpan());
                    out.writeUTF(cell.text());
                    out.writeUTF(cell.printed());
                    write(out, cell.box());
                    out.writeDouble(cell.confidence());
                }
            }
        }
    }

    static Answer read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            String problem = in.readUTF();
            if (!problem.isEmpty()) {
                return new Answer(null, problem);
            }
            int number = in.readInt();
            double width = in.readDouble();
            double height = in.readDouble();
            double skew = in.readDouble();
            List<TextLine> lines = new ArrayList<>();
            for (int i = count(in); i > 0; i--) {
                lines.add(new TextLine(in.readUTF(), box(in)));
            }
            List<Grid> grids = new ArrayList<>();
            for (int i = count(in); i > 0; i--) {
                grids.add(grid(in));
            }
            return new Answer(new Page(number, null, width, height, 0, lines, grids, Method.OCR, skew), null);
        }
    }

    private static Grid grid(DataInputStream in) throws IOException {
        int rows = count(in);
        int columns = count(in);
        boolean ruled = in.readBoolean();
        Box box = box(in);
        List<Cell> cells = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            cells.add(new Cell(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readUTF(), in.readUTF(), null, box(in), in.readDouble()));
        }
        return new Grid(rows, columns, cells, box, ruled);
    }

    private static int count(DataInputStream in) throws IOException {
        int n = in.readInt();
        if (n < 0 || n > MOST) {
            throw new IOException("not an answer: " + n);
        }
        return n;
    }

    private static void write(DataOutputStream out, Box box) throws IOException {
        out.writeDouble(box.x0());
        out.writeDouble(box.y0());
        out.writeDouble(box.x1());
        out.writeDouble(box.y1());
    }

    private static Box box(DataInputStream in) throws IOException {
        return new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
