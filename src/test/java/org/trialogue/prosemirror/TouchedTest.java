package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.apply;
import static org.trialogue.prosemirror.Docs.block;
import static org.trialogue.prosemirror.Docs.delete;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.insert;
import static org.trialogue.prosemirror.Docs.p;
import static org.trialogue.prosemirror.Docs.split;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TouchedTest {
    /** p1 from 3, its paragraph a from 4; p2 from 10, its paragraph b from 11; c from 18. */
    private final Node doc =
            doc(block("provision", "p1", p("a", "one")), block("provision", "p2", p("b", "two.")), p("c", "three"));

    @Test
    void typing_touches_the_paragraph_and_its_provision() {
        assertThat(touched(insert(6, "x")).all()).containsExactlyInAnyOrder("p1", "a");
    }

    @Test
    void a_join_touches_both_provisions() {
        assertThat(touched(delete(8, 12)).before()).containsExactlyInAnyOrder("p1", "a", "p2", "b");
        assertThat(touched(delete(8, 12)).after()).containsExactlyInAnyOrder("p1", "a");
    }

    @Test
    void removing_a_provision_touches_it_and_all_in_it() {
        assertThat(touched(delete(3, 10)).before()).containsExactlyInAnyOrder("p1", "a");
        assertThat(touched(delete(3, 10)).after()).isEmpty();
    }

    @Test
    void a_new_block_between_two_touches_neither() {
        var touched = touched(new ReplaceStep(10, 10, Slice.closed(p("n", "new"))));
        assertThat(touched.before()).isEmpty();
        assertThat(touched.after()).containsExactly("n");
    }

    @Test
    void a_split_touches_both_halves() {
        assertThat(touched(split(20, "d")).all()).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void wrapping_touches_what_is_wrapped() {
        var quote = SCHEMA.nodeType("quote");
        var wrapper = new Node(quote, quote.attributes().compute(Map.of("id", "q")), Fragment.EMPTY, Mark.NONE);
        var wrap = new ReplaceAroundStep(18, 25, 18, 25, Slice.closed(wrapper), 1, true);
        assertThat(touched(wrap).before()).containsExactly("c");
        assertThat(touched(wrap).after()).containsExactlyInAnyOrder("q", "c");
    }

    @Test
    void marks_touch_every_block_of_their_range() {
        var mark = new AddMarkStep(6, 20, SCHEMA.mark("strong"));
        assertThat(touched(mark).before()).containsExactlyInAnyOrder("p1", "a", "p2", "b", "c");
    }

    @Test
    void an_attribute_touches_its_node_alone_and_what_is_around_it() {
        assertThat(touched(new AttrStep(3, "restart", 4)).all()).containsExactly("p1");
        assertThat(touched(new AttrStep(4, "id", "z")).before()).containsExactlyInAnyOrder("p1", "a");
        assertThat(touched(new AttrStep(4, "id", "z")).after()).containsExactlyInAnyOrder("p1", "z");
    }

    private Touched touched(Step step) {
        return Touched.of(step, doc, apply(step, doc));
    }
}
