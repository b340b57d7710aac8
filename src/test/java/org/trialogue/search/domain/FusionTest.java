package org.trialogue.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trialogue.search.domain.Fusion.Ranking;
import org.trialogue.search.domain.Fusion.Scored;

/** One ranking out of two. */
class FusionTest {

    private static final Ranking NONE = new Ranking(List.of(), 0, 0);

    /** Both were cut off: the last hit of each counts as nothing. */
    private static final Ranking WORDS =
            new Ranking(List.of(new Scored("a", 30), new Scored("b", 20), new Scored("c", 10)), 10, 0);

    private static final Ranking MEANING =
            new Ranking(List.of(new Scored("c", 0.9), new Scored("d", 0.8), new Scored("a", 0.7)), 0.7, 0.2);

    @Test
    void each_ranking_is_stretched_before_the_two_are_added() {
        assertScores(
                Fusion.of(WORDS, MEANING, 0.4, Set.of()),
                new Scored("a", 0.6),
                new Scored("c", 0.4),
                new Scored("b", 0.3),
                new Scored("d", 0.2));
    }

    @Test
    void without_weight_the_words_keep_their_order() {
        assertThat(Fusion.of(WORDS, MEANING, 0, Set.of()))
                .extracting(Scored::key)
                .startsWith("a", "b");
    }

    @Test
    void one_ranking_alone_keeps_its_order_and_counts_whole() {
        assertScores(
                Fusion.of(WORDS, NONE, 0.5, Set.of()), new Scored("a", 1), new Scored("b", 0.5), new Scored("c", 0));
        assertThat(Fusion.of(NONE, MEANING, 0.3, Set.of()))
                .extracting(Scored::key)
                .containsExactly("c", "d", "a");
    }

    @Test
    void the_last_of_a_whole_ranking_is_not_nothing() {
        var whole = new Ranking(List.of(new Scored("a", 30), new Scored("b", 15)), 0, 0);
        assertScores(Fusion.of(whole, NONE, 0.5, Set.of()), new Scored("a", 1), new Scored("b", 0.5));
    }

    @Test
    void a_lone_passage_counts_as_much_as_it_is_near() {
        var words = new Ranking(List.of(new Scored("a", 30), new Scored("b", 24)), 0, 0);
        var hardly = new Ranking(List.of(new Scored("c", 0.78)), 0.77, 0.1);
        assertScores(
                Fusion.of(words, hardly, 0.5, Set.of()),
                new Scored("a", 0.5),
                new Scored("b", 0.4),
                new Scored("c", 0.05));
        var near = new Ranking(List.of(new Scored("c", 0.92)), 0.77, 0.1);
        assertScores(
                Fusion.of(words, near, 0.5, Set.of()),
                new Scored("a", 0.5),
                new Scored("c", 0.5),
                new Scored("b", 0.4));
    }

    @Test
    void what_is_not_understood_yet_is_as_near_as_its_words_say() {
        var words = new Ranking(List.of(new Scored("new", 30), new Scored("old", 15)), 0, 0);
        var meaning = new Ranking(List.of(new Scored("old", 0.97)), 0.77, 0.1);
        assertThat(Fusion.of(words, meaning, 0.5, Set.of()))
                .extracting(Scored::key)
                .startsWith("old");
        assertScores(Fusion.of(words, meaning, 0.5, Set.of("new")), new Scored("new", 1), new Scored("old", 0.75));
        assertScores(Fusion.of(words, meaning, 0.5, Set.of("old")), new Scored("old", 0.75), new Scored("new", 0.5));
    }

    @Test
    void what_is_near_counts_the_same_whatever_else_was_chosen() {
        var chosen = new Ranking(List.of(new Scored("d", 0.8)), 0.7, 0.2);
        assertScores(
                Fusion.of(WORDS, chosen, 0.4, Set.of()).stream()
                        .filter(hit -> hit.key().equals("d"))
                        .toList(),
                new Scored("d", 0.2));
    }

    @Test
    void equal_scores_are_all_best_and_keep_their_order() {
        var same = new Ranking(List.of(new Scored("x", 2), new Scored("y", 2)), 2, 0);
        assertThat(Fusion.of(same, NONE, 0.5, Set.of())).containsExactly(new Scored("x", 1), new Scored("y", 1));
    }

    private static void assertScores(List<Scored> fused, Scored... expected) {
        assertThat(fused)
                .usingComparatorForType(Comparator.comparingLong(score -> Math.round(score * 1e9)), Double.class)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(expected);
    }
}
