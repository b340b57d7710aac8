package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out what belongs to the paper and not to the text: form feeds, and page numbers that stand alone on their line. A number alone is
 * one only beside a form feed; "– 3 –" and "Page 3 of 5" say it themselves.
 */
final class PageMarks {

    /** Stands for a line where a page ended. */
    static final String BREAK = "\f";

    private static final Pattern ALONE = Pattern.compile("\\d{1,4}|[ivxlc]{1,7}");
    private static final Pattern SAYS_SO = Pattern.compile(
            "[-–—]\\s?\\d{1,4}\\s?[-–—]|\\[?(page|página|p\\.)\\s?\\d{1,4}(\\s?(of|sur|de|/)\\s?\\d{1,4})?\\]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<String> lines = new ArrayList<>();
    private int found;

    PageMarks(String text) {
        var all = text.replace("\f", "\n\f\n").split("\n", -1);
        for (int i = 0; i < all.length; i++) lines.add(line(all, i));
    }

    /** The lines, with {@link #BREAK} where a page ended. */
    List<String> lines() {
        return lines;
    }

    int found() {
        return found;
    }

    private String line(String[] all, int i) {
        var line = all[i].strip();
        if (all[i].equals(BREAK) || marks(all, i, line)) {
            found++;
            return BREAK;
        }
        return line;
    }

    private static boolean marks(String[] all, int i, String line) {
        return SAYS_SO.matcher(line).matches()
                || ALONE.matcher(line).matches() && (broken(all, i, 1) || broken(all, i, -1));
    }

    private static boolean broken(String[] all, int from, int step) {
        for (int i = from + step; i >= 0 && i < all.length; i += step) {
            if (all[i].equals(BREAK)) return true;
            if (!all[i].isBlank()) return false;
        }
        return false;
    }
}
