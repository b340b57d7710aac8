package org.trialogue.roles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.application.Experiences;
import org.trialogue.knowledge.application.ImportingPractices;
import org.trialogue.knowledge.application.PracticeUsage;
import org.trialogue.knowledge.application.Retiring;
import org.trialogue.standards.ConceptPlace;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.application.ConceptPlacing;
import org.trialogue.standards.application.Covering;
import org.trialogue.standards.application.CrosswalkDeciding;
import org.trialogue.standards.application.InstrumentEditing;
import org.trialogue.standards.application.RatificationImport;
import org.trialogue.standards.application.VocabularyEditing;

/** The library: published practices, standards, vocabularies. */
final class LibraryCases implements Cases {

    @Autowired
    private Practices practices;

    @Autowired
    private ImportingPractices importing;

    @Autowired
    private Experiences experiences;

    @Autowired
    private Retiring retiring;

    @Autowired
    private PracticeUsage usage;

    @Autowired
    private CrosswalkDeciding crosswalk;

    @Autowired
    private InstrumentEditing instruments;

    @Autowired
    private RatificationImport ratifications;

    @Autowired
    private VocabularyEditing vocabulary;

    @Autowired
    private ConceptPlacing placing;

    @Autowired
    private Covering covering;

    @Override
    public void add(Scene scene, Attempts attempts) {
        practices(scene, attempts);
        crosswalk(scene, attempts);
        edited(scene, attempts);
        attempts.sight("library: see what it covers", role -> covering.of("library", "", scene.member(role)));
        attempts.add("library: take along where there is nothing", scene.web.shows("/gaps/as/csv"));
        attempts.add("library: take along a picture of where there is nothing", scene.web.shows("/gaps/as/svg"));
        attempts.add("library: take along where it was and when", scene.web.shows("/library/as/csv?view=map"));
        attempts.add("ratifications: take along", scene.web.shows("/ratifications/as/csv"));
        attempts.add("standards: find while typing", scene.web.shows("/standards/find?q=forced"));
    }

    private void practices(Scene scene, Attempts attempts) {
        var key = ofStartingLibrary(practices).key();
        attempts.deed(
                "practices: import",
                role -> importing.preview(
                        "externalId,title,text\n".getBytes(StandardCharsets.UTF_8),
                        Locale.ENGLISH,
                        scene.member(role)));
        attempts.add("practices: take along", scene.web.shows("/practices/as/{format}?q=inspection", "ris"));
        attempts.sight("practice: read", role -> practices.practice(key));
        attempts.add("practices: find while typing", scene.web.shows("/library/practices/find?q=forced"));
        attempts.add("practices: ask what they are called", scene.web.shows("/library/practices/names?key={key}", key));
        attempts.add("public page of a practice: read", scene.web.shows("/public/practices/{key}", key));
        attempts.add("practice: take along", scene.web.shows("/practices/{key}/as/{format}", key, "csv"));
        attempts.act(
                "practice: tell that one used it",
                role -> experiences.used(key, "In three ports.", null, null, scene.member(role)));
        attempts.act("practice: report a mistake", role -> experiences.mistaken(key, "The year.", scene.member(role)));
        attempts.sight(
                "practice: be let answer what was reported", role -> experiences.mayAnswer(key, scene.member(role)));
        attempts.sight("practice: see how often it is used", role -> usage.of(key, scene.member(role)));
        attempts.act("practice: retire", role -> retiring.retire(key, "The law has changed.", scene.member(role)));
        attempts.act("practice: bring back", role -> {
            retiring.retire(key, "The law has changed.", scene.member(role));
            retiring.bringBack(key, "It is in force again.", scene.member(role));
        });
    }

    /** A practice of the library that the portal starts with, once it is loaded. */
    static Practice ofStartingLibrary(Practices practices) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> practices.following("", 500).stream()
                                .filter(practice -> !practice.imported())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void crosswalk(Scene scene, Attempts attempts) {
        var link = crosswalk.subject("data").orElseThrow().links().getFirst();
        attempts.sight("crosswalk: read", role -> crosswalk.subjects());
        attempts.add("crosswalk: take along", scene.web.shows("/crosswalk/as/{ending}", "csv"));
        attempts.act(
                "crosswalk: confirm a link",
                role -> crosswalk.decide(link.id(), link.state(), CrosswalkLink.State.CONFIRMED, scene.member(role)));
        attempts.deed(
                "crosswalk: propose a link",
                role -> crosswalk.propose("data", "C029", role.name(), scene.member(role)));
    }

    private void edited(Scene scene, Attempts attempts) {
        var secretary = scene.secretary.member();
        var seen = scene.as(secretary, () -> instruments.open("C029", secretary).orElseThrow());
        var list = "instrument,country,date,status\nC029,SN,1999-01-01,in force\n".getBytes(StandardCharsets.UTF_8);
        var preview = scene.as(secretary, () -> ratifications.preview(list, secretary));
        var words = scene.as(secretary, () -> vocabulary.open("themes", "wages", secretary));
        attempts.act(
                "instrument: change",
                role -> instruments.change(withdrawn(seen.draft()), seen.version(), scene.member(role)));
        attempts.deed("ratifications: import", role -> ratifications.take(preview, scene.member(role)));
        attempts.act(
                "vocabulary: change words",
                role -> vocabulary.change(
                        "themes", "wages", renamed(words.words()), words.version(), scene.member(role)));
        attempts.act(
                "vocabulary: add a concept",
                role -> placing.add(
                        "themes",
                        "new-theme",
                        words.words(),
                        ConceptPlace.under(List.of("wages")),
                        scene.member(role)));
        var place = scene.as(secretary, () -> placing.open("themes", "wages", secretary));
        attempts.act(
                "vocabulary: move or retire a concept",
                role -> placing.place(
                        "themes",
                        "wages",
                        new ConceptPlace(List.of(), List.of("osh"), true, "osh"),
                        place.version(),
                        scene.member(role)));
    }

    private static InstrumentDraft withdrawn(InstrumentDraft draft) {
        return new InstrumentDraft(
                draft.code(),
                draft.titles(),
                draft.type(),
                draft.body(),
                draft.adopted(),
                draft.adoptedOn(),
                draft.inForceOn(),
                draft.themes(),
                draft.articles(),
                draft.note(),
                draft.source(),
                !draft.withdrawn());
    }

    private static ConceptWords renamed(ConceptWords words) {
        var labels = new HashMap<>(words.labels());
        labels.put("en", "Renamed");
        return new ConceptWords(labels, words.synonyms());
    }
}
