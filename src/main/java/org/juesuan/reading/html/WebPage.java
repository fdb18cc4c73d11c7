package org.juesuan.reading.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What of a web page is its article: the innermost element that holds nearly all of the page's sentences. Navigation, lists of links and
 * the foot of the page hold no sentences of their own.
 */
final class WebPage {

    /** Of all sentences an article holds at least this share; the rest are footers and notes of the site. */
    private static final double MOST = 0.75;
    private static final Pattern SENTENCE = Pattern.compile("[。，；]");
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})");
    private static final Pattern PUBLISHED = Pattern.compile("(?:发布|公开|更新|成文|发文|发表|上传)(?:日期|时间)|^(?:日期|时间)");
    private static final int SHORTEST_TITLE = 6;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_NOTE = 200;

    private final Document html;
    private final IdentityHashMap<Element, Integer> sentences = new IdentityHashMap<>();

    WebPage(Document html) {
        this.html = html;
        count(html.body());
    }

    /** The element whose text is the article; the body where no part of the page stands out. */
    Element article() {
        Element at = html.body();
        int all = of(at);
        while (true) {
            Element inner = null;
            for (Element child : at.children()) {
                boolean most = of(child) >= MOST * all;
                inner = most && !child.is("p, span") ? child : inner;
            }
            if (inner == null || all == 0) {
                return at;
            }
            at = inner;
        }
    }

    private int of(Element element) {
        return sentences.getOrDefault(element, 0);
    }

    /** Whether the page says anything in sentences. */
    boolean speaks() {
        return of(html.body()) > 0;
    }

    /**
     * The article's heading: the one that the site tells machines, one above the article, or that of the window, which often
     * has the name of the site behind it.
     */
    String title(Element article) {
        String told = meta("articletitle");
        if (!told.isEmpty()) {
            return told;
        }
        for (Element heading : html.body().select("h1, h2, h3, [class*=title], [id*=title]")) {
            String text = heading.text().strip();
            boolean before = heading.hasParent() && !article.equals(heading) && text.length() <= LONGEST_TITLE;
            if (before && text.length() >= SHORTEST_TITLE && heading.select("a").isEmpty() && namesReport(text)) {
                return text;
            }
        }
        String above = titleAbove(article);
        if (above != null) {
            return above;
        }
        String window = html.title().strip();
        String first = window.split("\\s*[-_|—–]+\\s*")[0].strip();
        return namesReport(first) ? first : window;
    }

    /** A short line above the article that names a report, where the page marks no heading; {@code null} if none. */
    private @Nullable String titleAbove(Element article) {
        for (Element line : html.body().getAllElements()) {
            if (line.equals(article)) {
                break;
            }
            String text = line.ownText().strip();
            if (text.length() >= SHORTEST_TITLE && text.length() <= LONGEST_TITLE && line.closest("a") == null && namesReport(text)) {
                return text;
            }
        }
        return null;
    }

    /** Whether most of an element's text leads elsewhere: a list of links is no table of figures. */
    static boolean links(Element element) {
        return 2 * element.select("a").text().length() > element.text().length();
    }

    /** The day on which the site published it as {@code 2024年3月5日}; {@code null} where it does not say. */
    @Nullable String published() {
        Matcher told = DAY.matcher(meta("pubdate"));
        if (told.find()) {
            return day(told);
        }
        for (Element element : html.body().getAllElements()) {
            String text = element.ownText().strip();
            Matcher label = PUBLISHED.matcher(text);
            if (text.length() <= LONGEST_NOTE && label.find()) {
                String around = element.text().length() <= LONGEST_NOTE ? element.text() : text;
                Matcher day = DAY.matcher(around);
                if (day.find(Math.max(0, around.indexOf(label.group())))) {
                    return day(day);
                }
            }
        }
        return null;
    }

    /** Characters of the page outside of its article. */
    int outside(Element article) {
        return html.body().text().length() - article.text().length();
    }

    private static String day(Matcher day) {
        return day.group(1) + "年" + Integer.parseInt(day.group(2)) + "月" + Integer.parseInt(day.group(3)) + "日";
    }

    private static boolean namesReport(String text) {
        return text.contains("决算") || text.contains("预算");
    }

    private String meta(String name) {
        for (Element meta : html.head().select("meta[name]")) {
            if (meta.attr("name").toLowerCase(Locale.ROOT).equals(name)) {
                return meta.attr("content").strip();
            }
        }
        return "";
    }

    /** How much of an element's text stands in pieces that have the marks of sentences, links left out. */
    private int count(Element element) {
        int length = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text && SENTENCE.matcher(text.text()).find()) {
                length += text.text().length();
            } else if (child instanceof Element inner) {
                int inside = count(inner);
                length += inner.normalName().equals("a") ? 0 : inside;
            }
        }
        sentences.put(element, length);
        return length;
    }

    /** Whether the page names final accounts or a budget at all: an error page does not. */
    boolean namesReport() {
        return List.of(html.title(), html.body().text()).stream().anyMatch(WebPage::namesReport);
    }
}
