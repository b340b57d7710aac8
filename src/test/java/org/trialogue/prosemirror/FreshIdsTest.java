package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.apply;
import static org.trialogue.prosemirror.Docs.delete;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.insert;
import static org.trialogue.prosemirror.Docs.p;
import static org.trialogue.prosemirror.Docs.split;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreshIdsTest {
    private final Node doc = doc(p("a", "one two"), p("b", "three"));
    private final AtomicInteger counter = new AtomicInteger();
    private final FreshIds ids = new FreshIds(() -> "n" + counter.incrementAndGet());

    @Test
    void a_step_without_blocks_stays_as_it_is() {
        assertThat(ids.prepare(insert(5, "x"), doc)).isEqualTo(insert(5, "x"));
    }

    @Test
    void of_a_split_the_first_half_keeps_the_id_and_a_double_is_renamed() {
        assertThat(idsAfter(split(7, "a"))).containsExactly("title", "a", "n1", "b");
        assertThat(idsAfter(split(7, "own"))).containsExactly("title", "a", "own", "b");
    }

    @Test
    void an_empty_block_before_the_text_leaves_the_id_with_the_text() {
        assertThat(idsAfter(new ReplaceStep(3, 3, Slice.closed(p("above", "")))))
                .containsExactly("title", "above", "a", "b");
    }

    @Test
    void a_pasted_copy_is_renamed_and_a_moved_block_is_not() {
        var paste = new ReplaceStep(12, 12, Slice.closed(p("a", "one two")));
        assertThat(idsAfter(paste)).containsExactly("title", "a", "n1", "b");
        var cut = apply(delete(3, 12), doc);
        assertThat(ids.prepare(new ReplaceStep(3, 3, Slice.closed(p("a", "one two"))), cut))
                .isEqualTo(new ReplaceStep(3, 3, Slice.closed(p("a", "one two"))));
    }

    @Test
    void a_block_that_is_replaced_may_keep_its_id() {
        var heading = SCHEMA.nodeType("heading");
        var markup = new Node(heading, heading.attributes().compute(Map.of("id", "a")), Fragment.EMPTY, Mark.NONE);
        var step = new ReplaceAroundStep(3, 12, 4, 11, Slice.closed(markup), 1, true);
        assertThat(idsAfter(step)).containsExactly("title", "a", "b");
    }

    @Test
    void doubles_within_one_slice_and_missing_ids_are_named() {
        var slice = Slice.closed(p("c", ""), p("c", ""), SCHEMA.node("paragraph"));
        assertThat(idsAfter(new ReplaceStep(12, 12, slice))).containsExactly("title", "a", "c", "n1", "n2", "b");
    }

    @Test
    void an_id_that_is_taken_is_not_given_by_an_attribute_step() {
        assertThat(idsAfter(new AttrStep(3, "id", "b"))).containsExactly("title", "n1", "b");
        assertThat(idsAfter(new AttrStep(3, "id", "free"))).containsExactly("title", "free", "b");
        assertThat(idsAfter(new AttrStep(3, "id", null))).containsExactly("title", "n2", "b");
        assertThat(ids.prepare(new AttrStep(999, "id", "x"), doc)).isEqualTo(new AttrStep(999, "id", "x"));
    }

    @Test
    void renaming_changes_no_size() {
        var paste = new ReplaceStep(12, 12, Slice.closed(p("a", "one two")));
        assertThat(ids.prepare(paste, doc).getMap()).isEqualTo(paste.getMap());
    }

    private List<String> idsAfter(Step step) {
        return Blocks.of(apply(ids.prepare(step, doc), doc)).stream()
                .map(Block::id)
                .toList();
    }
}
