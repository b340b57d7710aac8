package org.trialogue.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Lesson;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Figure;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Passage;
import org.trialogue.standards.Articles;

/** What a practice tells part by part goes through review, translation and search whole. */
class ParticularsTest extends Setting {

    private static final Particulars TOLD = new Particulars(
            "Crews in three ports had paid fees.",
            "Most got them back.",
            List.of(new Figure("Fishers", "400"), new Figure("Agencies", "ten")),
            "A union that is let aboard.",
            "20,000 dollars");
    private static final Particulars FRENCH = new Particulars(
            "Des équipages avaient payé.",
            "La plupart ont été remboursés.",
            List.of(new Figure("Pêcheurs", "400"), new Figure("Agences", "dix")),
            "Un syndicat admis à bord.",
            "20 000 dollars");

    @Autowired
    private Contributing contributing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeEntries entries;

    @Autowired
    private CitingPractices citing;

    private Convened scene;
    private MemberId deputy;

    @BeforeEach
    void convene() {
        scene = convened();
        deputy = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
    }

    @Test
    void each_part_is_published_and_found_as_a_part_in_each_language() {
        var key = published();
        var practice = practices.practice(key).orElseThrow();
        assertThat(practice.account().particulars()).isEqualTo(TOLD);
        assertThat(practice.account().partners()).containsExactly("A seafarers' mission", "The port, and its chaplain");
        throughReview(translated(key, FRENCH));
        var told = practices.practice(key, Locale.FRENCH).orElseThrow().account();
        assertThat(told.particulars()).isEqualTo(FRENCH);
        assertThat(told.partners()).isEqualTo(practice.account().partners());
        assertThat(entries.entry(practice).passages())
                .contains(
                        passage(practice.link() + "#context", TOLD.context(), null, "context"),
                        passage(practice.link() + "#figures", "Fishers: 400;\nAgencies: ten", null, "figures"),
                        passage(
                                practice.link() + "#who",
                                "A seafarers' mission, The port, and its chaplain",
                                null,
                                "who"),
                        passage(practice.link() + "?lang=fr#results", FRENCH.results(), Locale.FRENCH, "results"),
                        passage(
                                practice.link() + "?lang=fr#conditions",
                                FRENCH.conditions(),
                                Locale.FRENCH,
                                "conditions"))
                .noneMatch(passage -> passage.text().equals("En bref"));
        var next = entries.entry(new Practice(
                key, practice.externalId(), practice.version() + 1, practice.language(), practice.account()));
        assertThat(next.passages())
                .as("a translation of an earlier version")
                .isNotEmpty()
                .noneMatch(passage -> passage.link().contains("lang=fr"));
        assertThat(next.renderings()).anyMatch(other -> other.summary().equals("En bref"));
    }

    @Test
    void articles_of_standards_go_through_review_and_are_cited_counted_and_narrowed_by() {
        var meant = Articles.parsed("C181 7(2)", "C181 14", "P029 1");
        var id = begin(account().with(meant));
        throughReview(id);
        var practice = practices.practice(key(id)).orElseThrow();
        assertThat(practice.account().articles().texts()).containsExactly("C181 7(2)", "C181 14");
        var entry = entries.entry(practice);
        assertThat(entry.facets())
                .containsEntry("instrument", List.of("C029", "C181"))
                .containsEntry("article", List.of("C181 7(2)", "C181 7", "C181 14"));
        assertThat(entry.passages())
                .contains(passage(
                        practice.link() + "#instruments", "C181, article 7(2), article 14", null, Passage.CITED));
        assertThat(citing.citing("c181", 1_000).first())
                .filteredOn(citation -> citation.link().equals(practice.link()))
                .singleElement()
                .satisfies(citation -> assertThat(citation.ref()).isEqualTo("7(2), 14"));
        assertThat(citing.served("").orElseThrow().citations())
                .filteredOn(citation -> citation.things().contains(practice.key()))
                .extracting(citation -> citation.code() + " " + citation.ref())
                .contains("C029 ", "C181 7(2)", "C181 14")
                .doesNotContain("C181 ");
    }

    @Test
    void a_translation_tells_each_part_and_each_figure() {
        var key = published();
        for (var less : List.of(
                Particulars.NONE,
                new Particulars(FRENCH.context(), FRENCH.results(), FRENCH.figures(), "", FRENCH.cost()),
                new Particulars(
                        FRENCH.context(),
                        FRENCH.results(),
                        FRENCH.figures().subList(0, 1),
                        FRENCH.conditions(),
                        FRENCH.cost()))) {
            var id = translated(key, less);
            assertThatThrownBy(() -> submit(id)).hasMessage("knowledge.refused.translation-incomplete");
        }
    }

    @Test
    void a_part_has_its_bounds() {
        var endless = new Particulars("x".repeat(20_001), "", List.of(), "", "");
        assertThatThrownBy(() -> begin(account().with(endless, List.of()))).hasMessage("knowledge.refused.words-long");
        var dear = new Particulars("", "", List.of(), "", "x".repeat(301));
        assertThatThrownBy(() -> begin(account().with(dear, List.of()))).hasMessage("knowledge.refused.words-long");
        var many = IntStream.range(0, 301).mapToObj(number -> "P" + number).toList();
        assertThatThrownBy(() -> begin(account().with(Particulars.NONE, many)))
                .hasMessage("knowledge.refused.words-long");
    }

    private static Passage passage(
            String link, String text, @org.jspecify.annotations.Nullable Locale language, String part) {
        return new Passage("", link, text, language, part);
    }

    private String published() {
        var id = begin(account().with(TOLD, List.of("A seafarers' mission", "The port, and its chaplain")));
        throughReview(id);
        return key(id);
    }

    private String key(UUID id) {
        return Viewing.as(
                scene.worker(),
                () -> Objects.requireNonNull(
                        contributing.find(id, scene.worker()).orElseThrow().practice()));
    }

    private UUID begin(Account account) {
        return Viewing.as(scene.worker(), () -> contributing.begin(null, Locale.ENGLISH, account, scene.worker()));
    }

    private UUID translated(String key, Particulars particulars) {
        var words = new AccountWords(
                "Frais remboursés", "En bref", "Des agences ont remboursé.", "Demander par écrit.", null, particulars);
        return Viewing.as(
                scene.worker(), () -> contributing.beginTranslation(key, 1, Locale.FRENCH, words, scene.worker()));
    }

    private void throughReview(UUID id) {
        submit(id);
        for (var reviewer : List.of(scene.employer(), scene.government(), deputy))
            Viewing.as(reviewer, () -> {
                reviewing.review(id, 1, true, "", reviewer);
                return null;
            });
    }

    private void submit(UUID id) {
        Viewing.as(scene.worker(), () -> {
            contributing.submit(id, scene.worker());
            return null;
        });
    }

    private static Account account() {
        return new Account(
                "practice",
                "Fees paid back " + UUID.randomUUID(),
                "In short",
                "Agencies paid back.",
                new Lesson("Ask in writing.", Basis.STATED),
                Confidence.MEDIUM,
                new Period(2024, null),
                List.of("GH"),
                List.of("recruitment"),
                List.of(),
                List.of(),
                List.of("C029", "C181"),
                "A union",
                "Its report of 2025",
                null);
    }
}
