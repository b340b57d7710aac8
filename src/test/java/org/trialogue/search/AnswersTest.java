package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.Affiliation;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Audience.Sharing;
import org.trialogue.search.Hit.Because;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Results.Remark;

/** What an answer says of itself, and whether its numbers are true. */
class AnswersTest extends Searching {

    private static final Locale SPANISH = Locale.of("es");

    @Test
    void words_in_quotes_that_stand_nowhere_side_by_side_are_searched_apart_and_that_is_said() {
        var name = word();
        put(entry(name, Locale.ENGLISH, new Everyone(), "Draft", "inspectors of " + name + " boarded vessels"));
        assertThat(search.find(Query.of("\"inspectors of " + name + "\"", Locale.ENGLISH), reader)
                        .relaxed())
                .isFalse();
        var results = search.find(Query.of("\"" + name + " vessels\"", Locale.ENGLISH), reader);
        assertThat(results.remarks()).containsExactly(Remark.QUOTES_APART);
        assertThat(results.hits().getFirst().id()).isEqualTo(name);
    }

    @Test
    void words_in_quotes_that_stand_side_by_side_elsewhere_alone_are_searched_apart_within_what_was_chosen() {
        var name = word();
        put(entry(name + "a", Locale.ENGLISH, new Everyone(), "Draft", "inspectors of " + name));
        put(entry(name + "b", Locale.ENGLISH, new Everyone(), "Draft", name + " has inspectors of its own"));
        var quoted = "\"inspectors of " + name + "\"";
        assertThat(ids(quoted, Locale.ENGLISH)).containsExactly(name + "a");
        var within =
                search.find(new Query(quoted, null, Map.of("theme", List.of(name + "b")), 0, Locale.ENGLISH), reader);
        assertThat(within.hits()).extracting(Hit::id).containsExactly(name + "b");
        assertThat(within.remarks()).containsExactly(Remark.QUOTES_APART);
        var beside =
                search.find(new Query(quoted, null, Map.of("theme", List.of(name + "a")), 0, Locale.ENGLISH), reader);
        assertThat(beside.remarks()).isEmpty();
    }

    @Test
    void a_question_about_words_in_quotes_need_not_be_answered_in_the_words_that_ask() {
        var name = word();
        put(entry(name, Locale.FRENCH, new Everyone(), "Projet", "Le responsable du fichier " + name + " informe."));
        var results = search.find(Query.of("Le \"fichier " + name + "\", c'est quoi ?", Locale.FRENCH), reader);
        assertThat(results.remarks()).isEmpty();
        assertThat(results.hits()).extracting(Hit::id).containsExactly(name);
    }

    @Test
    void what_is_found_by_its_meaning_is_counted_as_it_is_listed() {
        var words = "do small loans help families stay out of bonded labour?";
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            caughtUp();
            return jdbc.sql("""
                            select count(*) from search.entry e join knowledge.practice p on p.key = e.id
                             where e.kind = 'practice' and p.origin = 'STARTING_LIBRARY' and not e.removed and not e.meant""").query(Long.class).single() == 0;
        });
        rebuild.run();
        caughtUp();
        var all = search.find(Query.of(words, Locale.ENGLISH), reader);
        assertThat(all.hits().stream().filter(hit -> hit.because().equals(Set.of(Because.MEANING))))
                .as("found by their meaning alone")
                .isNotEmpty();
        assertThat(all.kinds().stream().mapToLong(Count::count).sum()).isEqualTo(all.total());
        for (var kind : all.kinds())
            assertThat(total(new Query(words, kind.value(), Map.of(), 0, Locale.ENGLISH)))
                    .as(kind.value())
                    .isEqualTo(kind.count());
        for (var facet : List.of("theme", "country", "language"))
            for (var value : all.facets().getOrDefault(facet, List.of()))
                assertThat(total(new Query(words, null, Map.of(facet, List.of(value.value())), 0, Locale.ENGLISH)))
                        .as(facet + " " + value.value())
                        .isEqualTo(value.count());
    }

    @Test
    void what_the_portal_says_in_short_is_told_from_what_the_document_says() {
        var name = word();
        put(new SearchEntry(
                "practice",
                name,
                1,
                "Inspecting " + name,
                "practices/" + name,
                Locale.ENGLISH,
                new Everyone(),
                List.of(new Passage("", "practices/" + name, "Inspectors boarded " + name + " vessels.")),
                Map.of(),
                List.of(
                        new Rendering(FRENCH, "Inspecter " + name, "Des équipes montent à bord de " + name + ".", true),
                        new Rendering(SPANISH, "Inspeccionar " + name, "Inspectores suben a " + name + ".", false))));
        var english = found(name, "vessels " + name, FRENCH);
        assertThat(english.passage().ours()).isFalse();
        assertThat(english.passage().language()).isEqualTo(Locale.ENGLISH);
        assertThat(english.summary()).isEqualTo(new Hit.Summary("Des équipes montent à bord de " + name + ".", true));
        var french = found(name, "équipes " + name, FRENCH);
        assertThat(french.passage().ours()).isTrue();
        assertThat(french.passage().language()).isEqualTo(FRENCH);
        var spanish = found(name, "inspectores " + name, SPANISH);
        assertThat(spanish.passage().ours()).isFalse();
        assertThat(spanish.passage().language()).isEqualTo(SPANISH);
        assertThat(spanish.summary()).isEqualTo(new Hit.Summary("Inspectores suben a " + name + ".", false));
        assertThat(found(name, "vessels " + name, Locale.ENGLISH).summary()).isNull();
    }

    @Test
    void a_word_that_nothing_holds_is_offered_as_something_holds_it() {
        var results = search.find(Query.of("traficking", Locale.ENGLISH), reader);
        assertThat(results.total()).isZero();
        assertThat(results.didYouMean()).isEqualTo("trafficking");
        assertThat(search.find(Query.of("inspección trabajao", Locale.of("es")), reader)
                        .didYouMean())
                .isEqualTo("inspección trabajo");
        assertThat(search.find(Query.of("trafficking", Locale.ENGLISH), reader).didYouMean())
                .isNull();
    }

    @Test
    void no_word_is_offered_that_only_others_may_see_and_none_of_theirs_hinders_one() {
        var inside = council.member(Affiliation.WORKERS);
        var room = council.sharedRoom(council.workingGroup(inside));
        var name = word();
        put(entry(name, Locale.ENGLISH, new Sharing(room), "Draft", "A secret " + name + "q and a traficcking"));
        var misspelt = name + "x";
        assertThat(search.find(Query.of(misspelt, Locale.ENGLISH), inside).didYouMean())
                .isEqualTo(name + "q");
        assertThat(search.find(Query.of(misspelt, Locale.ENGLISH), reader).didYouMean())
                .isNull();
        assertThat(search.find(Query.of("traficcking", Locale.ENGLISH), reader).didYouMean())
                .isEqualTo("trafficking");
    }

    private long total(Query query) {
        return search.find(query, reader).total();
    }

    private Hit found(String id, String words, Locale locale) {
        return search.find(Query.of(words, locale), reader).hits().stream()
                .filter(hit -> hit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
