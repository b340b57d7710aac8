package org.trialogue.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialogue.search.domain.Fusion.Scored;

/** One ranking out of two. */
class FusionTest {

    private static final List<Scored> WORDS = List.of(new Scored("a", 30), new Scored("b", 20), new Scored("c", 10));
    private static final List<Scored> MEANING =
            List.of(new Scored("c", 0.9), new Scored("d", 0.8), new Scored("a", 0.7));

    @Test
    void each_ranking_is_stretched_before_the_two_are_added() {
        assertThat(Fusion.of(WORDS, MEANING, 0.4))
                .usingComparatorForType(
                        java.util.Comparator.comparingLong(score -> Math.round(score * 1e9)), Double.class)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new Scored("a", 0.6), new Scored("c", 0.4), new Scored("b", 0.3), new Scored("d", 0.2));
    }

    @Test
    void without_weight_the_words_keep_their_order() {
        assertThat(Fusion.of(WORDS, MEANING, 0)).extracting(Scored::key).startsWith("a", "b");
    }

    @Test
    void one_ranking_alone_keeps_its_order_and_counts_whole() {
        assertThat(Fusion.of(WORDS, List.of(), 0.5))
                .containsExactly(new Scored("a", 1), new Scored("b", 0.5), new Scored("c", 0));
        assertThat(Fusion.of(List.of(), MEANING, 0.3)).extracting(Scored::key).containsExactly("c", "d", "a");
    }

    @Test
    void equal_scores_are_all_best_and_keep_their_order() {
        var same = List.of(new Scored("x", 2), new Scored("y", 2));
        assertThat(Fusion.of(same, List.of(), 0.5)).containsExactly(new Scored("x", 1), new Scored("y", 1));
    }
}
