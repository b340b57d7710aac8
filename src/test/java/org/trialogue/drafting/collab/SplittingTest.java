package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.drafting.amending.Docs.text;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.prosemirror.Node;

/** Of a draft with several purposes one is made for each, or none at all. */
class SplittingTest {

    @Test
    void each_change_stands_by_itself() {
        var wordings = Splitting.wordings(Proposal.between(text("a=One.", "b=Two."), text("a=1.", "b=2.")));
        assertThat(wordings).containsExactly(text("a=1.", "b=Two."), text("a=One.", "b=2."));
    }

    @Test
    void changes_that_hold_together_are_not_taken_apart() {
        refused("drafting.refused.draft-inseparable", text("a=One."), text("n=New."));
    }

    @Test
    void one_purpose_is_not_split_and_very_many_are_not_either() {
        refused("drafting.refused.draft-single", text("a=One."), text("a=1."));
        refused("drafting.refused.draft-split-many", many(21, "One"), many(21, "Two"));
        assertThat(Splitting.wordings(Proposal.between(many(20, "One"), many(20, "Two"))))
                .hasSize(20);
    }

    private static Node many(int count, String words) {
        return text(
                IntStream.range(0, count).mapToObj(i -> "k" + i + "=" + words).toArray(String[]::new));
    }

    private static void refused(String key, Node base, Node now) {
        assertThatThrownBy(() -> Splitting.wordings(Proposal.between(base, now)))
                .hasMessage(key);
    }
}
