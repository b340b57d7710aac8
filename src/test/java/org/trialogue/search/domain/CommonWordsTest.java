package org.trialogue.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words say nothing of what is looked for. */
class CommonWordsTest {

    @Test
    void words_that_ask_are_left_out_and_what_is_joined_to_them_too() {
        assertThat(CommonWords.without("fr", List.of("c'est", "quoi", "l’employeur", "qu'un", "fichier")))
                .containsExactly("l’employeur", "fichier");
        assertThat(CommonWords.without("fr", List.of("aujourd'hui"))).containsExactly("aujourd'hui");
        assertThat(CommonWords.without("en", List.of("what", "is"))).containsExactly("what", "is");
    }

    @Test
    void they_tell_the_language_of_a_question() {
        assertThat(CommonWords.language(List.of("pourquoi", "c'est", "refusé"))).hasValue("fr");
        assertThat(CommonWords.language(List.of("zone", "recruitment"))).isEmpty();
    }

    @Test
    void in_one_language_all_of_them_may_say_nothing() {
        assertThat(CommonWords.areAll(List.of("le", "c'est", "qui"))).isTrue();
        assertThat(CommonWords.areAll(List.of("le", "contrat"))).isFalse();
    }
}
