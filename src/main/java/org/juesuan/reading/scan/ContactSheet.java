package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Snippets laid out on a few white sheets, far enough apart that no two are taken for one line: a recogniser that finds
 * lines by itself joins what stands in neighbouring cells.
 */
final class ContactSheet {

    private static final int WIDTH = 1248;
    private static final int HEIGHT = 1600;
    private static final int MARGIN = 4;
    private static final int EDGE = 12;

    /** What was read of a snippet; {@code text} is {@code null} where nothing was. */
    record Read(@Nullable String text, double score) {
        static final Read NOTHING = new Read(null, 0);

        /** Its text where something was read, as it is of everything after {@link CarefulReader}. */
        String told() {
            return Objects.requireNonNull(text, "nothing was read");
        }
    }

    private record Place(int snippet, int x, int y, GreyImage picture, double scale) {
        int right() {
            return x + picture.width();
        }

        int bottom() {
            return y + picture.height();
        }
    }

    private final List<Snippet> snippets;
    private final double scale;

    ContactSheet(List<Snippet> snippets, double scale) {
        this.snippets = snippets;
        this.scale = scale;
    }

    /** What the recogniser reads of each snippet, in their order. */
    List<Read> read(Recogniser recogniser) {
        List<Read> read = new ArrayList<>();
        snippets.forEach(s -> read.add(Read.NOTHING));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < snippets.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> snippets.get(i).height()));
        List<Place> sheet = new ArrayList<>();
        int x = EDGE;
        int y = EDGE;
        int shelf = 0;
        for (int i : order) {
            GreyImage picture = snippets.get(i).picture(MARGIN, scale);
            int gap = Math.max(28, picture.height() * 3 / 2);
            if (x > EDGE && x + picture.width() + EDGE > WIDTH) {
                x = EDGE;
                y += shelf + 16;
                shelf = 0;
            }
            if (y > EDGE && y + picture.height() + EDGE > HEIGHT) {
                read(sheet, recogniser, read);
                sheet.clear();
                x = EDGE;
                y = EDGE;
                shelf = 0;
            }
            sheet.add(new Place(i, x, y, picture, scale));
            x += picture.width() + gap;
            shelf = Math.max(shelf, picture.height());
        }
        read(sheet, recogniser, read);
        return read;
    }

    private void read(List<Place> sheet, Recogniser recogniser, List<Read> read) {
        if (sheet.isEmpty()) {
            return;
        }
        int width = sheet.stream().mapToInt(Place::right).max().orElseThrow() + EDGE;
        int height = sheet.stream().mapToInt(Place::bottom).max().orElseThrow() + EDGE;
        GreyImage picture = GreyImage.white(Math.max(64, width), Math.max(64, height));
        sheet.forEach(p -> picture.paste(p.picture, p.x, p.y));
        List<List<Recogniser.Found>> found = new ArrayList<>();
        sheet.forEach(p -> found.add(new ArrayList<>()));
        for (Recogniser.Found f : recogniser.recognise(picture)) {
            int best = -1;
            double most = 0;
            int touched = 0;
            for (int i = 0; i < sheet.size(); i++) {
                double shared = shared(f, sheet.get(i));
                touched += shared > 0.3 * sheet.get(i).picture.width() ? 1 : 0;
                if (shared > most) {
                    most = shared;
                    best = i;
                }
            }
            // what was taken for one line with its neighbour is read again
            if (best >= 0 && touched <= 1) {
                found.get(best).add(f);
            }
        }
        for (int i = 0; i < sheet.size(); i++) {
            read.set(sheet.get(i).snippet, joined(found.get(i), sheet.get(i)));
        }
    }

    /** Width that a line and a place share, 0 where they lie on different shelves. */
    private static double shared(Recogniser.Found f, Place p) {
        boolean sameShelf = f.centreY() > p.y - 6 && f.centreY() < p.bottom() + 6;
        return sameShelf ? Math.max(0, Math.min(f.x1(), p.right()) - Math.max(f.x0(), p.x)) : 0;
    }

    private static Read joined(List<Recogniser.Found> found, Place place) {
        if (found.isEmpty()) {
            return Read.NOTHING;
        }
        found.sort(Comparator.comparingDouble(Recogniser.Found::x0));
        StringBuilder text = new StringBuilder();
        double score = 1;
        double end = place.x + MARGIN * place.scale;
        for (Recogniser.Found f : found) {
            // a stretch of ink that no line covers was left unread
            if (f.x0() - end > 0.45 * place.picture.height() && text.length() == 0) {
                score = Math.min(score, 0.3);
            }
            if (text.length() > 0 && f.x0() - end > 0.5 * f.height()) {
                text.append(' ');
            }
            text.append(f.text());
            score = Math.min(score, f.score());
            end = f.x1();
        }
        if (place.right() - MARGIN * place.scale - end > 0.45 * place.picture.height()) {
            score = Math.min(score, 0.3);
        }
        return new Read(text.toString(), score);
    }
}
