package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.delete;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.insert;
import static org.trialogue.prosemirror.Docs.p;
import static org.trialogue.prosemirror.Docs.split;
import static org.trialogue.prosemirror.Docs.text;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparingTest {
    private final Rebase rebase = new Rebase(new Checked(Limits.COMMIT), Preparation.NONE, mark -> false, true);
    private final Node doc = doc(p("a", "one two"), p("b", "three"), p("c", "four"));

    @Test
    void a_deletion_leaves_the_words_that_its_author_had_not_seen() {
        var result = rebased(delete(4, 11), insert(8, "new "));
        assertThat(text(result.doc())).isEqualTo("T|new |three|four");
        assertThat(result.groups().getFirst()).containsExactly(delete(12, 15), delete(4, 8));
        assertThat(result.maps()).hasSize(2);
    }

    @Test
    void a_later_step_of_the_same_commit_finds_its_place_behind_what_was_spared() {
        var sent = List.of(List.<Step>of(delete(4, 11)), List.<Step>of(insert(4, "mine")));
        var result = rebase.rebase(doc, sent, List.of(insert(8, "new ")));
        assertThat(text(result.doc())).isEqualTo("T|new mine|three|four");
    }

    @Test
    void a_deletion_over_paragraphs_leaves_the_one_in_which_others_wrote() {
        assertThat(text(rebased(delete(6, 22), insert(15, "X")).doc())).isEqualTo("T|on|X|ur");
    }

    @Test
    void a_paragraph_that_is_deleted_stays_for_what_others_wrote_in_it() {
        var after = rebased(delete(3, 12), insert(8, "new ")).doc();
        assertThat(text(after)).isEqualTo("T|new |three|four");
        assertThat(after.child(1).id()).isEqualTo("a");
    }

    @Test
    void paragraphs_are_not_joined_over_words_that_somebody_put_between_them() {
        var between = new ReplaceStep(12, 12, new Slice(Fragment.of(p("n", "new")), 0, 0));
        var result = rebased(delete(11, 13), between);
        assertThat(text(result.doc())).isEqualTo("T|one two|new|three|four");
        assertThat(result.groups().getFirst()).containsOnlyNulls().hasSize(1);
    }

    @Test
    void a_paragraph_that_was_split_stays_deleted_as_nobody_wrote_words() {
        assertThat(text(rebased(delete(5, 10), split(8, "s")).doc())).isEqualTo("T|oo|three|four");
    }

    @Test
    void a_rebase_that_spares_nothing_takes_all_along() {
        var bold = Rebase.checked(Limits.COMMIT);
        var result = bold.rebase(doc, List.of(List.of(delete(4, 11))), List.of(insert(8, "new ")));
        assertThat(text(result.doc())).isEqualTo("T||three|four");
    }

    private Rebased rebased(Step mine, Step theirs) {
        return rebase.rebase(doc, List.of(List.of(mine)), List.of(theirs));
    }
}
