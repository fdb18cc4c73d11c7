package org.juesuan.reading.html;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.support.FlowDocument;
import org.juesuan.text.Encoding;

/** Reads web pages: tables of figures, and articles; what a browser would not show is not read. */
public final class HtmlReader {

    /** More cells than the tables of any disclosure have. */
    static final int MOST_CELLS = 500_000;
    private static final int MOST_SPAN = 1_000;
    private static final List<String> BLOCKS = List.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "caption", "center", "section",
            "article");

    public ReadResult read(SourceFile file) {
        try {
            Document html = Jsoup.parse(Encoding.text(file.path()));
            Element body = html.body();
            body.select("script, style, noscript, template").remove();
            body.select("[style~=(?i)display\\s*:\\s*none], [hidden]").remove();
            if (body.select("td, th").size() > MOST_CELLS) {
                return new ReadResult.Refused(new Refusal(Reason.RESOURCE_LIMIT, "网页表格的单元格超过上限 " + MOST_CELLS));
            }
            boolean figures = body.select("table").stream().anyMatch(t -> lists(t) && !WebPage.links(t) && t.select("tr").size() > 1
                    && t.text().matches("(?s).*\\d.*"));
            WebPage page = new WebPage(html);
            if (!figures && !(page.speaks() && page.namesReport())) {
                return new ReadResult.Refused(new Refusal(Reason.HTML_PAGE, "内容是网页（HTML），其中没有表格，不是决算文件，可能是下载时的出错页面"));
            }
            return figures ? new ReadResult.Document(pages(body, null, null), List.of()) : article(page);
        } catch (IOException e) {
            return new ReadResult.Refused(new Refusal(Reason.DAMAGED, "网页的文字编码无法识别"));
        }
    }

    /** Whether a table lists things beside each other; one that holds others or has a single cell in every row only places its text. */
    private static boolean lists(Element table) {
        return table.select("table").size() == 1 && table.select("tr").stream().anyMatch(row -> row.select("> td, > th").size() > 1);
    }

    /** A page without tables is its article; what the site puts round it is no text of the disclosure. */
    private static ReadResult article(WebPage page) {
        Element article = page.article();
        List<ReaderFinding> remarks = page.outside(article) == 0 ? List.of()
                : List.of(ReaderFinding.of("read_page_around_article", Severity.INFO,
                "网页正文之外的文字（栏目、导航、页脚等）共 " + page.outside(article) + " 字，没有读取"));
        return new ReadResult.Document(pages(article, page.title(article), page.published()), remarks);
    }

    private static List<Page> pages(Element text, @Nullable String title, @Nullable String published) {
        Walk walk = new Walk();
        if (title != null && !title.isEmpty()) {
            walk.flow.paragraph(title);
        }
        if (published != null) {
            walk.flow.paragraph("公开时间：" + published);
        }
        walk.into(text);
        walk.endLine();
        return walk.flow.pages();
    }

    /** Text outside of tables becomes lines, an innermost table a table; one that only places others is passed through. */
    private static final class Walk {

        private final FlowDocument flow = new FlowDocument();
        private final StringBuilder line = new StringBuilder();

        private void into(Node node) {
            for (Node child : node.childNodes()) {
                if (child instanceof TextNode text) {
                    line.append(text.text());
                } else if (child instanceof Element element && element.normalName().equals("table") && lists(element)) {
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
