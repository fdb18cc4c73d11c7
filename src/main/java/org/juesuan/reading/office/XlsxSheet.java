package org.juesuan.reading.office;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** One sheet of a workbook in Office Open XML, element by element: a sheet of a hundred columns never stands in memory as a tree. */
final class XlsxSheet extends DefaultHandler {

    private static final int LETTERS = 26;

    private final SheetCells cells;
    private final List<String> shared;
    private final CellFormats formats;
    private final StringBuilder value = new StringBuilder();
    private boolean drawing;
    private int row = -1;
    private boolean hiddenRow;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean inCell;
    private boolean formula;
    private boolean collects;
    private int phonetic;

    /**
     * A reader that fills {@code cells}.
     *
     * @param shared the texts that the workbook's sheets share
     */
    XlsxSheet(SheetCells cells, List<String> shared, CellFormats formats) {
        this.cells = cells;
        this.shared = shared;
        this.formats = formats;
    }

    /** Whether pictures may lie on it. */
    boolean drawing() {
        return drawing;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (inCell) {
            formula |= name.equals("f");
            phonetic += name.equals("rPh") ? 1 : 0;
            collects = name.equals("v") || name.equals("t") && phonetic == 0;
            return;
        }
        switch (name) {
            case "col" -> {
                if (flag(attributes, "hidden")) {
                    cells.hiddenColumns(number(attributes, "min", 1) - 1, number(attributes, "max", 1) - 1);
                }
            }
            case "row" -> {
                row = number(attributes, "r", row + 2) - 1;
                hiddenRow = flag(attributes, "hidden");
                column = -1;
                cells.row(row, hiddenRow);
            }
            case "c" -> cell(attributes);
            case "mergeCell" -> {
                CellRangeAddress region = CellRangeAddress.valueOf(attributes.getValue("ref"));
                cells.merged(region.getFirstRow(), region.getFirstColumn(), region.getLastRow(), region.getLastColumn());
            }
            case "drawing" -> drawing = true;
            default -> {
            }
        }
    }

    /** One round over the attributes: each asked for by its name would be searched for. */
    private void cell(Attributes attributes) {
        column++;
        type = "n";
        style = 0;
        for (int i = 0; i < attributes.getLength(); i++) {
            switch (attributes.getLocalName(i)) {
                case "r" -> column = column(attributes.getValue(i));
                case "t" -> type = attributes.getValue(i);
                case "s" -> style = Integer.parseInt(attributes.getValue(i));
                default -> {
                }
            }
        }
        value.setLength(0);
        inCell = true;
        formula = false;
        phonetic = 0;
    }

    /** The column of a place such as {@code AB12}, from 0. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * LETTERS + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void characters(char[] text, int from, int length) {
        if (collects) {
            value.append(text, from, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        collects = false;
        if (inCell && name.equals("rPh")) {
            phonetic--;
        } else if (inCell && name.equals("c")) {
            inCell = false;
            if (!hiddenRow) {
                cell();
            }
        }
    }

    private void cell() {
        String said = value.toString();
        boolean number = type.equals("n");
        if (said.isBlank()) {
            if (formula && number) {
                cells.formulaWithoutResult(row, column);
            }
        } else if (number) {
            cells.number(row, column, formats.shown(Double.parseDouble(said.strip()), style), formats.white(style));
        } else {
            cells.text(row, column, text(said), formats.white(style));
        }
    }

    private String text(String said) {
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(said.strip()));
            case "b" -> String.valueOf(said.strip().equals("1"));
            case "inlineStr", "str" -> SharedTexts.decoded(said);
            default -> said;
        };
    }

    private static boolean flag(Attributes attributes, String name) {
        String said = attributes.getValue(name);
        return said != null && (said.equals("1") || said.equals("true"));
    }

    private static int number(Attributes attributes, String name, int otherwise) {
        String said = attributes.getValue(name);
        return said == null ? otherwise : Integer.parseInt(said);
    }
}
