package org.juesuan.reading.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the sheets of a workbook in Office Open XML share, without how they are pronounced. */
final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean collects;
    private boolean phonetic;

    List<String> texts() {
        return texts;
    }

    /** A text whose control characters are written as {@code _x000D_}. */
    static String decoded(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("si")) {
            text.setLength(0);
        }
        phonetic |= name.equals("rPh");
        collects = name.equals("t") && !phonetic;
    }

    @Override
    public void characters(char[] some, int from, int length) {
        if (collects) {
            text.append(some, from, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        collects = false;
        phonetic &= !name.equals("rPh");
        if (name.equals("si")) {
            texts.add(decoded(text.toString()));
        }
    }
}
