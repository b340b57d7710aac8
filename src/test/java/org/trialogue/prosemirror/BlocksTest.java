package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.block;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.p;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private final Node doc = doc(p("a", "one"), block("quote", "q", p("b", "two"), p("c", "")));

    @Test
    void a_block_is_found_by_its_id_with_its_position() {
        assertThat(Blocks.find(doc, "b")).hasValueSatisfying(block -> {
            assertThat(block.pos()).isEqualTo(9);
            assertThat(block.end()).isEqualTo(14);
            assertThat(block.parent().id()).isEqualTo("q");
            assertThat(doc.nodeAt(block.pos())).isSameAs(block.node());
        });
        assertThat(Blocks.find(doc, "none")).isEmpty();
    }

    @Test
    void blocks_come_in_order_parents_first() {
        assertThat(Blocks.of(doc)).extracting(Block::id).containsExactly("title", "a", "q", "b", "c");
    }

    @Test
    void the_blocks_around_a_position_come_outermost_first() {
        assertThat(Blocks.around(doc, 11)).extracting(Block::id).containsExactly("q", "b");
        assertThat(Blocks.around(doc, 3)).isEmpty();
    }

    @Test
    void missing_and_doubled_ids_are_found_and_mended() {
        var copy = SCHEMA.node("paragraph", SCHEMA.text("no id"));
        var doubled = doc(p("a", "one"), p("a", "two"), copy, block("quote", "a", p("b", "three")));
        assertThat(Blocks.duplicateIds(doubled)).containsExactly("a");
        assertThat(Blocks.withoutId(doubled)).extracting(Block::node).containsExactly(copy);
        var ids = new AtomicInteger();
        var mended = Blocks.withIds(doubled, () -> "n" + ids.incrementAndGet());
        assertThat(Blocks.of(mended)).extracting(Block::id).containsExactly("title", "a", "n1", "n2", "n3", "b");
        mended.check();
    }

    @Test
    void inline_nodes_may_go_without_an_id() {
        var citation = SCHEMA.node("citation", Map.of("code", "P029"), List.of());
        var cited = doc(SCHEMA.node("paragraph", Map.of("id", "a"), List.of(citation)));
        assertThat(Blocks.withIds(cited, () -> "fresh")).isEqualTo(cited);
    }

    @Test
    void text_between_positions_separates_blocks_and_stands_in_for_leaves() {
        var broken = doc(SCHEMA.node("paragraph", SCHEMA.text("a"), SCHEMA.node("hard_break"), SCHEMA.text("b")));
        assertThat(broken.textBetween(0, broken.content().size(), "\n\n", " ")).isEqualTo("T\n\na b");
        assertThat(doc.textBetween(5, 11, "|", "")).isEqualTo("ne|t");
        assertThat(doc.textContent()).isEqualTo("T\none\ntwo\n");
    }
}
