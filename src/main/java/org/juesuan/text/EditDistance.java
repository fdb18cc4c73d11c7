package org.juesuan.text;

/** How many characters have to be put in, left out or exchanged to make one text of another. */
public final class EditDistance {

    private EditDistance() {
    }

    /** Characters to change, put in or leave out; more than {@code most} counts as very many. */
    public static int of(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return Integer.MAX_VALUE;
        }
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                next[j] = Math.min(Math.min(last[j], next[j - 1]) + 1, last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            }
            last = next;
        }
        return last[b.length()];
    }
}
