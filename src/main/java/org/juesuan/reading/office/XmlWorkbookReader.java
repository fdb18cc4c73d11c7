package org.juesuan.reading.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;

/** Reads workbooks of Excel 2003 in XML (SpreadsheetML), as report templates write them under the name .xls. */
public final class XmlWorkbookReader {

    private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final Map<String, String> NAMED_FORMATS = Map.of("Standard", "#,##0.00", "Fixed", "0.00", "Percent", "0.00%",
            "General Number", "General");

    private final XMLInputFactory factory = XMLInputFactory.newFactory();

    public XmlWorkbookReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    public ReadResult read(SourceFile file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            return new Body(factory.createXMLStreamReader(in)).read();
        } catch (WorkbookTooLarge e) {
            return new ReadResult.Refused(e.refusal());
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return new ReadResult.Refused(new Refusal(Reason.DAMAGED, "XML 工作簿无法读取：" + String.valueOf(e.getMessage()).lines().findFirst()
                    .orElse("")));
        }
    }

    /** One file from its beginning to its end. */
    private static final class Body {

        private final XMLStreamReader xml;
        private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
        private final Map<String, String> formats = new HashMap<>();
        private final List<Page> pages = new ArrayList<>();
        private final List<ReaderFinding> remarks = new ArrayList<>();
        private final Set<String> hidden = new HashSet<>();
        private String style = "";
        private String sheetName = "";
        private @Nullable XmlSheet sheet;

        Body(XMLStreamReader xml) {
            this.xml = xml;
        }

        ReadResult read() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(xml.getNamespaceURI())
                        && (sheet != null || outside(xml.getLocalName()))) {
                    start(xml.getLocalName());
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Visible")
                        && xml.getElementText().startsWith("Sheet")) {
                    hidden.add(sheetName);
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Worksheet") && sheet != null) {
                    end();
                }
            }
            return new ReadResult.Document(pages, remarks);
        }

        /** Whether an element stands outside of sheets. */
        private static boolean outside(String element) {
            return element.equals("Style") || element.equals("NumberFormat") || element.equals("Worksheet");
        }

        private void start(String element) throws XMLStreamException {
            switch (element) {
                case "Style" -> style = attribute("ID");
                case "NumberFormat" -> formats.put(style, attribute("Format"));
                case "Worksheet" -> {
                    sheetName = attribute("Name");
                    sheet = new XmlSheet(sheetName);
                }
                case "Column" -> sheet().column(number("Index"), number("Span"), "1".equals(attribute("Hidden")));
                case "Row" -> sheet().row(number("Index"), number("Span"), "1".equals(attribute("Hidden")));
                case "Cell" -> {
                    style = attribute("StyleID");
                    sheet().cell(number("Index"), number("MergeAcross"), number("MergeDown"));
                }
                case "Data" -> data();
                default -> {
                }
            }
        }

        private void data() throws XMLStreamException {
            String type = attribute("Type");
            StringBuilder text = new StringBuilder();
            // rich text has elements of HTML inside
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                    text.append(xml.getText());
                }
            }
            String format = formats.getOrDefault(style, "General");
            format = format.isEmpty() ? "General" : NAMED_FORMATS.getOrDefault(format, format);
            if (type.equals("Number") && !text.toString().isBlank()) {
                double value = Double.parseDouble(text.toString().strip());
                sheet().number(ShownNumber.of(value, ShownNumber.Division.of(format), formatter.formatRawCellContents(value, -1, format)));
            } else {
                sheet().text(text.toString());
            }
        }

        private void end() {
            if (hidden.contains(sheetName)) {
                remarks.add(ReaderFinding.of("read_hidden_sheet", Severity.INFO, "隐藏的工作表“" + sheetName + "”未读取"));
            } else {
                remarks.addAll(sheet().findings().told(sheetName, pages.size() + 1));
            }
            pages.add(new Page(pages.size() + 1, sheetName, 0, 0, 0, List.of(), hidden.contains(sheetName) ? List.of() : sheet().grids()));
            sheet = null;
        }

        /** The sheet that an element stands in; outside of sheets only those of {@link #outside} are looked at. */
        private XmlSheet sheet() {
            return Objects.requireNonNull(sheet, "no sheet is open");
        }

        private String attribute(String name) {
            String value = xml.getAttributeValue(NAMESPACE, name);
            return value == null ? "" : value;
        }

        private int number(String name) {
            String value = attribute(name);
            return value.isEmpty() ? 0 : Integer.parseInt(value);
        }
    }
}
