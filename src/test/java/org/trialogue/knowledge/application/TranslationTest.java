package org.trialogue.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Practices.Title;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Reading.Wording;
import org.trialogue.knowledge.Translation;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Rendering;

/** A practice is told in another language, reviewed as it was itself, and falls behind when the practice moves on. */
class TranslationTest extends Setting {

    private static final AccountWords FRENCH =
            new AccountWords("Frais remboursés", "En bref", "Des agences ont remboursé.", "Demander par écrit.", null);

    @Autowired
    private Contributing contributing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Curated curated;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeEntries entries;

    private Convened scene;
    private MemberId deputy;

    @BeforeEach
    void convene() {
        scene = convened();
        deputy = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
    }

    @Test
    void what_each_group_endorses_is_read_in_that_language_and_the_practice_stays() {
        var key = published(null, "Agencies paid back.");
        var id = translated(key, FRENCH);
        assertThat(practices.translations(key)).isEmpty();
        throughReview(id);
        assertThat(practices.practice(key).orElseThrow().version()).isOne();
        assertThat(practices.practice(key, Locale.FRENCH)).hasValueSatisfying(told -> {
            assertThat(told.account().title()).isEqualTo("Frais remboursés");
            assertThat(told.account().lesson()).isEqualTo(new Lesson("Demander par écrit.", Basis.STATED));
            assertThat(told.account().countries()).containsExactly("GH");
        });
        var untranslated = published(null, "Fines paid.");
        assertThat(practices.titles(List.of(key, untranslated, "nowhere"), Locale.FRENCH))
                .containsOnly(
                        Map.entry(key, new Title("Frais remboursés", Locale.FRENCH)),
                        Map.entry(untranslated, title(untranslated)));
        assertThat(practices.titles(List.of(key), Locale.ENGLISH)).containsOnly(Map.entry(key, title(key)));
        assertThat(entries.entry(practices.practice(key).orElseThrow()).renderings())
                .singleElement()
                .satisfies(rendering -> assertThat(rendering.title()).isEqualTo("Frais remboursés"));
        assertThat(renderingsInSearch(key)).contains("Frais remboursés");
        assertThat(entries.entry(practices.practice(key).orElseThrow()).facets())
                .containsEntry("language", List.of("en", "fr"));
        assertThat(Viewing.as(scene.worker(), () -> curated.endorsedBy(key))).hasSize(3);
    }

    private Title title(String key) {
        var practice = practices.practice(key).orElseThrow();
        return new Title(practice.account().title(), practice.language());
    }

    @Test
    void it_says_that_the_practice_has_moved_on_and_is_translated_anew() {
        var key = published(null, "Agencies paid back.");
        throughReview(translated(key, FRENCH));
        published(key, "Ten agencies paid back.");
        var now = practices.practice(key).orElseThrow();
        assertThat(practices.translations(key)).singleElement().satisfies(told -> {
            assertThat(told.version()).isOne();
            assertThat(told.isOutdated(now)).isTrue();
        });
        assertThat(entries.entry(now).renderings()).hasSize(1);
        throughReview(translated(key, FRENCH));
        assertThat(practices.translations(key))
                .singleElement()
                .satisfies(told -> assertThat(told.isOutdated(now)).isFalse());
    }

    @Test
    void of_two_translations_the_one_of_an_earlier_version_does_not_come_after() {
        var key = published(null, "Agencies paid back.");
        var late = translated(key, FRENCH);
        published(key, "Ten agencies paid back.");
        throughReview(translated(key, FRENCH));
        submit(late);
        endorse(late, scene.employer());
        endorse(late, scene.government());
        assertThatThrownBy(() -> endorse(late, deputy)).hasMessage("knowledge.refused.newer-translation");
    }

    @Test
    void each_part_of_the_original_is_translated_before_others_look_at_it() {
        var key = published(null, "Agencies paid back.");
        var id = translated(key, new AccountWords("Frais", "", "Des agences.", null, null));
        assertThatThrownBy(() -> submit(id)).hasMessage("knowledge.refused.translation-incomplete");
    }

