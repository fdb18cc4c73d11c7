package org.juesuan.explore;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed that readers follow: the release, and the documents that came last.
 *
 * @param release   its id
 * @param builtAt   ISO 8601
 * @param where     what its bodies fulfil
 * @param documents the newest first: {@code document_key}, {@code title}, {@code summary}, {@code first_seen}
 */
record AtomFeed(String release, String builtAt, String where, List<Map<String, Object>> documents) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:juesuan:site" + (where.isEmpty() ? "" : ":" + where.hashCode()));
            element(xml, "title", "决算" + (where.isEmpty() ? "" : " " + where));
            element(xml, "updated", builtAt);
            xml.writeStartElement("author");
            element(xml, "name", "juesuan");
            xml.writeEndElement();
            entry(xml, "urn:juesuan:release:" + release, "数据更新 " + release, builtAt, "./", "");
            for (Map<String, Object> one : documents) {
                String key = Objects.toString(one.get("document_key"));
                entry(xml, "urn:sha256:" + key, text(one, "title"), Objects.toString(one.get("first_seen"), builtAt),
                        "./#/document?key=" + key, text(one, "summary"));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, String id, String title, String updated, String link, String summary)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", updated);
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", link);
        element(xml, "summary", summary);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Without the characters that XML has no way to write. */
    private static String text(Map<String, Object> row, String name) {
        StringBuilder kept = new StringBuilder();
        Objects.toString(row.get(name), "").codePoints()
                .filter(c -> c == '\t' || c >= ' ' && c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
