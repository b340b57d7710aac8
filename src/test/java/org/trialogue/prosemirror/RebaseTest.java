package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.delete;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.insert;
import static org.trialogue.prosemirror.Docs.p;
import static org.trialogue.prosemirror.Docs.split;
import static org.trialogue.prosemirror.Docs.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebaseTest {
    private final Rebase rebase = Rebase.checked(Limits.COMMIT);
    private final Node doc = doc(p("a", "one two"), p("b", "three"));

    @Test
    void a_commit_on_the_head_is_applied_as_sent() {
        var step = insert(4, "x");
        var result = rebase.rebase(doc, List.of(List.of(step)), List.of());
        assertThat(result.groups()).containsExactly(List.of(step));
        assertThat(text(result.doc())).isEqualTo("T|xone two|three");
        assertThat(result.maps()).containsExactly(step.getMap());
    }

    @Test
    void steps_move_with_what_came_before_them() {
        var result = rebase.rebase(doc, List.of(List.of(insert(8, "my "))), List.of(insert(4, "not ")));
        assertThat(result.applied()).containsExactly(insert(12, "my "));
        assertThat(text(result.doc())).isEqualTo("T|not one my two|three");
    }

    @Test
    void later_steps_find_their_place_in_what_earlier_ones_inserted() {
        var sent = List.of(List.of(split(7, "c")), List.of(insert(9, "x")), List.of(insert(10, "y")));
        var result = rebase.rebase(doc, sent, List.of(insert(4, "so ")));
        assertThat(text(result.doc())).isEqualTo("T|so one|xy two|three");
        assertThat(result.applied()).hasSize(3);
    }

    @Test
    void a_step_whose_place_is_gone_is_null() {
        var result = rebase.rebase(doc, List.of(List.of(insert(6, "x"))), List.of(delete(3, 12)));
        assertThat(result.groups().getFirst()).containsOnlyNulls().hasSize(1);
        assertThat(text(result.doc())).isEqualTo("T|three");
        assertThat(result.maps()).isEmpty();
    }

    @Test
    void a_group_is_placed_as_a_whole_or_not_at_all() {
        var move = List.of(delete(13, 18), insert(6, "three"));
        var result = rebase.rebase(doc, List.of(move, List.of(insert(18, "more "))), List.of(delete(5, 9)));
        assertThat(result.groups().getFirst()).containsOnlyNulls().hasSize(2);
        assertThat(text(result.doc())).isEqualTo("T|owo|threemore ");
    }

    @Test
    void what_a_lost_group_inserted_is_no_place_for_later_ones() {
        var lost = List.of(insert(6, "abc"), insert(7, "x"));
        var result = rebase.rebase(doc, List.of(lost, List.of(insert(8, "y"))), List.of(delete(5, 9)));
        assertThat(result.applied()).isEmpty();
        assertThat(text(result.doc())).isEqualTo("T|owo|three");
    }

    @Test
    void a_group_that_does_not_apply_at_its_base_is_lost_with_all_after_it() {
        var sent = List.of(List.of(insert(4, "x")), List.of(insert(99, "y")), List.of(insert(4, "z")));
        var result = rebase.rebase(doc, sent, List.of());
        assertThat(result.applied()).containsExactly(insert(4, "x"));
        assertThat(result.groups()).hasSize(3);
    }

    @Test
    void a_structural_step_does_not_swallow_what_was_typed_since() {
        var join = new ReplaceStep(11, 13, Slice.EMPTY, true);
        var result = rebase.rebase(
                doc, List.of(List.of(join)), List.of(new ReplaceStep(12, 12, Slice.closed(p("c", "new")))));
        assertThat(result.applied()).isEmpty();
        assertThat(text(result.doc())).isEqualTo("T|one two|new|three");
    }

    @Test
    void the_steps_are_prepared_on_the_document_they_land_on() {
        var renaming = new Rebase(new Checked(Limits.COMMIT), new FreshIds(() -> "fresh"));
        var twice = new ReplaceStep(19, 19, Slice.closed(p("c", "again")));
        var result = renaming.rebase(
                doc, List.of(List.of(twice)), List.of(new ReplaceStep(3, 3, Slice.closed(p("c", "new")))));
        assertThat(Blocks.find(result.doc(), "fresh")).isPresent();
        assertThat(Blocks.duplicateIds(result.doc())).isEmpty();
    }

    @Test
    void an_empty_commit_changes_nothing() {
        assertThat(rebase.rebase(doc, List.of(), List.of()).doc()).isSameAs(doc);
        assertThat(rebase.rebase(doc, List.of(List.of()), List.of()).groups()).containsExactly(List.of());
    }

    @Test
    void marks_land_on_what_is_left_of_their_range() {
        var mark = new AddMarkStep(4, 11, SCHEMA.mark("strong"));
        var result = rebase.rebase(doc, List.of(List.of(mark)), List.of(delete(4, 8)));
        assertThat(result.applied()).containsExactly(new AddMarkStep(4, 7, SCHEMA.mark("strong")));
    }

    @Test
    void a_deletion_that_is_suggested_does_not_claim_words_that_others_wrote_inside_it() {
        var struck = struck();
        var careful = new Rebase(new Checked(Limits.COMMIT), Preparation.NONE, struck::equals, true);
        var group = List.<Step>of(new AddMarkStep(4, 11, struck), insert(11, "!"));
        var result = careful.rebase(doc, List.of(group), List.of(insert(8, "new "), delete(4, 6)));
        assertThat(text(result.doc())).isEqualTo("T|e new two!|three");
        assertThat(marked(result.doc())).isEqualTo("e two");
        assertThat(result.groups().getFirst()).hasSize(3).last().isEqualTo(new RemoveMarkStep(6, 10, struck));
    }

    @Test
    void what_oneself_wrote_inside_a_deletion_before_it_bears_it_as_sent() {
        var struck = struck();
        var careful = new Rebase(new Checked(Limits.COMMIT), Preparation.NONE, struck::equals, true);
        var sent = List.of(List.<Step>of(insert(8, "my ")), List.<Step>of(new AddMarkStep(4, 14, struck)));
        var result = careful.rebase(doc, sent, List.of(insert(4, "So ")));
        assertThat(result.groups().getLast()).containsExactly(new AddMarkStep(7, 17, struck));
    }

    private static Mark struck() {
        var attrs = Map.of("id", "c", "member", "m", "group", "workers", "at", "2026-11-24T10:00:00Z");
        return SCHEMA.mark("deletion", attrs);
    }

    private static String marked(Node doc) {
        var words = new StringBuilder();
        doc.descendants((node, pos, parent) -> {
            if (node.isText() && !node.marks().isEmpty()) words.append(node.text());
            return true;
        });
        return words.toString();
    }
}
