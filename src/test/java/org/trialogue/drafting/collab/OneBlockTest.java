package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.amending.Docs.text;

import org.junit.jupiter.api.Test;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.prosemirror.Node;

/** One block is what it was, where it was, and all else is as it is. */
class OneBlockTest {

    private static final Node THEN = text("a=One.", "b=Two.", "c=Three.", "d=Four.");

    @Test
    void words_come_back_where_the_block_stands() {
        assertThat(OneBlock.of(text("a=One.", "b=2.", "x=New.", "c=3."), THEN, "b"))
                .containsExactly(text("a=One.", "b=Two.", "x=New.", "c=3."));
    }

    @Test
    void a_block_that_was_moved_goes_and_comes_behind_what_it_stood_behind() {
        assertThat(OneBlock.of(text("d=4.", "a=One.", "b=Two.", "c=3."), THEN, "d"))
                .containsExactly(text("a=One.", "b=Two.", "c=3."), text("a=One.", "b=Two.", "c=3.", "d=Four."));
        assertThat(OneBlock.of(text("b=Two.", "c=Three.", "d=Four.", "a=One."), THEN, "a"))
                .endsWith(THEN);
    }

    @Test
    void it_comes_behind_what_kept_its_place_and_not_behind_what_was_moved_too() {
        var then = text("a=One.", "b=Two.", "c=Three.", "d=Four.", "e=Five.");
        var now = text("c=Three.", "d=Four.", "e=Five.", "a=One.", "b=Two.");
        var came = OneBlock.of(now, then, "b").getLast();
        assertThat(came).isEqualTo(text("b=Two.", "c=Three.", "d=Four.", "e=Five.", "a=One."));
        assertThat(Proposal.between(then, came).changes())
                .extracting(change -> change.key())
                .containsExactly("a");
    }

    @Test
    void what_is_gone_comes_back_and_what_was_not_there_goes() {
        var now = text("a=One.", "x=New.", "c=3.");
        assertThat(OneBlock.of(now, THEN, "b")).containsExactly(text("a=One.", "b=Two.", "x=New.", "c=3."));
        assertThat(OneBlock.of(now, THEN, "x")).containsExactly(text("a=One.", "c=3."));
    }

    @Test
    void what_stands_as_it_stood_is_left_alone() {
        assertThat(OneBlock.of(THEN, THEN, "b")).containsExactly(THEN);
        assertThat(OneBlock.of(THEN, THEN, "unknown")).containsExactly(THEN);
    }
}
