package org.juesuan.reading.html;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.support.FlowDocument;
import org.juesuan.text.Encoding;

/** Reads HTML that holds tables of figures; what a browser would not show is not read. */
public final class HtmlReader {

    /** More cells than the tables of any disclosure have. */
    static final int MOST_CELLS = 500_000;
    private static final int MOST_SPAN = 1_000;
    private static final List<String> BLOCKS = List.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "caption", "center", "section", "article");

    public ReadResult read(SourceFile file) {
        try {
            Element body = Jsoup.parse(Encoding.text(file.path())).body();
            body.select("script, style, noscript, template").remove();
            body.select("[style~=(?i)display\\s*:\\s*none], [hidden]").remove();
            if (body.select("td, th").size() > MOST_CELLS) {
                return new ReadResult.Refused(new Refusal(Reason.RESOURCE_LIMIT, "网页表格的单元格超过上限 " + MOST_CELLS));
            }
            boolean figures = body.select("table").stream().anyMatch(t -> t.select("tr").size() > 1 && t.text().matches("(?s).*\\d.*"));
            if (!figures) {
                return new ReadResult.Refused(new Refusal(Reason.HTML_PAGE, "内容是网页（HTML），其中没有表格，不是决算文件，可能是下载时的出错页面"));
            }
            Walk walk = new Walk();
            walk.into(body);
            walk.endLine();
            return new ReadResult.Document(walk.flow.pages(), List.of());
        } catch (IOException e) {
            return new ReadResult.Refused(new Refusal(Reason.DAMAGED, "网页的文字编码无法识别"));
        }
    }

    /** Text outside of tables becomes lines, an innermost table a table; one that only places others is passed through. */
    private static final class Walk {

        private final FlowDocument flow = new FlowDocument();
        private final StringBuilder line = new StringBuilder();

        private void into(Node node) {
            for (Node child : node.childNodes()) {
                if (child instanceof TextNode text) {
                    line.append(text.text());
                } else if (child instanceof Element element && element.normalName().equals("table") && element.select("table").size() == 1) {
                    table(element);
                } else if (child instanceof Element element) {
                    boolean block = BLOCKS.contains(element.normalName()) || element.normalName().matches("br|tr|td|table");
                    if (block) {
                        endLine();
                    }
                    into(element);
                    if (block) {
                        endLine();
                    }
                }
            }
        }

        private void endLine() {
            flow.paragraph(line.toString());
            line.setLength(0);
        }

        private void table(Element table) {
            endLine();
            for (Element caption : table.select("> caption")) {
                flow.paragraph(caption.text());
            }
            FlowDocument.Table read = new FlowDocument.Table();
            for (Element row : table.select("tr")) {
                read.nextRow();
                for (Element cell : row.select("> td, > th")) {
                    cell.select("br").before("\\n").remove();
                    String printed = cell.text().replace("\\n", "\n").strip();
                    read.cell(printed, span(cell, "rowspan"), span(cell, "colspan"));
                }
            }
            flow.table(read);
        }

        private static int span(Element cell, String name) {
            String written = cell.attr(name).strip();
            return written.matches("\\d{1,4}") ? Math.max(1, Math.min(MOST_SPAN, Integer.parseInt(written))) : 1;
        }
    }
}
