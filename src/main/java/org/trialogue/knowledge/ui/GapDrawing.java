package org.trialogue.knowledge.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;
import org.trialogue.knowledge.application.GapMap;

/**
 * The map as a picture that stands alone: a square for each theme and each right or place, the darker the more practices there are, with how many
 * they are in figures, so that no colour has to be told from another. It refers to nothing outside of it.
 */
final class GapDrawing {

    private static final int CELL = 30;
    private static final int LEFT = 260;
    private static final int TOP = 250;
    private static final int MARGIN = 16;
    private static final int LETTER = 7;
    private static final int LONGEST = 34;

    /** From these numbers on a cell is darker, as on the page; the last colours bear light figures. */
    private static final long[] DARKER = {1, 3, 6};

    private static final List<String> FILLS = List.of("#ffffff", "#d9e4ec", "#8fb0c6", "#2b5878");
    private static final int LIGHT_FROM = 3;

    private final GapMap map;
    private final String title;
    private final Function<String, String> themes;
    private final Function<String, String> columns;
    private final StringBuilder svg = new StringBuilder();

    /**
     * Takes what it draws.
     *
     * @param themes gives what a theme is called, by its key
     * @param columns the same of a right or a place
     */
    GapDrawing(GapMap map, String title, Function<String, String> themes, Function<String, String> columns) {
        this.map = map;
        this.title = title;
        this.themes = themes;
        this.columns = columns;
    }

    /**
     * The picture as an SVG.
     *
     * @param said what stands below it: what an empty cell means, and how many there are
     */
    String svg(Locale reader, List<String> said) {
        var width = Math.max(LEFT + map.columns().size() * CELL + TOP / 2, title.length() * (LETTER + 2)) + 2 * MARGIN;
        var height = TOP + map.themes().size() * CELL + (said.size() + 1) * 22 + 2 * MARGIN;
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t\" xml:lang=\"%s\" "
                        .formatted(reader.toLanguageTag()))
                .append("width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" ".formatted(width, height))
                .append("font-family=\"'Source Sans 3','Source Sans Pro','Noto Sans',sans-serif\" font-size=\"13\">\n")
                .append("<title id=\"t\">%s</title>\n".formatted(escaped(title)))
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(MARGIN, MARGIN + 16, "font-size=\"18\" font-weight=\"600\"", title);
        heads();
        for (var row = 0; row < map.themes().size(); row++) row(row);
        var below = TOP + map.themes().size() * CELL + 30;
        for (var i = 0; i < said.size(); i++) text(MARGIN, below + i * 22, "fill=\"#555555\"", said.get(i));
        return svg.append("</svg>\n").toString();
    }

    private void heads() {
        for (var column = 0; column < map.columns().size(); column++) {
            var x = LEFT + column * CELL + CELL / 2 + 4;
            var turned = "transform=\"rotate(-60 %1$d %2$d)\"".formatted(x, TOP - 8);
            text(x, TOP - 8, turned, shortened(columns.apply(map.columns().get(column))));
        }
    }

    private void row(int row) {
        var theme = map.themes().get(row);
        var name = themes.apply(theme);
        var y = TOP + row * CELL;
        text(LEFT - 10, y + 20, "text-anchor=\"end\"", shortened(name));
        for (var column = 0; column < map.columns().size(); column++)
            cell(LEFT + column * CELL, y, name, map.columns().get(column), theme);
    }

    private void cell(int x, int y, String name, String column, String theme) {
        var practices = map.at(theme, column);
        var shade = shade(practices);
        svg.append("<g><title>%s, %s: %d</title>".formatted(escaped(name), escaped(columns.apply(column)), practices))
                .append(
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#767676\" stroke-width=\"0.5\"/>"
                                .formatted(x, y, CELL, CELL, FILLS.get(shade)));
        if (practices > 0)
            text(
                    x + CELL / 2,
                    y + 20,
                    "text-anchor=\"middle\" fill=\"%s\"".formatted(shade >= LIGHT_FROM ? "#ffffff" : "#1a1a1a"),
                    Long.toString(practices));
        svg.append("</g>\n");
    }

    private static int shade(long practices) {
        var shade = 0;
        for (var from : DARKER) if (practices >= from) shade++;
        return shade;
    }

    private void text(int x, int y, String look, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" %s>%s</text>\n".formatted(x, y, look, escaped(words)));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }

    /** What XML takes of a text: the names of HTML's letters are none there. */
    private static String escaped(String words) {
        return HtmlUtils.htmlEscapeDecimal(words.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", ""), "UTF-8");
    }
}
