package org.trialogue.standards.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Standards;
import org.trialogue.standards.application.Covering;
import org.trialogue.standards.application.Covering.Shown;

/** What is covered and what is left out, as a file: a line for each right, principle and article. */
@RestController
class CoverageFiles {

    private final Covering covering;
    private final Standards standards;
    private final Concepts concepts;
    private final SignedIn signedIn;
    private final Texts texts;

    CoverageFiles(Covering covering, Standards standards, Concepts concepts, SignedIn signedIn, Texts texts) {
        this.covering = covering;
        this.standards = standards;
        this.concepts = concepts;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/coverage/as/csv")
    ResponseEntity<byte[]> file(
            @RequestParam String whole, @RequestParam(defaultValue = "") String key, Locale language) {
        return covering.of(whole, key, signedIn.id())
                .map(shown ->
                        Handout.csv("coverage", sheet(shown, language).csv().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Sheet sheet(Shown shown, Locale language) {
        var head = Stream.of(
                        "standards.coverage.kind",
                        "standards.coverage.what",
                        "standards.coverage.asks",
                        "standards.coverage.degree",
                        "standards.coverage.number",
                        "standards.coverage.by")
                .map(key -> texts.getTranslation(key, language))
                .toList();
        var words = new CoverageWords(standards, concepts, texts, language);
        var rows = Stream.of(
                        lines("standards.coverage.rights", shown.rights(), words, language),
                        lines("standards.coverage.principles", shown.principles(), words, language),
                        lines("standards.coverage.articles", shown.articles(), words, language))
                .flatMap(List::stream)
                .toList();
        return new Sheet(texts.getTranslation("standards.coverage", language), head, rows);
    }

    private List<List<String>> lines(String kind, List<Covered> lines, CoverageWords words, Locale language) {
        return lines.stream()
                .map(line -> List.of(
                        texts.getTranslation(kind, language),
                        words.name(line),
                        words.asks(line).words(),
                        words.degree(line),
                        Long.toString(line.things()),
                        line.by().stream().map(this::told).collect(Collectors.joining("; "))))
                .toList();
    }

    private String told(Citation citation) {
        return citation.title().isEmpty() ? citation.link() : citation.title();
    }
}
