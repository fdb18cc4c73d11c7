package org.juesuan.reading.office;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of a workbook in Office Open XML. */
final class XlsxSheets {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final SAXParserFactoryImpl PARSERS = new SAXParserFactoryImpl();
    private static final String DECLARATIONS = "http://xml.org/sax/properties/lexical-handler";
    private static final DefaultHandler2 NO_DECLARATION = new DefaultHandler2() {
        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
            throw new SAXException("a part of the file has a DOCTYPE");
        }
    };

    /** A sheet as the workbook lists it. */
    private record Listed(String name, boolean hidden, String relation) {
    }

    private XlsxSheets() {
    }

    static List<ReadSheet> of(OPCPackage file) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader parts = new XSSFReader(file);
        List<Listed> listed = listed(parts);
        WorkbookReader.limit(listed.size());
        SharedTexts shared = new SharedTexts();
        InputStream texts = parts.getSharedStringsData();
        if (texts != null) {
            parse(texts, shared);
        }
        StylesTable styles = parts.getStylesTable();
        CellFormats formats = new CellFormats(styles == null ? number -> null : styles::getStyleAt, new CellInk(null));
        List<ReadSheet> read = new ArrayList<>();
        for (Listed sheet : listed) {
            SheetCells cells = new SheetCells(sheet.name);
            XlsxSheet xml = new XlsxSheet(cells, shared.texts(), formats);
            if (!sheet.hidden) {
                parse(parts.getSheet(sheet.relation), xml);
            }
            read.add(new ReadSheet(sheet.name, sheet.hidden, cells, xml.drawing()));
        }
        return read;
    }

    private static List<Listed> listed(XSSFReader parts) throws IOException, OpenXML4JException, SAXException,
            ParserConfigurationException {
        List<Listed> listed = new ArrayList<>();
        parse(parts.getWorkbookData(), new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (name.equals("sheet")) {
                    String state = attributes.getValue("state");
                    listed.add(new Listed(attributes.getValue("name"), state != null && !state.equals("visible"),
                            attributes.getValue(RELATIONS, "id")));
                }
            }
        });
        return listed;
    }

    /** The parser is the one at hand that is fastest with many small elements. No office program declares entities. */
    private static void parse(InputStream xml, DefaultHandler handler) throws IOException, SAXException, ParserConfigurationException {
        try (xml) {
            XMLReader reader = PARSERS.newSAXParser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setProperty(DECLARATIONS, NO_DECLARATION);
            reader.parse(new InputSource(xml));
        }
    }
}
