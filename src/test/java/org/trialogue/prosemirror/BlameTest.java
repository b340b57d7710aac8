package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.delete;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.insert;
import static org.trialogue.prosemirror.Docs.p;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trialogue.prosemirror.Blame.Range;

class BlameTest {
    private final Blame imported = Blame.of(doc(p("a", "one two")), 0);

    @Test
    void what_is_inserted_is_its_authors() {
        assertThat(imported.map(insert(6, "xy").getMap(), 1).ranges())
                .containsExactly(new Range(0, 6, 0), new Range(6, 8, 1), new Range(8, 14, 0));
    }

    @Test
    void what_is_deleted_is_nobodys() {
        var typed = imported.map(insert(6, "xy").getMap(), 1);
        assertThat(typed.map(delete(5, 9).getMap(), 2).ranges()).containsExactly(new Range(0, 10, 0));
    }

    @Test
    void ranges_of_one_author_that_meet_become_one() {
        var typed = imported.map(insert(6, "x").getMap(), 1).map(insert(7, "y").getMap(), 1);
        assertThat(typed.within(5, 7)).containsExactly(new Range(5, 6, 0), new Range(6, 7, 1));
        assertThat(typed.ranges()).hasSize(3);
    }

    @Test
    void wrapping_keeps_the_authors_of_what_is_wrapped() {
        var wrap = StepMap.of(3, 0, 1, 12, 0, 1);
        assertThat(imported.map(wrap, 1).ranges())
                .containsExactly(new Range(0, 3, 0), new Range(3, 4, 1), new Range(4, 12 + 1, 0), new Range(13, 14, 1));
    }

    @Test
    void a_text_without_known_authors_has_none_but_those_who_wrote_since() {
        assertThat(Blame.EMPTY.map(insert(6, "x").getMap(), 3).ranges()).containsExactly(new Range(6, 7, 3));
        assertThat(Blame.EMPTY.map(StepMap.EMPTY, 3)).isSameAs(Blame.EMPTY);
    }

    @Test
    void it_says_the_same_as_counting_each_position() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            var authors = new int[40];
            var blame = Blame.EMPTY.map(StepMap.of(0, 0, authors.length), 0);
            for (int author = 1; author < 30; author++) {
                int from = random.nextInt(authors.length + 1);
                int to = Math.min(authors.length, from + random.nextInt(5));
                int size = random.nextInt(6);
                authors = replaced(authors, from, to, size, author % 3);
                blame = blame.map(StepMap.of(from, to - from, size), author % 3);
                assertThat(expanded(blame, authors.length)).isEqualTo(authors);
            }
        }
    }

    @Test
    void it_says_so_in_a_text_with_a_long_past_too() {
        var random = new Random(6);
        var authors = new int[3_000];
        var blame = Blame.EMPTY.map(StepMap.of(0, 0, authors.length), 0);
        for (int author = 1; author < 4_000; author++) {
            int from = random.nextInt(authors.length + 1);
            int to = Math.min(authors.length, from + random.nextInt(author % 500 == 0 ? 900 : 3));
            int size = random.nextInt(4);
            authors = replaced(authors, from, to, size, author);
            blame = blame.map(StepMap.of(from, to - from, size), author);
        }
        assertThat(expanded(blame, authors.length)).isEqualTo(authors);
        assertThat(blame.within(1_000, 1_200))
                .isEqualTo(blame.ranges().stream()
                        .filter(range -> range.to() > 1_000 && range.from() < 1_200)
                        .map(range ->
                                new Range(Math.max(1_000, range.from()), Math.min(1_200, range.to()), range.author()))
                        .toList());
    }

    private static int[] replaced(int[] authors, int from, int to, int size, int author) {
        var result = new int[authors.length - (to - from) + size];
        System.arraycopy(authors, 0, result, 0, from);
        Arrays.fill(result, from, from + size, author);
        System.arraycopy(authors, to, result, from + size, authors.length - to);
        return result;
    }

    private static int[] expanded(Blame blame, int length) {
        var result = new int[length];
        Arrays.fill(result, -1);
        for (var range : blame.ranges()) Arrays.fill(result, range.from(), range.to(), range.author());
        return result;
    }
}
