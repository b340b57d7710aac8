package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Audience.Sharing;
import org.trialogue.search.Begun.Thing;
import org.trialogue.standards.Standards;

/** What is offered while somebody types. */
class CompletionTest extends Searching {

    @Autowired
    private Completion completion;

    @Autowired
    private Terms terms;

    @Autowired
    private Standards standards;

    @Test
    void instruments_are_found_by_code_as_people_write_it_and_by_any_word_of_their_title_without_accents() {
        assertThat(ids("c29", Locale.ENGLISH)).startsWith("C029");
        assertThat(ids("C18", Locale.ENGLISH)).contains("C181", "C189");
        assertThat(ids("emploi prive", FRENCH)).contains("C181");
        assertThat(ids("domest work", Locale.ENGLISH)).contains("C189");
        assertThat(things("travailleurs domest", FRENCH, reader))
                .filteredOn(thing -> thing.id().equals("C189"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.language()).isEqualTo(FRENCH));
        assertThat(standards.find("c29", Locale.ENGLISH, 3))
                .first()
                .satisfies(first -> assertThat(first.code()).isEqualTo("C029"));
        assertThat(standards.find("agences prive", FRENCH, 12))
                .anyMatch(each -> each.code().equals("C181"));
    }

    @Test
    void what_is_in_a_room_completes_for_those_in_it_alone_and_a_passage_leads_to_its_place() {
        var inside = council.member(Affiliation.EMPLOYERS);
        var room = council.sharedRoom(council.workingGroup(inside));
        var word = word();
        put(entry(word, Locale.ENGLISH, new Sharing(room), "Draft on " + word, "No fee " + word + "x is charged"));
        var begin = word.substring(0, word.length() - 1);
        assertThat(things(begin, Locale.ENGLISH, inside)).extracting(Thing::id).containsExactly(word);
        assertThat(things("draft " + begin, Locale.ENGLISH, inside))
                .extracting(Thing::said)
                .contains("");
        assertThat(things("charged " + word + "x", Locale.ENGLISH, inside))
                .singleElement()
                .satisfies(thing -> {
                    assertThat(thing.link()).endsWith("#1");
                    assertThat(thing.said()).startsWith("1 No fee");
                });
        assertThat(things(begin, Locale.ENGLISH, council.member(Affiliation.WORKERS)))
                .isEmpty();
    }

    @Test
    void one_kind_does_not_crowd_out_another() {
        var word = word();
        entries.putAll(List.of(
                entry(word + "1", Locale.ENGLISH, new Everyone(), word + " one", "a"),
                entry(word + "2", Locale.ENGLISH, new Everyone(), word + " two", "a"),
                entry(word + "3", Locale.ENGLISH, new Everyone(), word + " three", "a"),
                new SearchEntry(
                        "guidance",
                        word,
                        1,
                        "A much longer title that has the word " + word + " nearly at its very end",
                        "guidance/" + word,
                        Locale.ENGLISH,
                        new Everyone(),
                        List.of(),
                        Map.of())));
        caughtUp();
        assertThat(completion.begun(new Typed(word), Locale.ENGLISH, reader, 2).things())
                .extracting(Thing::kind)
                .containsExactlyInAnyOrder("provision", "provision", "guidance");
    }

    @Test
    void terms_complete_in_the_readers_language_by_any_of_their_words_and_whatever_is_typed_is_taken() {
        assertThat(terms.begun(new Typed("force"), FRENCH, 5))
                .extracting(Terms.Term::word)
                .anyMatch(word -> word.toLowerCase(FRENCH).contains("forcé"));
        assertThat(terms.begun(new Typed("qwzxv"), FRENCH, 5)).isEmpty();
        for (var typed : List.of("\"", "*:* (", "\\", "\0", "the of", "x".repeat(5_000)))
            assertThat(completion
                            .begun(new Typed(typed), Locale.ENGLISH, reader, 4)
                            .away())
                    .isFalse();
    }

    @Override
    List<String> ids(String words, Locale locale) {
        return things(words, locale, reader).stream().map(Thing::id).toList();
    }

    private List<Thing> things(String words, Locale locale, MemberId viewer) {
        return completion.begun(new Typed(words), locale, viewer, 20).things();
    }
}
