package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.apply;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.insert;
import static org.trialogue.prosemirror.Docs.p;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightTest {

    @Test
    void a_document_weighs_at_least_the_characters_of_its_json_and_not_many_more() {
        for (int seed = 0; seed < 300; seed++) {
            var document = new RandomDocument(SCHEMA, new Random(seed), 3).document();
            var json = document.toJson().toString().length();
            assertThat(Weight.of(document)).as("seed %d", seed).isBetween(json, 2 * json);
        }
    }

    @Test
    void what_json_writes_with_more_characters_weighs_more() {
        var signs = doc(p("a", "\u0001\"\\\n".repeat(1000)));
        assertThat(Weight.of(signs))
                .isGreaterThanOrEqualTo(signs.toJson().toString().length());
    }

    @Test
    void a_mark_weighs_as_often_as_it_stands_in_the_text() {
        var link = SCHEMA.mark("link", Map.of("href", "https://" + "x".repeat(1000)));
        var texts = doc(p("a", "one"), p("b", "two"));
        var linked = apply(new AddMarkStep(4, 12, link), texts);
        assertThat(Weight.of(linked) - Weight.of(texts)).isGreaterThan(2000);
    }

    @Test
    void a_changed_document_is_weighed_anew() {
        var before = doc(p("a", "one"));
        var weight = Weight.of(before);
        assertThat(Weight.of(apply(insert(5, "xyz"), before))).isEqualTo(weight + 3);
        assertThat(Weight.of(before)).isEqualTo(weight);
    }
}
