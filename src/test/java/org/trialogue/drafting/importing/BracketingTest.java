package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.drafting.importing.Bracketing.Bracketed;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;

/** What is not agreed is known by its square brackets, and what only looks so is left alone. */
class BracketingTest {

    @Test
    void wordings_after_a_slash_are_told_apart_and_so_is_who_holds_them() {
        var read = read(
                "[Employers: Members should consider it.", "It may take time.", "/ Ghana: Members shall.]", "After.");
        assertThat(read.length()).isEqualTo(3);
        assertThat(read.wordings()).extracting(Bracketing.Worded::holder).containsExactly("employers", "Ghana");
        assertThat(read.wordings().getFirst().paragraphs())
                .extracting(Words::text)
                .containsExactly("Members should consider it.", "It may take time.");
        assertThat(read.wordings().getLast().paragraphs())
                .extracting(Words::text)
                .containsExactly("Members shall.");
    }

    @Test
    void several_may_hold_a_wording_together_by_their_names() {
        assertThat(read("[Members shall.", "/ Ghana, Kenya: Members may.]").wordings())
                .extracting(Bracketing.Worded::holder)
                .containsExactly("", "Ghana, Kenya");
        assertThat(read("[Members shall.", "/ In that case, however: they may.]")
                        .wordings())
                .extracting(Bracketing.Worded::holder)
                .containsExactly("", "");
    }

    @ParameterizedTest
    @CsvSource({
        "[Travailleurs\u00A0: Les Membres doivent.], workers, Les Membres doivent.",
        "[Empleadores: Los Miembros pueden.], employers, Los Miembros pueden.",
        "[Workers' Group: Members shall.], workers, Members shall.",
        "[Members shall [promptly] act.], '', Members shall [promptly] act.",
        "[Note: to be seen again.], '', Note: to be seen again."
    })
    void one_wording_is_held_by_a_side_or_by_nobody_that_is_named(String line, String holder, String words) {
        var worded = read(line).wordings().getFirst();
        assertThat(worded.holder()).isEqualTo(holder);
        assertThat(worded.paragraphs()).extracting(Words::text).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[shall] or [should]",
                "[12]",
                "[…]",
                "[...]",
                "[Members shall",
                "Members [shall] act",
                "[12] International Labour Office",
                "]["
            })
    void what_does_not_stand_in_brackets_as_a_whole_stays_as_it_is(String line) {
        assertThat(Bracketing.at(List.of(Paragraph.plain(Words.of(line))), 0)).isEmpty();
    }

    @Test
    void brackets_that_reach_over_something_else_stay_words() {
        var over = List.of(
                Paragraph.plain(Words.of("[Members shall")),
                new Paragraph(Words.of("A heading"), Kind.HEADING_2, 0),
                Paragraph.plain(Words.of("act.]")));
        assertThat(Bracketing.at(over, 0)).isEmpty();
    }

    private static Bracketed read(String... lines) {
        return Bracketing.at(
                        Stream.of(lines)
                                .map(line -> Paragraph.plain(Words.of(line)))
                                .toList(),
                        0)
                .orElseThrow();
    }
}
