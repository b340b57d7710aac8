package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.prosemirror.Docs.doc;
import static org.trialogue.prosemirror.Docs.json;
import static org.trialogue.prosemirror.Docs.p;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    @Test
    void names_are_sorted_by_utf_16_units() {
        var source = JsonMapper.shared()
                .readTree("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6}");
        assertThat(CanonicalJson.of(source))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void strings_are_escaped_no_more_than_needed() {
        var source = JsonMapper.shared().readTree("[\"\\u20ac$\\u000f\\nA'B\\\"\\\\\\/\\b\\f\\t\\u007f\"]");
        assertThat(CanonicalJson.of(source)).isEqualTo("[\"\u20ac$\\u000f\\nA'B\\\"\\\\/\\b\\f\\t\u007f\"]");
    }

    @Test
    void there_is_no_space_between_anything() {
        assertThat(CanonicalJson.of(json("{ 'b' : [ null , true , false , -3 , { } , [ ] ] , 'a' : 0 }")))
                .isEqualTo("{\"a\":0,\"b\":[null,true,false,-3,{},[]]}");
        assertThatThrownBy(() -> CanonicalJson.of(json("1.5"))).isInstanceOf(ModelException.class);
    }

    @Test
    void the_hash_is_that_of_the_canonical_text() {
        assertThat(CanonicalJson.sha256(doc(p("a", "é😀"))))
                .isEqualTo("b42672f4cf72d129972adedcd944e0000c909bc19ea715684f0fcbce75020f6e");
    }
}
