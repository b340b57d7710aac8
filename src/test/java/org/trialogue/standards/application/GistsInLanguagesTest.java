package org.trialogue.standards.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Passage;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.InstrumentDraft.ArticleDraft;
import org.trialogue.standards.Standards;

/** What articles ask, in three languages: as the library comes, and as its editors put it. */
@WithCouncil
class GistsInLanguagesTest {

    @Autowired
    Council council;

    @Autowired
    Standards standards;

    @Autowired
    InstrumentEditing editing;

    @Test
    void each_article_of_the_starting_library_is_told_in_french_and_spanish_too() {
        var untold = new ArrayList<String>();
        var told = 0;
        for (var instrument : standards.all()) {
            if (instrument.source().equals("A test")) continue;
            for (var article : instrument.articles())
                if (article.gists().keySet().containsAll(List.of("fr", "es"))) told++;
                else untold.add(instrument.code() + " " + article.ref());
        }
        assertThat(untold).isEmpty();
        assertThat(told).isGreaterThanOrEqualTo(163);
    }

    @Test
    void french_ones_have_the_spaces_that_french_has() {
        for (var instrument : standards.all())
            for (var article : instrument.articles())
                assertThat(article.gists().getOrDefault("fr", ""))
                        .as(instrument.code() + " " + article.ref())
                        .doesNotContainPattern("[^\\u202F][;?!]")
                        .doesNotContainPattern("[^\\u00A0]:")
                        .doesNotContain("'");
    }

    @Test
    void they_are_found_in_their_own_language() {
        var entry = StandardsEntries.entry(standards.instrument("C181").orElseThrow());
        assertThat(entry.passages())
                .filteredOn(passage -> passage.number().equals("7"))
                .extracting(Passage::language)
                .containsExactly(null, Locale.of("es"), Locale.FRENCH);
    }

    @Test
    void an_editor_adds_a_language_and_what_stood_before_is_kept() {
        var secretary = council.convene().secretary().member();
        var code = "T-" + UUID.randomUUID().toString().substring(0, 8);
        Viewing.as(secretary, () -> {
            editing.add(draft(code, new ArticleDraft("1", "asks", false)), secretary);
            var seen = editing.open(code, secretary).orElseThrow();
            var spoken = new HashMap<>(Map.of("fr", "demande"));
            editing.change(draft(code, new ArticleDraft("1", "asks", false, spoken)), seen.version(), secretary);
            return true;
        });
        var article = standards.instrument(code).orElseThrow().articles().getFirst();
        assertThat(article.gist(Locale.FRENCH)).isEqualTo("demande");
        assertThat(editing.at(code, 1).orElseThrow().articles().getFirst().gists())
                .isEmpty();
        assertThat(editing.history(code).getFirst().fields()).containsExactly("articles");
    }

    private static InstrumentDraft draft(String code, ArticleDraft article) {
        return new InstrumentDraft(
                code,
                Map.of("en", "First"),
                "guidelines",
                "Tests",
                2000,
                null,
                null,
                List.of("wages"),
                List.of(article),
                null,
                "A test",
                false);
    }
}
