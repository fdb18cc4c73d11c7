package org.juesuan.drawn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Subjects and amounts of a drawn document, and how it prints them. */
final class Figures {

    /** How a document prints its amounts. */
    record Style(boolean integers, boolean separators, int negatives, int zeros) {
        static Style of(Random random) {
            return new Style(random.nextInt(4) == 0, random.nextInt(4) > 0, random.nextInt(4), random.nextInt(5));
        }
    }

    private static final Map<String, String> FUNCTIONAL = subjects("subjects-functional.csv");
    private static final Map<String, String> ECONOMIC = subjects("subjects-economic.csv");

    final Random random;
    /** Whether columns are too narrow for large amounts. */
    boolean narrow;
    final Style style;

    Figures(Random random) {
        this.random = random;
        this.style = Style.of(random);
    }

    private static Map<String, String> subjects(String file) {
        Map<String, String> names = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Figures.class.getResourceAsStream("/warehouse/reference/" + file), StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(l -> l.split(",", -1)).filter(f -> f[4].isEmpty() && !f[1].contains("\""))
                    .forEach(f -> names.putIfAbsent(f[0], f[1]));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String functional(String code) {
        return FUNCTIONAL.get(code);
    }

    static String economic(String code) {
        return ECONOMIC.get(code);
    }

    /** About {@code items} functional items with their classes and sections above them. */
    List<String> functionalCodes(int items) {
        List<String> all = FUNCTIONAL.keySet().stream().filter(c -> c.length() == 7 && FUNCTIONAL.containsKey(c.substring(0, 5))
                && FUNCTIONAL.containsKey(c.substring(0, 3))).toList();
        java.util.TreeSet<String> codes = new java.util.TreeSet<>();
        int at = random.nextInt(all.size());
        for (int i = 0; i < items; i++) {
            at = random.nextInt(3) == 0 ? random.nextInt(all.size()) : (at + 1) % all.size();
            String code = all.get(at);
            codes.addAll(List.of(code, code.substring(0, 5), code.substring(0, 3)));
        }
        return new ArrayList<>(codes);
    }

    /** Classes of economic subjects with all or some of their sections. */
    List<String> economicCodes(List<String> classes, double share) {
        List<String> codes = new ArrayList<>();
        for (String code : ECONOMIC.keySet()) {
            boolean wanted = classes.contains(code.substring(0, 3));
            if (wanted && (code.length() == 3 || random.nextDouble() < share)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** An amount in hundredths of the unit; rarely negative, often zero. */
    long amount() {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return 0;
        }
        long cents = Math.abs((long) (Math.exp(random.nextDouble() * (narrow ? 9 : 14)) * 10));
        cents = style.integers ? cents / 100 * 100 : cents;
        return kind == 2 && style.negatives < 3 ? -cents : cents;
    }

    /** As printed, and the yuan that it must give: {@code null} where the cell says nothing. */
    String[] printed(long cents, String unit) {
        String yuan = java.math.BigDecimal.valueOf(cents, 2).multiply(java.math.BigDecimal.valueOf(unit.equals("万元") ? 10_000 : 1))
                .setScale(2).toPlainString();
        if (cents == 0) {
            int zero = style.zeros == 4 ? random.nextInt(4) : style.zeros;
            String text = switch (zero) {
                case 0 -> style.integers ? "0" : "0.00";
                case 1 -> "0";
                case 2 -> "-";
                default -> "";
            };
            return new String[] {text, zero < 2 ? "0.00" : null};
        }
        boolean separators = style.separators && random.nextInt(10) > 0;
        long abs = Math.abs(cents);
        String text = style.integers ? String.format(separators ? "%,d" : "%d", abs / 100)
                : String.format(separators ? "%,d.%02d" : "%d.%02d", abs / 100, abs % 100);
        if (cents < 0) {
            text = switch (style.negatives) {
                case 0 -> "-" + text;
                case 1 -> "(" + text + ")";
                default -> "（" + text + "）";
            };
        }
        return new String[] {text, yuan};
    }
}
