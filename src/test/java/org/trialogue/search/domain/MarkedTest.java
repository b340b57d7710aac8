package org.trialogue.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialogue.search.Hit.Span;

/** What was found travels as text, never as markup. */
class MarkedTest {

    @Test
    void what_stands_between_the_signs_was_found() {
        assertThat(Marked.spans("no " + Marked.START + "fees" + Marked.END + " to workers"))
                .containsExactly(new Span("no ", false), new Span("fees", true), new Span(" to workers", false));
    }

    @Test
    void markup_stays_text() {
        assertThat(Marked.spans("<b>fees</b>")).containsExactly(new Span("<b>fees</b>", false));
    }

    @Test
    void a_sign_without_its_twin_is_left_out() {
        assertThat(Marked.spans("fees" + Marked.END + Marked.START)).containsExactly(new Span("fees", false));
    }

    @Test
    void each_word_found_is_named_once() {
        var spans = List.of(new Span("Fees", true), new Span(" and ", false), new Span("fees", true));
        assertThat(Marked.found(List.of(spans))).containsExactly("fees");
    }
}
