package org.juesuan.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.juesuan.model.FileType;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.SourceFile;
import org.juesuan.model.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of web sites that hold a report, and those that do not. */
class HtmlReaderTest {

    private static final String HEAD =
            "<html><head><title>青禾县林业局2023年度部门决算-青禾县人民政府</title><meta name=PubDate content='2024-09-20 10:00'></head><body>"
            + "<div class=nav><ul><li><a href=#>首页</a></li><li><a href=#>本县投资3000万元，建成新桥。</a></li></ul></div>";
    private static final String FOOT = "<div class=foot>主办：青禾县人民政府，地址：某路1号</div></body></html>";

    @TempDir
    private Path folder;

    @Test
    void anArticleAmongNavigation() throws IOException {
        List<String> lines = lines(HEAD + "<div class=box><h1>青禾县林业局2023年度部门决算</h1><div>浏览次数：286次</div><div class=text><p>一、收入决算情况说明</p>"
                + "<p>2023年度本年收入合计120.50万元，其中：财政拨款收入120.50万元，占100%。与上年相比，增加1.00万元，增长0.84%。</p></div></div>" + FOOT);

        assertThat(lines).containsExactly("青禾县林业局2023年度部门决算", "公开时间:2024年9月20日", "一、收入决算情况说明",
                "2023年度本年收入合计120.50万元,其中:财政拨款收入120.50万元,占100%。与上年相比,增加1.00万元,增长0.84%。");
    }

    @Test
    void paragraphsThatOnlyBreakTheirLines() throws IOException {
        List<String> lines = lines(HEAD
                + "<h2>青禾县林业局2023年度部门决算</h2><span>发布日期：2024-09-21</span><div><p><span>一、总体情况<br>&nbsp;&nbsp; 收入总计9.00万元，比上年增加1.00万元。"
                + "<br>支出总计9.00万元，比上年增加1.00万元。</span></p></div></body></html>");

        assertThat(lines).contains("一、总体情况", "收入总计9.00万元,比上年增加1.00万元。", "支出总计9.00万元,比上年增加1.00万元。");
    }

    @Test
    void aTableThatOnlyFramesTheArticle() throws IOException {
        List<String> lines = lines(HEAD
                + "<table><tr><td>青禾县林业局2023年度部门决算</td></tr><tr><td><p>一、总体情况</p><p>收入总计9.00万元，比上年增加1.00万元。</p></td></tr></table>" + FOOT);

        assertThat(lines).contains("青禾县林业局2023年度部门决算", "一、总体情况", "收入总计9.00万元,比上年增加1.00万元。");
    }

    @Test
    void aSiteThatPlacesItsPageByTables() throws IOException {
        String links = "<table><tr><td><a href=#>关于2024年第1批项目的通知</a></td><td>2024-01-15</td></tr><tr><td><a "
                + "href=#>关于2024年第2批项目的通知</a></td><td>2024-02-15</td></tr></table>";
        List<String> lines = lines("<html><head><title>青禾县人民政府</title></head><body><table><tr><td>" + links
                + "</td><td><table><tr><td><b>青禾县林业局2023年度部门决算</b></td></tr>"
                + "<tr><td>发布时间：2024-09-20</td></tr><tr><td><p>一、总体情况</p><p>收入总计9.00万元，"
                + "比上年增加1.00万元。</p></td></tr></table></td></tr></table></body></html>");

        assertThat(lines).containsExactly("青禾县林业局2023年度部门决算", "公开时间:2024年9月20日", "一、总体情况", "收入总计9.00万元,比上年增加1.00万元。");
    }

    @Test
    void whatWasLeftOutIsSaid() throws IOException {
        ReadResult.Document read = (ReadResult.Document) read(HEAD + "<div><p>2023年度收入总计9.00万元，比上年增加1.00万元，主要是人员增加，工资上调，项目增多。"
                + "其中：财政拨款收入8.00万元，占88.89%，其他收入1.00万元，占11.11%。</p></div>" + FOOT);

        assertThat(read.remarks()).singleElement().satisfies(remark -> assertThat(remark.rule()).isEqualTo("read_page_around_article"));
    }

    @Test
    void anErrorPageIsNoReport() throws IOException {
        ReadResult.Refused read = (ReadResult.Refused) read("<html><body><h1>404</h1><p>对不起，您访问的页面不存在。</p></body></html>");

        assertThat(read.refusal().reason()).isEqualTo(Reason.HTML_PAGE);
    }

    private List<String> lines(String page) throws IOException {
        ReadResult.Document document = (ReadResult.Document) read(page);
        return document.pages().stream().flatMap(p -> p.lines().stream()).map(TextLine::text).toList();
    }

    private ReadResult read(String page) throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), page);
        return new HtmlReader().read(new SourceFile("a", file, "a.html", FileType.HTML, Files.size(file)));
    }
}
