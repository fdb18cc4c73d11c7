package org.juesuan.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.text.Characters;

/**
 * The glyphs of a document whose characters its file does not tell, and where they stand. A font without a table of
 * characters (ToUnicode) is not believed in any of its glyphs when it lacks the character of one: the others then have
 * the characters of some standard encoding that its codes happen to fall into.
 */
public final class UnnamedGlyphs {

    /** Longer stretches are harder to align with what is read of them. */
    private static final int LONGEST = 14;
    /** As many of one glyph are the dots that lead to a page number, and are read as anything. */
    private static final int LEADER = 4;
    /** More glyphs than any disclosure uses. */
    private static final int MOST_GLYPHS = 20_000;
    /** From here on characters stand for numbers of glyphs: of a block that has as many, and that counts as text. */
    private static final int FIRST = 0x20000;

    /**
     * Some glyphs that stand beside each other.
     *
     * @param page   from 1
     * @param turn   direction in which they run as displayed, clockwise, in degrees
     * @param glyphs numbers of the glyphs, from left to right
     * @param boxes  where each stands, in points of the upright frame
     */
    public record Stretch(int page, int turn, List<Integer> glyphs, List<Box> boxes) {

        /** Those from one place up to before another. */
        public Stretch part(int from, int to) {
            return new Stretch(page, turn, glyphs.subList(from, to), boxes.subList(from, to));
        }

        /** Around all of them. */
        public Box box() {
            return boxes.stream().reduce(Box::union).orElseThrow();
        }
    }

    /** A glyph of one font. */
    private record Member(int shape, int font, int code, String written, boolean believed) {
    }

    private final Map<List<Integer>, Member> members = new LinkedHashMap<>();
    /** Glyphs that are drawn alike are one, in whatever font. */
    private final Map<Object, Integer> shapes = new HashMap<>();
    private final Set<Integer> doubted = new HashSet<>();
    private final FontNumbers fonts = new FontNumbers();
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();

    private UnnamedGlyphs() {
    }

    /** Goes over all pages. */
    public static UnnamedGlyphs of(PDDocument pdf) throws IOException {
        UnnamedGlyphs found = new UnnamedGlyphs();
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            found.take(i + 1, PageInk.of(pdf.getPage(i), pdf.getDocumentCatalog().getOCProperties(), found::numbered));
        }
        found.members.values().stream().filter(found::believed).forEach(m -> found.names.putIfAbsent(m.shape, m.written));
        return found;
    }

    /** Stands for the glyph by its number, so that lines can be made of glyphs without characters. */
    private String numbered(PDFont font, int code, String written) {
        Member member = members.computeIfAbsent(List.of(fonts.of(font), code), key -> {
            boolean told = !Characters.unmapped(written);
            if (!told) {
                doubted.add(key.get(0));
            }
            String outline = GlyphOutline.of(font, code);
            int shape = shapes.computeIfAbsent(outline == null ? key : outline, o -> shapes.size());
            if ("".equals(outline)) {
                names.put(shape, " ");
            }
            return new Member(shape, key.get(0), code, written, told && font.getCOSObject().containsKey(COSName.TO_UNICODE));
        });
        if (member.shape >= MOST_GLYPHS) {
            throw new InkReader.TooMuch();
        }
        return Character.toString(FIRST + member.shape);
    }

    private boolean believed(Member member) {
        return member.believed || !doubted.contains(member.font) && !Characters.unmapped(member.written);
    }

    private void take(int page, PageInk ink) {
        for (List<Glyph> line : TextRuns.lines(ink.glyphs())) {
            List<List<Glyph>> parts = TextRuns.parted(line, (from, i) -> i - from == LONGEST || TextRuns.gapped(line, i, TextRuns.BLANK)
                    || line.get(i).size() != line.get(from).size());
            for (List<Glyph> part : parts) {
                List<Integer> glyphs = part.stream().map(g -> g.text().codePointAt(0) - FIRST).toList();
                if (!leads(glyphs)) {
                    stretches.add(new Stretch(page, ink.direction(), glyphs, part.stream().map(Glyph::box).toList()));
                }
            }
        }
    }

    private static boolean leads(List<Integer> glyphs) {
        int same = 1;
        for (int i = 1; i < glyphs.size() && same < LEADER; i++) {
            same = glyphs.get(i).equals(glyphs.get(i - 1)) ? same + 1 : 1;
        }
        return same >= LEADER;
    }

    /** All text of the document but for leaders, page by page. */
    public List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    /** Glyphs that differ, named ones among them; their numbers begin with 0. */
    public int count() {
        return shapes.size();
    }

    /** The character that the file tells of a glyph, in one of its fonts; {@code null} where it tells none that can be believed. */
    public @Nullable String named(int glyph) {
        return names.get(glyph);
    }

    /**
     * What the chosen stretches told.
     *
     * @param characters of each glyph by its number, empty where it was not learned; those of named ones are not asked for
     */
    public LearnedGlyphs learned(List<String> characters) {
        return new LearnedGlyphs(members.values().stream().filter(m -> !believed(m))
                .map(m -> new LearnedGlyphs.Learned(m.font, m.code, names.getOrDefault(m.shape, characters.get(m.shape)))).toList());
    }
}
