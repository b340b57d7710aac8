package org.trialogue.knowledge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.trialogue.knowledge.application.GapMap;
import org.trialogue.knowledge.application.GapMap.By;
import org.trialogue.knowledge.domain.GapRows.Cell;
import org.w3c.dom.Document;

/** Where there is something and where there is nothing, as a picture that stands alone. */
class GapDrawingTest {

    private static final GapMap MAP = new GapMap(
            By.RIGHT,
            "",
            List.of("fees", "wages"),
            List.of("equality", "remedy"),
            Map.of(new Cell("fees", "remedy"), 7L, new Cell("wages", "equality"), 1L));

    @Test
    void each_cell_is_drawn_and_says_how_many_there_are_without_its_colour() throws Exception {
        var drawn = drawn("Gaps", key -> key, key -> key);
        var titles = texts(drawn, "title");
        assertThat(titles)
                .containsExactly(
                        "Gaps", "fees, equality: 0", "fees, remedy: 7", "wages, equality: 1", "wages, remedy: 0");
        assertThat(texts(drawn, "text")).contains("7", "1", "Below").doesNotContain("0");
    }

    @Test
    void names_that_look_like_markup_are_words_and_long_ones_are_whole_where_they_are_said() throws Exception {
        var name = "<script>“é” & ' \u0007" + "x".repeat(60);
        var drawn = drawn(name, key -> name, key -> name);
        assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(drawn, "title").getFirst()).isEqualTo(name.replace("\u0007", ""));
        assertThat(texts(drawn, "text")).anyMatch(text -> text.endsWith("…"));
    }

    private static Document drawn(String title, Function<String, String> themes, Function<String, String> columns)
            throws Exception {
        var svg = new GapDrawing(MAP, title, themes, columns).svg(Locale.ENGLISH, List.of("Below"));
        assertThat(svg).doesNotContain("href", "url(");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document drawn, String tag) {
        var all = new ArrayList<String>();
        var found = drawn.getElementsByTagName(tag);
        for (var i = 0; i < found.getLength(); i++) all.add(found.item(i).getTextContent());
        return all;
    }
}
