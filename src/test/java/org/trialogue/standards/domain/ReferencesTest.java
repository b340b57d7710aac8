package org.trialogue.standards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.standards.References;

/** Which articles a reference names. */
class ReferencesTest {

    @Test
    void lists_and_ranges_are_read_as_they_are_written() {
        assertThat(References.of("1, 4").articles()).containsExactly("1", "4");
        assertThat(References.of("5-7").articles()).containsExactly("5", "6", "7");
        assertThat(References.of("17–18; Annex I").articles()).containsExactly("17", "18", "Annex I");
        assertThat(References.of("art. 2(c)").articles()).containsExactly("2(c)");
        assertThat(References.of(" ").whole()).isTrue();
        assertThat(References.of("9-1").whole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2(c), 2, true",
        "2, 2(c), true",
        "2(c), 2(c), true",
        "2(c), 2(d), false",
        "12, 1, false",
        "1, 12, false",
        "5-11, 9, true",
        "'3(b), 4', '1, 4', true",
        "Annex I, annex i, true",
        "6(6), 6(4), false"
    })
    void an_article_and_its_paragraphs_touch_and_paragraphs_beside_each_other_do_not(
            String one, String other, boolean touch) {
        assertThat(References.of(one).touches(References.of(other))).isEqualTo(touch);
        assertThat(References.of(other).touches(References.of(one))).isEqualTo(touch);
    }

    @Test
    void articles_stand_in_the_order_of_their_numbers() {
        assertThat(Stream.of("Annex I", "10", "2(c)", "2", "9").sorted(Numbers.ORDER))
                .containsExactly("2", "2(c)", "9", "10", "Annex I");
    }
}
