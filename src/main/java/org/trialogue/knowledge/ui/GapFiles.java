package org.trialogue.knowledge.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.knowledge.application.GapMap;
import org.trialogue.knowledge.application.GapMap.By;
import org.trialogue.knowledge.application.Gaps;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Concepts;

/** Where there are practices, and where there is none, as a file: the map as it stands on its page. */
@RestController
class GapFiles {

    private final Gaps gaps;
    private final Concepts concepts;
    private final Texts texts;

    GapFiles(Gaps gaps, Concepts concepts, Texts texts) {
        this.gaps = gaps;
        this.concepts = concepts;
        this.texts = texts;
    }

    @GetMapping("/gaps/as/csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String by, @RequestParam(defaultValue = "") String region, Locale reader) {
        var sheet = sheet(gaps.of(By.of(by), region, reader), reader);
        return Handout.csv("gaps", sheet.csv().getBytes(StandardCharsets.UTF_8));
    }

    /** The same as a picture. */
    @GetMapping("/gaps/as/svg")
    ResponseEntity<byte[]> picture(
            @RequestParam(defaultValue = "") String by, @RequestParam(defaultValue = "") String region, Locale reader) {
        var map = gaps.of(By.of(by), region, reader);
        var drawing = new GapDrawing(
                map,
                title(map, reader),
                theme -> concepts.label("themes", theme, reader),
                column -> concepts.label(map.by().scheme(), column, reader));
        var below = List.of(
                texts.getTranslation("knowledge.gaps.picture", reader),
                texts.getTranslation("knowledge.gaps.empty", reader, map.empty(), map.size()));
        return Handout.file(
                "gaps.svg", "image/svg+xml", drawing.svg(reader, below).getBytes(StandardCharsets.UTF_8));
    }

    private String title(GapMap map, Locale reader) {
        return map.region().isEmpty()
                ? texts.getTranslation("knowledge.gaps.title", reader)
                : texts.getTranslation(
                        "knowledge.gaps.of", reader, concepts.label(map.by().scheme(), map.region(), reader));
    }

    private Sheet sheet(GapMap map, Locale reader) {
        var head = Stream.concat(
                        Stream.of(texts.getTranslation("knowledge.gaps.theme", reader)),
                        map.columns().stream()
                                .map(column -> concepts.label(map.by().scheme(), column, reader)))
                .toList();
        var rows = map.themes().stream().map(theme -> row(map, theme, reader)).toList();
        return new Sheet(texts.getTranslation("knowledge.gaps", reader), head, rows);
    }

    private List<String> row(GapMap map, String theme, Locale reader) {
        return Stream.concat(
                        Stream.of(concepts.label("themes", theme, reader)),
                        map.columns().stream().map(column -> Long.toString(map.at(theme, column))))
                .toList();
    }
}
