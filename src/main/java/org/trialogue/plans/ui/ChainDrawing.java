package org.trialogue.plans.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws boxes in columns and the lines between them as SVG: each box is a link, and says whole what it has room to say only in part. */
final class ChainDrawing {

    private static final int BOX = 178;
    private static final int GAP = 28;
    private static final int HEIGHT = 62;
    private static final int ROW = 74;
    private static final int HEAD = 30;
    private static final int LETTERS = 25;
    private static final int LINES = 3;

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder boxes = new StringBuilder();
    private double lowest;

    /**
     * Where a box stands.
     *
     * @param column from 0
     * @param row from 0; halves stand between two rows
     */
    record Place(int column, double row) {

        private int left() {
            return column * (BOX + GAP);
        }

        private double top() {
            return HEAD + row * ROW;
        }
    }

    void head(int column, String words) {
        boxes.append("<text class=\"tri-chain-head\" x=\"%d\" y=\"16\">%s</text>"
                .formatted(new Place(column, 0).left(), escaped(words)));
    }

    void box(Place place, String words, @Nullable String link, String look) {
        lowest = Math.max(lowest, place.row());
        var drawn = new StringBuilder("<g class=\"tri-chain-box %s\"><title>%s</title>".formatted(look, escaped(words)))
                .append("<rect x=\"%d\" y=\"%s\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
                        .formatted(place.left(), number(place.top()), BOX, HEIGHT));
        var said = wrapped(words);
        var first = place.top() + HEIGHT / 2.0 + 5 - (said.size() - 1) * 8.5;
        for (var i = 0; i < said.size(); i++)
            drawn.append("<text x=\"%d\" y=\"%s\">%s</text>"
                    .formatted(place.left() + 10, number(first + i * 17), escaped(said.get(i))));
        drawn.append("</g>");
        boxes.append(
                link == null
                        ? drawn.toString()
                        : "<a href=\"%s\" tabindex=\"-1\">%s</a>".formatted(escaped("/" + link), drawn));
    }

    void line(Place from, Place to) {
        var x1 = from.left() + BOX;
        var x2 = to.left();
        var y1 = from.top() + HEIGHT / 2.0;
        var y2 = to.top() + HEIGHT / 2.0;
        var bend = x1 + (x2 - x1) / 2.0;
        lines.append("<path class=\"tri-chain-line\" d=\"M%d %s C%s %s %s %s %d %s\"/>"
                .formatted(x1, number(y1), number(bend), number(y1), number(bend), number(y2), x2, number(y2)));
    }

    /** The drawing of so many columns. */
    String svg(int columns) {
        var width = columns * BOX + (columns - 1) * GAP;
        var height = HEAD + (lowest + 1) * ROW;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%s\" viewBox=\"-1 0 %d %s\">%s%s</svg>"
                .formatted(width + 2, number(height), width + 2, number(height), lines, boxes);
    }

    private static List<String> wrapped(String words) {
        var said = new ArrayList<String>();
        var rest = words.strip();
        while (rest.length() > LETTERS && said.size() < LINES - 1) {
            var space = rest.lastIndexOf(' ', LETTERS);
            var cut = space < LETTERS / 2 ? LETTERS : space;
            said.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        said.add(
                rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 1).strip() + "…");
        return said;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
