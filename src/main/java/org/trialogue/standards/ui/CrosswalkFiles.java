package org.trialogue.standards.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;
import org.trialogue.platform.tables.Workbook;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.CrosswalkSubject;
import org.trialogue.standards.Standards;
import org.trialogue.standards.application.CrosswalkDeciding;

/** The crosswalk as a file: CSV with a line for each link, XLSX with the matrix and the links. */
@RestController
class CrosswalkFiles {

    private final CrosswalkDeciding crosswalk;
    private final Standards standards;
    private final Concepts concepts;
    private final Membership membership;
    private final Texts texts;

    CrosswalkFiles(
            CrosswalkDeciding crosswalk, Standards standards, Concepts concepts, Membership membership, Texts texts) {
        this.crosswalk = crosswalk;
        this.standards = standards;
        this.concepts = concepts;
        this.membership = membership;
        this.texts = texts;
    }

    @GetMapping("/crosswalk/as/{ending}")
    ResponseEntity<byte[]> file(@PathVariable String ending, Locale language) {
        var subjects = crosswalk.subjects();
        var places = new Places(standards, texts, language);
        return switch (ending) {
            case "csv" ->
                Handout.csv("crosswalk", links(subjects, places, language).csv().getBytes(StandardCharsets.UTF_8));
            case "xlsx" ->
                Handout.xlsx(
                        "crosswalk",
                        Workbook.of(List.of(matrix(subjects, places, language), links(subjects, places, language))));
            default -> ResponseEntity.notFound().build();
        };
    }

    private Sheet matrix(List<CrosswalkSubject> subjects, Places places, Locale language) {
        var head = Stream.concat(
                        Stream.of("standards.crosswalk.subject", "standards.crosswalk.rights"),
                        Arrays.stream(CrosswalkSource.values()).map(source -> "standards.source." + source.key()))
                .map(key -> texts.getTranslation(key, language))
                .toList();
        var rows = subjects.stream()
                .map(subject -> {
                    var row = new ArrayList<>(List.of(subject.label(language), rights(subject, language)));
                    for (var source : CrosswalkSource.values()) row.add(cell(subject, source, places, language));
                    return List.copyOf(row);
                })
                .toList();
        return new Sheet(texts.getTranslation("standards.crosswalk", language), head, rows);
    }

    private String cell(CrosswalkSubject subject, CrosswalkSource source, Places places, Locale language) {
        return subject.standing().stream()
                .filter(link -> places.column(link.to()) == source)
                .map(link -> places.name(link.to(), link.ref(), true) + " (" + state(link, language) + ")")
                .collect(Collectors.joining("\n"));
    }

    private Sheet links(List<CrosswalkSubject> subjects, Places places, Locale language) {
        var head = Stream.of(
                        "standards.crosswalk.subject",
                        "standards.crosswalk.rights",
                        "standards.link.source",
                        "standards.link.code",
                        "standards.link.ref",
                        "standards.link.title",
                        "standards.link.state",
                        "standards.link.who",
                        "standards.link.when")
                .map(key -> texts.getTranslation(key, language))
                .toList();
        var rows = subjects.stream()
                .flatMap(subject -> subject.standing().stream().map(link -> line(subject, link, places, language)))
                .toList();
        return new Sheet(texts.getTranslation("standards.subject.links", language), head, rows);
    }

    private List<String> line(CrosswalkSubject subject, CrosswalkLink link, Places places, Locale language) {
        var by = link.by();
        var at = link.at();
        return List.of(
                subject.label(language),
                rights(subject, language),
                texts.getTranslation(
                        "standards.source." + places.column(link.to()).key(), language),
                link.to(),
                link.ref(),
                places.title(link.to()),
                state(link, language),
                by == null ? "" : membership.person(by).map(Person::name).orElse(""),
                at == null ? "" : at.toString());
    }

    private String state(CrosswalkLink link, Locale language) {
        return texts.getTranslation(LinkState.key(link.state()), language);
    }

    private String rights(CrosswalkSubject subject, Locale language) {
        return subject.rights().stream()
                .map(right -> concepts.label("rights", right, language))
                .collect(Collectors.joining("; "));
    }
}
