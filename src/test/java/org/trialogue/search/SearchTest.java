package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Affiliation;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Audience.Sharing;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Results.Source;

/** What is found, by whom. */
class SearchTest extends Searching {

    @Test
    void what_belongs_to_a_room_is_found_and_counted_by_its_members_alone() {
        var inside = council.member(Affiliation.EMPLOYERS);
        var outside = council.member(Affiliation.EMPLOYERS);
        var room = council.sharedRoom(council.workingGroup(inside));
        var word = word();
        put(entry(word, Locale.ENGLISH, new Sharing(room), "Draft " + word, "agencies " + word + " licensed"));

        var seen = search.find(Query.of(word, Locale.ENGLISH), inside);
        assertThat(seen.total()).isOne();
        assertThat(seen.facets().get("theme")).containsExactly(new Count(word, 1));
        var unseen = search.find(Query.of(word, Locale.ENGLISH), outside);
        assertThat(unseen.total()).isZero();
        assertThat(unseen.hits()).isEmpty();
        assertThat(unseen.kinds()).isEmpty();
        assertThat(unseen.facets().values()).allMatch(List::isEmpty);
        var all = search.find(Query.of("", Locale.ENGLISH), outside);
        assertThat(all.facets().get("theme")).extracting(Count::value).doesNotContain(word);
    }

