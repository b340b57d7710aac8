package org.trialogue.search.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a query is read. */
class AskedTest {

    @Test
    void words_quotes_and_minus_are_told_apart() {
        assertThat(Asked.of("Recruitment fees \"private agencies\" -children -\"domestic work\""))
                .isEqualTo(new Asked(
                        List.of("recruitment", "fees"),
                        List.of("private agencies"),
                        List.of("children", "domestic work")));
    }

    @Test
    void quotes_of_other_languages_are_quotes() {
        assertThat(Asked.of("« travail forcé » “debt bondage”").exact())
                .containsExactly("travail forcé", "debt bondage");
    }

    @Test
    void a_hyphen_within_a_word_leaves_nothing_out() {
        assertThat(Asked.of("follow-up sub-regional"))
                .isEqualTo(new Asked(List.of("follow", "up", "sub", "regional"), List.of(), List.of()));
    }

    @Test
    void a_quote_without_its_twin_is_as_if_it_were_not_there() {
        assertThat(Asked.of("forced \"labour").loose()).containsExactly("forced", "labour");
    }

    @Test
    void an_apostrophe_and_a_full_stop_stay_within_a_word() {
        assertThat(Asked.of("l'embauche P029. 8.7").loose()).containsExactly("l'embauche", "p029", "8.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!! ??? ()[]{}", "\"\"", "-", "- - -", "\"?!\"", "AND*OR/\\"})
    void punctuation_breaks_nothing(String typed) {
        assertThat(Asked.of(typed).exact()).isEmpty();
        assertThat(Asked.of(typed).without()).isEmpty();
    }

    @Test
    void a_query_that_leaves_out_everything_asks_for_nothing() {
        assertThat(Asked.of("-children").blank()).isTrue();
    }

    @Test
    void of_a_query_of_ten_thousand_letters_the_beginning_counts() {
        var asked = Asked.of("work ".repeat(2_000));
        assertThat(asked.loose()).hasSize(40);
        assertThatCode(() -> Asked.of("-".repeat(10_000))).doesNotThrowAnyException();
        assertThatCode(() -> Asked.of("\"a".repeat(5_000))).doesNotThrowAnyException();
        assertThatCode(() -> Asked.of("a'".repeat(5_000))).doesNotThrowAnyException();
    }

    @Test
    void whatever_is_typed_is_read() {
        var random = new Random(20_261_123);
        for (var i = 0; i < 5_000; i++) {
            var typed = random.ints(random.nextInt(60), 0, 0x2100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Asked.of(typed).loose()).allMatch(word -> !word.isBlank());
        }
    }

    @Test
    void a_field_and_its_value_are_told_from_words_and_quotes() {
        assertThat(FieldValue.in("fees country:kenya, «pays:kenya» theme:“forced labour” -kind:plan a: b 8:30"))
                .extracting(FieldValue::name, FieldValue::value, FieldValue::leftOut)
                .containsExactly(
                        tuple("country", "kenya", false),
                        tuple("theme", "forced labour", false),
                        tuple("kind", "plan", true));
        assertThat(FieldNames.field("Thème")).hasValue("theme");
        assertThat(FieldNames.field("none")).isEmpty();
    }

    @Test
    void of_very_many_fields_the_first_count_and_none_holds_a_sign_that_controls() {
        assertThat(FieldValue.in("country:kenya ".repeat(1_000))).hasSize(10);
        assertThat(FieldValue.in("x ".repeat(1_000) + "country:kenya")).isEmpty();
        assertThat(FieldValue.in("instrument:a\0b kind:\"a\0b\""))
                .extracting(FieldValue::value)
                .containsExactly("a");
    }

    @Test
    void of_a_text_the_words_alone_are_asked_for() {
        assertThat(Asked.plain("Follow-up: \"the port\" - and -so on, don't"))
                .isEqualTo("Follow up the port and so on don't");
        assertThat(Asked.plain("word ".repeat(100)).split(" ")).hasSize(40);
    }

    @Test
    void other_alphabets_are_words_too() {
        assertThat(Asked.of("العمل الجبري 强迫劳动").loose()).containsExactly("العمل", "الجبري", "强迫劳动");
    }
}
