package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.block;
import static org.trialogue.prosemirror.Docs.delete;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.insert;
import static org.trialogue.prosemirror.Docs.p;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trialogue.prosemirror.StepResult.Applied;
import org.trialogue.prosemirror.StepResult.Failed;

class CheckedTest {
    private final Checked checked = new Checked(Limits.COMMIT);
    private final Node doc = doc(p("a", "one 😀 two"), block("quote", "q", p("b", "three")));

    @Test
    void typing_is_accepted() {
        assertThat(checked.apply(insert(5, "x"), doc)).isInstanceOf(Applied.class);
    }

    @Test
    void invalid_content_deep_in_a_slice_is_refused_though_npm_accepts_it() {
        var rows = raw("table", raw("table_row", raw("table_cell")));
        var step = new ReplaceStep(3, 3, Slice.closed(rows));
        assertThat(step.apply(doc)).isInstanceOf(Applied.class);
        assertThat(checked.apply(step, doc)).isInstanceOf(Failed.class);
    }

    @Test
    void invalid_content_around_a_gap_is_refused() {
        var slice = Slice.closed(raw("provision", p("c", ""), raw("bracket"), raw("quote")));
        var step = new ReplaceAroundStep(15, 24, 16, 23, slice, 3, false);
        assertThat(step.apply(doc)).isInstanceOf(Applied.class);
        assertThat(checked.apply(step, doc)).isInstanceOf(Failed.class);
    }

    @Test
    void a_gap_is_not_put_into_a_closed_node_that_does_not_take_it() {
        var heading = block("heading", "h", SCHEMA.text("H"));
        var quotes = Fragment.of(block("quote", "x", p("y", "")), block("quote", "z", p("w", "")));
        var after = doc(block("quote", "q", p("b", "")), heading);
        var intoSecond = new ReplaceAroundStep(6, 10, 7, 10, new Slice(quotes, 1, 0), 4, false);
        assertThat(intoSecond.apply(after)).isEqualTo(new Failed("The gap's content does not fit into the slice"));
        var before = doc(heading, block("quote", "q", p("b", "")));
        var intoFirst = new ReplaceAroundStep(3, 7, 3, 6, new Slice(quotes, 0, 1), 1, false);
        assertThat(intoFirst.apply(before)).isEqualTo(new Failed("The gap's content does not fit into the slice"));
    }

    @Test
    void marks_deep_in_a_slice_must_be_allowed_there() {
        var footnote = raw("footnote", SCHEMA.text("note", SCHEMA.mark("underline")));
        assertThat(checked.apply(new ReplaceStep(5, 5, Slice.closed(footnote)), doc))
                .isInstanceOf(Failed.class);
    }

    @Test
    void a_character_is_not_cut_in_two() {
        assertThat(delete(8, 10).apply(doc)).isInstanceOf(Applied.class);
        assertThat(checked.apply(delete(8, 10), doc)).isInstanceOf(Applied.class);
        assertThat(checked.apply(delete(8, 9), doc)).isInstanceOf(Failed.class);
        assertThat(checked.apply(insert(9, "x"), doc)).isInstanceOf(Failed.class);
        assertThat(checked.apply(new AddMarkStep(5, 9, SCHEMA.mark("em")), doc)).isInstanceOf(Failed.class);
        var title = SCHEMA.nodeType("title").create(Map.of(), Fragment.EMPTY, Mark.NONE);
        var paragraphs = Fragment.of(title, title);
        assertThat(checked.apply(new ReplaceStep(9, 9, new Slice(paragraphs, 1, 1)), doc))
                .isInstanceOf(Failed.class);
    }

    @Test
    void an_attribute_that_does_not_exist_is_not_set() {
        assertThat(new AttrStep(3, "colour", "red").apply(doc)).isInstanceOf(Applied.class);
        assertThat(checked.apply(new AttrStep(3, "colour", "red"), doc)).isInstanceOf(Failed.class);
        assertThat(checked.apply(new DocAttrStep("colour", "red"), doc)).isInstanceOf(Failed.class);
        assertThat(checked.apply(new AttrStep(3, "id", "other"), doc)).isInstanceOf(Applied.class);
    }

    @Test
    void wrapping_again_and_again_does_not_get_deeper_than_the_limit() {
        var shallow = new Checked(new Limits(6, 99, 999, 9));
        var current = doc(block("provision", "p", p("x", "x")));
        int wraps = 0;
        for (int i = 0; i < 9; i++) {
            var list = raw("sub_provisions", raw("sub_provision", p("n" + i, "")));
            int from = current.content().size() - 1 - i * 2;
            if (!(shallow.apply(new ReplaceStep(from, from, Slice.closed(list)), current)
                    instanceof Applied(Node next))) break;
            current = next;
            wraps++;
        }
        assertThat(wraps).isEqualTo(2);
    }

    @Test
    void what_is_accepted_leaves_a_valid_document_and_what_is_refused_would_not() {
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            var random = new Random(i);
            var source = new RandomDocument(SCHEMA, random, 2);
            var start = source.document();
            var step = new WildSteps(SCHEMA, random, start).step();
            if (step == null || !(step.apply(start) instanceof Applied(Node after))) continue;
            var result = checked.apply(step, start);
            assertThat(result instanceof Applied)
                    .as("%d: %s %s on %s", i, result, step, start)
                    .isEqualTo(valid(after));
            if (result instanceof Applied) accepted++;
            else refused++;
        }
        assertThat(accepted).isGreaterThan(300);
        assertThat(refused).isGreaterThan(100);
    }

    private static boolean valid(Node node) {
        try {
            node.check();
            return true;
        } catch (ModelException e) {
            return false;
        }
    }

    /** A node whose content is not checked. */
    private static Node raw(String type, Node... content) {
        var nodeType = SCHEMA.nodeType(type);
        return new Node(nodeType, nodeType.attributes().defaults(), Fragment.of(List.of(content)), Mark.NONE);
    }
}