    @Test
    void what_belongs_to_a_caucus_is_refused_by_code_and_by_database() {
        var group = council.workingGroup();
        var caucus = transaction.execute(
                status -> jdbc.sql("select id from membership.room where working_group_id = ? and kind = ?")
                        .param(group.value())
                        .param(RoomKind.WORKERS_CAUCUS.name())
                        .query(UUID.class)
                        .single());
        var entry = entry(word(), Locale.ENGLISH, new Sharing(new RoomId(caucus)), "Secret", "words");
        assertThatThrownBy(() -> entries.put(entry)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "select search.put('t', 'x', 1, 'Secret', 'x', 'en', ?, '{\"passages\": [], \"facets\": {}}', now())")
                        .param(caucus)
                        .query((row, n) -> n)
                        .list()))
                .hasMessageContaining("caucus");
    }

    @Test
    void a_word_finds_its_other_forms_in_its_language() {
        var french = word();
        var spanish = word();
        put(entry(french, FRENCH, new Everyone(), french, "les travailleurs migrants et leurs droits"));
        put(entry(spanish, SPANISH, new Everyone(), spanish, "una agencia de empleo privada"));
        assertThat(ids(french + " travailleur", FRENCH)).containsExactly(french);
        assertThat(ids(spanish + " agencias", SPANISH)).containsExactly(spanish);
        var quoted = search.find(Query.of(french + " \"travailleur\"", FRENCH), reader);
        assertThat(quoted.remarks()).containsExactly(Remark.QUOTES_APART);
        assertThat(search.find(Query.of(french + " \"travailleurs\"", FRENCH), reader)
                        .remarks())
                .isEmpty();
    }

    @Test
    void an_english_query_finds_what_is_written_in_french_and_says_so() {
        var name = word();
        put(entry(name, FRENCH, new Everyone(), "Lutte contre le travail forcé " + name, "Un projet à " + name));
        var results = search.find(Query.of("forced labour " + name, Locale.ENGLISH), reader);
        assertThat(results.relaxed()).isFalse();
        assertThat(results.alsoSearched()).contains("travail forcé", "trabajo forzoso");
        assertThat(results.hits()).extracting(Hit::id).startsWith(name);
        assertThat(results.hits().getFirst().title()).contains(new Span("travail forcé", true));
    }

    @Test
    void the_best_passage_answers_highlighted_with_its_own_link() {
        var name = word();
        put(new SearchEntry(
                "provision",
                name,
                1,
                "Draft " + name,
                "texts/" + name,
                Locale.ENGLISH,
                new Everyone(),
                List.of(
                        new Passage("1", "texts/" + name + "#a", "Everyone chooses work freely."),
                        new Passage(
                                "2", "texts/" + name + "#b", "Workers pay no <b>recruitment</b> fee " + name + ".")),
                Map.of()));
        var hit = search.find(Query.of("recruitment fees " + name, Locale.ENGLISH), reader)
                .hits()
                .getFirst();
        assertThat(hit.passage().number()).isEqualTo("2");
        assertThat(hit.passage().link()).endsWith("#b");
        assertThat(hit.passage().text()).contains(new Span("recruitment", true), new Span("fee", true));
        assertThat(text(hit.passage().text())).contains("<b>recruitment</b>");
        assertThat(hit.why()).contains("recruitment", "fee", name);
    }

    @Test
    void the_starting_library_is_found_in_three_languages() {
        assertThat(ids("C029", Locale.ENGLISH)).contains("C029");
        assertThat(ids("agences d'emploi privées", FRENCH)).contains("C181");
        assertThat(ids("trabajadoras domésticas", SPANISH)).contains("C189");
        assertThat(search.find(new Query("trafficking", "practice", Map.of(), 0, Locale.ENGLISH), reader)
                        .total())
                .isPositive();
    }

    @Test
    void what_is_left_out_is_left_out_wherever_it_is_asked_whether_anything_holds_the_words() {
        var one = word();
        var other = word();
        var without = word();
        put(entry(word(), Locale.ENGLISH, new Everyone(), one + " and " + other, "In " + without + "."));
        put(entry(word(), Locale.ENGLISH, new Everyone(), one, "Elsewhere."));
        var wide = Query.of(one + " " + other + " -" + without, Locale.ENGLISH);
        var relaxed = search.find(wide, reader);
        assertThat(relaxed.relaxed()).isTrue();
        assertThat(relaxed.kinds()).containsExactly(new Count("provision", 1));
        var narrowed = search.find(wide.inKind("provision"), reader);
        assertThat(narrowed.relaxed()).isTrue();
        assertThat(narrowed.hits())
                .extracting(Hit::id)
                .isEqualTo(relaxed.hits().stream().map(Hit::id).toList());
    }

    @Test
    void narrowing_by_one_facet_leaves_its_other_values_to_be_counted() {
        var all = search.find(new Query("", "practice", Map.of(), 0, Locale.ENGLISH), reader);
        var narrowed = search.find(
                new Query("", "practice", Map.of("theme", List.of("recruitment")), 0, Locale.ENGLISH), reader);
        assertThat(narrowed.total()).isBetween(1L, all.total() - 1);
        assertThat(narrowed.facets().get("theme")).isEqualTo(all.facets().get("theme"));
        assertThat(narrowed.kinds())
                .filteredOn(count -> count.value().equals("practice"))
                .containsExactly(new Count("practice", narrowed.total()));
    }

    @Test
    void when_nothing_holds_all_words_some_are_enough_and_that_is_said() {
        var results = search.find(Query.of("trafficking zzyzxunheardof", Locale.ENGLISH), reader);
        assertThat(results.relaxed()).isTrue();
        assertThat(results.total()).isPositive();
    }

    @Test
    void words_left_out_are_left_out() {
        assertThat(ids("trafficking -mekong", Locale.ENGLISH)).doesNotContain("ticw-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "AND OR NOT",
                "(((",
                "kind:",
                "*:*",
                "\\",
                "<script>alert(1)</script>",
                "the of and",
                "-",
                "强迫劳动"
            })
    void whatever_is_typed_is_answered_by_the_index(String typed) {
        assertThat(search.find(Query.of(typed, Locale.ENGLISH), reader).source())
                .isEqualTo(Source.INDEX);
    }

    @Test
    void ten_thousand_letters_are_answered_by_the_index() {
        assertThat(search.find(Query.of("forced labour, ".repeat(700), Locale.ENGLISH), reader)
                        .source())
                .isEqualTo(Source.INDEX);
    }

    @Test
    void an_older_version_never_replaces_a_newer_one() {
        var name = word();
        put(entry(name, 2, "Second " + name));
        put(entry(name, 1, "First " + name));
        assertThat(titles(name)).containsExactly("Second " + name);
    }

    @Test
    void what_was_taken_out_is_found_no_more_and_no_older_version_brings_it_back() {
        var name = word();
        put(entry(name, 1, "First " + name));
        entries.remove("provision", name, 2);
        caughtUp();
        assertThat(titles(name)).isEmpty();
        put(entry(name, 1, "First " + name));
        assertThat(titles(name)).isEmpty();
    }

    @Test
    void an_index_built_anew_answers_the_same() {
        var name = word();
        put(entry(name, 1, "Kept " + name));
        var before = search.find(Query.of("", Locale.ENGLISH), reader);
        rebuild.run();
        caughtUp();
        var after = search.find(Query.of("", Locale.ENGLISH), reader);
        assertThat(titles(name)).containsExactly("Kept " + name);
        assertThat(after.kinds()).isEqualTo(before.kinds());
    }
}
