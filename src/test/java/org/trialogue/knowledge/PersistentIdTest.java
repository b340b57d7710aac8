package org.trialogue.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PersistentIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1234/abc",
                " doi:10.1234/abc ",
                "10.1234/abc\u00A0",
                "\u200B10.1234/abc\uFEFF",
                "DOI: 10.1234/abc",
                "https://doi.org/10.1234/abc",
                "http://dx.doi.org/10.1234%2Fabc"
            })
    void a_doi_is_known_however_it_is_written(String typed) {
        assertThat(PersistentId.read(typed)).hasValueSatisfying(read -> {
            assertThat(read.named()).isEqualTo("doi:10.1234/abc");
            assertThat(read.address()).isEqualTo("https://doi.org/10.1234/abc");
        });
    }

    @Test
    void another_handle_leads_to_its_own_resolver() {
        assertThat(PersistentId.read("https://hdl.handle.net/20.500.12345/ü<1>?x"))
                .hasValueSatisfying(read ->
                        assertThat(read.address()).isEqualTo("https://hdl.handle.net/20.500.12345/%C3%BC%3C1%3E%3Fx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "10.1234",
                "10.1234/",
                "10.1234/a b",
                "10.1/a\u2003b",
                "10.1/a\u00ADb",
                "https://doi.org/10.1/a%C2%A0b",
                "https://example.org/10.1234/abc",
                "javascript:1/x"
            })
    void what_is_neither_is_not_taken(String typed) {
        assertThat(PersistentId.read(typed)).isEmpty();
    }

    @Test
    void it_is_kept_as_a_text() {
        var json = new JsonMapper();
        assertThat(json.writeValueAsString(new PersistentId("10.1/a"))).isEqualTo("\"10.1/a\"");
        assertThat(json.readValue("\"10.1/a\"", PersistentId.class)).isEqualTo(new PersistentId("10.1/a"));
    }
}
