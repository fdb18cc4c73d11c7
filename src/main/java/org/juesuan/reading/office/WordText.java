package org.juesuan.reading.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The text of a Word file put where POI reads it, as a reader of the printed file sees it: what stands in content controls is in
 * their place, paragraphs and tables of text boxes stand before the paragraph that holds the box, and what was deleted, moved away
 * or hidden is gone.
 */
final class WordText {

    private static final String ANY = "*";

    private final Document xml;
    private int hidden;

    private WordText(Document xml) {
        this.xml = xml;
    }

    /**
     * A part of a Word file with its text in place.
     *
     * @param part   as XML
     * @param hidden how many characters are formatted as hidden, and left out
     */
    record Placed(byte[] part, int hidden) {
    }

    static Placed of(byte[] part) throws IOException {
        try (InputStream in = new ByteArrayInputStream(part)) {
            DocumentBuilder builder = XMLHelper.newDocumentBuilder();
            WordText text = new WordText(builder.parse(in));
            text.place();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XMLHelper.newTransformer().transform(new DOMSource(text.xml), new StreamResult(out));
            return new Placed(out.toByteArray(), text.hidden);
        } catch (SAXException | TransformerException e) {
            throw new IOException(e);
        }
    }

    private void place() {
        // a box is written twice, for programs of today and of before; POI reads neither
        all("Fallback").forEach(WordText::remove);
        all("del").stream().filter(WordText::holdsText).forEach(WordText::remove);
        all("moveFrom").forEach(WordText::remove);
        all("vanish").stream().filter(WordText::isSet).forEach(this::hide);
        for (Element control : all("sdt")) {
            for (Element content : children(control, "sdtContent")) {
                unwrap(content, control);
            }
            remove(control);
        }
        for (Element box : all("txbxContent")) {
            Element paragraph = outermostParagraph(box);
            if (paragraph != null) {
                unwrap(box, paragraph);
                remove(box);
            }
        }
    }

    /** A run that is hidden; where the mark of a paragraph is, its text is not. */
    private void hide(Element vanish) {
        Node run = vanish.getParentNode().getParentNode();
        if (run != null && "r".equals(run.getLocalName()) && run.getParentNode() != null) {
            hidden += run.getTextContent().strip().length();
            remove(run);
        }
    }

    private static boolean isSet(Element flag) {
        String value = flag.getAttributeNS(flag.getNamespaceURI(), "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /** What was deleted, and not the mark of a deleted paragraph or row. */
    private static boolean holdsText(Element deleted) {
        return deleted.getElementsByTagNameNS(ANY, "r").getLength() > 0;
    }

    private static @Nullable Element outermostParagraph(Element box) {
        Element paragraph = null;
        for (Node at = box.getParentNode(); at instanceof Element element; at = at.getParentNode()) {
            paragraph = "p".equals(element.getLocalName()) ? element : paragraph;
        }
        return paragraph;
    }

    /** Puts what stands in an element before another one. */
    private static void unwrap(Element from, Element before) {
        while (from.getFirstChild() != null) {
            before.getParentNode().insertBefore(from.getFirstChild(), before);
        }
    }

    private static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private List<Element> all(String name) {
        NodeList nodes = xml.getElementsByTagNameNS(ANY, name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
