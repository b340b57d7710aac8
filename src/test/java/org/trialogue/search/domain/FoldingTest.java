package org.trialogue.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a name is found while it is typed. */
class FoldingTest {

    @Test
    void any_word_of_a_name_is_found_without_its_accents() {
        assertThat(Folding.holds("Côte d’Ivoire", "cote")).isTrue();
        assertThat(Folding.holds("Côte d’Ivoire", "IVOI")).isTrue();
        assertThat(Folding.holds("Côte d’Ivoire", "d'iv côt")).isTrue();
        assertThat(Folding.holds("São Tomé and Príncipe", "principe sao")).isTrue();
        assertThat(Folding.holds("Côte d’Ivoire", "")).isTrue();
        assertThat(Folding.holds("Côte d’Ivoire", "voire")).isFalse();
        assertThat(Folding.holds("Côte d’Ivoire", "cote ghana")).isFalse();
    }
}