    @Test
    void nothing_but_its_words_and_never_its_language_is_changed() {
        var key = published(null, "Agencies paid back.");
        var id = translated(key, FRENCH);
        Viewing.as(scene.worker(), () -> {
            contributing.keep(id, found(id).revision(), Locale.ENGLISH, account("Autre chose."), scene.worker());
            return null;
        });
        assertThat(found(id).language()).isEqualTo(Locale.FRENCH);
        assertThat(found(id).account().tried()).isEqualTo("Autre chose.");
        assertThatThrownBy(() -> Viewing.as(
                        scene.worker(),
                        () -> contributing.beginTranslation(key, 1, Locale.ENGLISH, FRENCH, scene.worker())))
                .hasMessage("knowledge.refused.same-language");
    }

    @Test
    void it_is_of_the_version_that_its_author_read() {
        var key = published(null, "Agencies paid back.");
        published(key, "Ten agencies paid back.");
        var id = Viewing.as(
                scene.worker(), () -> contributing.beginTranslation(key, 1, Locale.FRENCH, FRENCH, scene.worker()));
        assertThat(found(id).base()).isOne();
    }

    @Test
    void a_translation_without_summary_leaves_ours() {
        var practice = new Practice("fees", null, 1, Locale.ENGLISH, account("Agencies paid back."));
        var reading = new Reading(
                Map.of(), Map.of("fr", new Wording(null, "Nous disons."), "es", new Wording(null, "Decimos.")));
        var told = new Translation(
                "fees", Locale.FRENCH, 1, new AccountWords("Frais", "", "Des agences.", null, null), Instant.EPOCH);
        assertThat(PracticeEntries.entry(practice, reading, List.of(told), List.of(), Set.of(), 0)
                        .renderings())
                .contains(new Rendering(Locale.FRENCH, "Frais", "Nous disons.", true));
        var whole = new Translation("fees", Locale.FRENCH, 1, FRENCH, Instant.EPOCH);
        assertThat(PracticeEntries.entry(practice, reading, List.of(whole), List.of(), Set.of(), 0)
                        .renderings())
                .contains(new Rendering(Locale.FRENCH, "Frais remboursés", "En bref", false));
    }

    private String published(@Nullable String anew, String tried) {
        var id = Viewing.as(
                scene.worker(), () -> contributing.begin(anew, Locale.ENGLISH, account(tried), scene.worker()));
        throughReview(id);
        return Objects.requireNonNull(found(id).practice());
    }

    private UUID translated(String key, AccountWords words) {
        var version = practices.practice(key).orElseThrow().version();
        return Viewing.as(
                scene.worker(),
                () -> contributing.beginTranslation(key, version, Locale.FRENCH, words, scene.worker()));
    }

    private void throughReview(UUID id) {
        submit(id);
        for (var reviewer : List.of(scene.employer(), scene.government(), deputy)) endorse(id, reviewer);
    }

    private void submit(UUID id) {
        Viewing.as(scene.worker(), () -> {
            contributing.submit(id, scene.worker());
            return null;
        });
    }

    private void endorse(UUID id, MemberId reviewer) {
        Viewing.as(reviewer, () -> {
            reviewing.review(id, found(id).round(), true, "", reviewer);
            return null;
        });
    }

    private Contribution found(UUID id) {
        return Viewing.as(
                scene.worker(), () -> contributing.find(id, scene.worker()).orElseThrow());
    }

    private String renderingsInSearch(String key) {
        return Viewing.as(
                scene.worker(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select body ->> 'renderings' from search.entry where kind = 'practice' and id = ?")
                        .param(key)
                        .query(String.class)
                        .single()));
    }

    private static Account account(String tried) {
        return new Account(
                "practice",
                "Fees paid back " + UUID.randomUUID(),
                "In short",
                tried,
                new Lesson("Ask in writing.", Basis.STATED),
                Confidence.MEDIUM,
                new Period(2024, null),
                List.of("GH"),
                List.of("recruitment"),
                List.of(),
                List.of(),
                List.of(),
                "A union",
                "Its report of 2025",
                null);
    }
}
