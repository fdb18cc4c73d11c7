package org.juesuan.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.juesuan.model.FileType;

/** What a file without any signature is: a web page, a table of separated values, a report as plain text, or some other text or bytes. */
final class TextType {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int LINES = 200;
    /** Of the lines of a table, at least this share has as many fields as a line beside it. */
    private static final double REGULAR = 0.6;

    private TextType() {
    }

    static FileType of(byte[] head) {
        return text(head).map(TextType::byStructure).orElse(FileType.UNKNOWN);
    }

    private static FileType byStructure(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") && (start.contains("<html") || start.startsWith("<!doctype html"))) {
            return FileType.HTML;
        }
        if (start.startsWith("<?xml") && start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return FileType.XLS_XML;
        }
        for (char separator : new char[] {',', '\t', ';'}) {
            if (!start.startsWith("<") && regular(fieldCounts(text, separator))) {
                return FileType.CSV;
            }
        }
        // text that is no report is none of the product's: notes, lists and programs lie in inboxes too
        boolean report = (text.contains("决算") || text.contains("预算")) && text.contains("。");
        return report ? FileType.TEXT : FileType.UNKNOWN;
    }

    /** The head as text, in the first encoding that fits; a character cut off at its end does no harm. */
    private static Optional<String> text(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return Optional.of(new String(head, StandardCharsets.UTF_16));
        }
        for (Charset encoding : ENCODINGS) {
            CharsetDecoder decoder = encoding.newDecoder();
            CharBuffer out = CharBuffer.allocate(head.length + 1);
            CoderResult result = decoder.decode(ByteBuffer.wrap(head), out, false);
            if (!result.isError() && out.flip().chars().noneMatch(TextType::binary)) {
                String text = out.toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
        }
        return Optional.empty();
    }

    private static boolean binary(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    /** Several tables of different widths may follow each other: what counts is that lines have as many fields as the next. */
    private static boolean regular(List<Integer> counts) {
        int alike = 0;
        for (int i = 0; i < counts.size(); i++) {
            boolean asBefore = i > 0 && counts.get(i).equals(counts.get(i - 1));
            boolean asNext = i + 1 < counts.size() && counts.get(i).equals(counts.get(i + 1));
            alike += counts.get(i) >= 2 && (asBefore || asNext) ? 1 : 0;
        }
        return alike >= 2 && alike >= REGULAR * counts.size();
    }

    /** Fields of each line that is not blank; a separator inside quotes separates nothing, nor does one at the very end. */
    private static List<Integer> fieldCounts(String text, char separator) {
        List<Integer> counts = new ArrayList<>();
        for (String line : text.lines().limit(LINES).filter(l -> !l.isBlank()).toList()) {
            int fields = 1;
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == separator && !quoted) {
                    fields++;
                }
            }
            boolean trailing = fields == 2 && line.stripTrailing().endsWith(String.valueOf(separator));
            counts.add(trailing ? 1 : fields);
        }
        return counts;
    }
}
