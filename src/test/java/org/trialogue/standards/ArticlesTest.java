package org.trialogue.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.platform.Refusal;

/** Which articles of an instrument somebody means. */
class ArticlesTest {

    private static final Instrument CONVENTION = new Instrument(
            "C182",
            1,
            Map.of("en", "Worst Forms of Child Labour Convention"),
            "convention",
            "ILO",
            1999,
            null,
            null,
            List.of(),
            List.of(
                    new Instrument.Article("3", "which they are"),
                    new Instrument.Article("5-7", "how to end them"),
                    new Instrument.Article("III / Annex", "more")),
            null,
            "ILO",
            false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2(1) | 2(1)",
                "Art. 2 (1), article 3(a) | 2(1); 3(a)",
                "3 a), 25, 4(A)(II) | 3(a); 25; 4(a)(ii)",
                "artículo 2, párrafo 1 y 7 | 2(1); 7",
                "articles 2, paragraphe 1 et 3, al. b | 2(1); 3(b)",
                "2 para. 1(a) | 2(1)(a)",
                "5–7; annexe I | 5-7; Annex I",
                "iii / annex | III / Annex",
                "art. III / Annex, art. 5-7 | III / Annex; 5-7",
                "Regulation 1.4, A1.4 | Regulation 1.4; A1.4",
                "18a, 4 bis, I(d), preamble | 18a; 4 bis; I(d); Preamble",
                "3, 3 | 3",
                "' , ' | ''"
            })
    void they_are_read_as_people_write_them(String typed, String read) {
        assertThat(String.join("; ", Articles.read(CONVENTION, typed))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "many",
                "3; DROP TABLE",
                "0",
                "-1",
                "7-5",
                "1-999",
                "3(a",
                "(a)",
                "3(a)(b)(c)(d)(e)",
                "annex of it",
                "C029",
                "1000",
                "art.",
                "<b>3</b>",
                "Regulation",
                "civil"
            })
    void what_is_no_article_is_refused(String typed) {
        assertThatThrownBy(() -> Articles.read(CONVENTION, "3, " + typed))
                .isInstanceOf(Refusal.class)
                .hasMessage("standards.refused.article");
    }

    @Test
    void what_was_named_before_stays_though_the_library_calls_it_otherwise_now() {
        assertThat(Articles.read(CONVENTION, "general principle 7, 3", List.of("General principle 7")))
                .containsExactly("General principle 7", "3");
        assertThatThrownBy(() -> Articles.read(CONVENTION, "General principle 7"))
                .hasMessage("standards.refused.article");
    }

    @Test
    void there_is_an_end_to_how_many() {
        var many = IntStream.rangeClosed(1, 31).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThatThrownBy(() -> Articles.read(CONVENTION, many)).hasMessage("standards.refused.articles");
    }

    @Test
    void they_are_kept_as_texts_and_narrow_by_all_that_they_are_a_part_of() {
        var named = Articles.parsed("C182 3(a)", "C182 5-7", "P029 1(2)(b)", "P029 Annex I");
        assertThat(Articles.parsed(named.texts().toArray(String[]::new))).isEqualTo(named);
        assertThat(named.written("C182")).isEqualTo("C182 art. 3(a), 5-7");
        assertThat(named.written("C029")).isEqualTo("C029");
        assertThat(named.among(List.of("C182", "C029")).texts()).containsExactly("C182 3(a)", "C182 5-7");
        assertThat(named.facets())
                .containsExactly(
                        "C182 3(a)",
                        "C182 3",
                        "C182 5-7",
                        "C182 5",
                        "C182 6",
                        "C182 7",
                        "P029 1(2)(b)",
                        "P029 1(2)",
                        "P029 1",
                        "P029 Annex I");
        assertThatThrownBy(() -> new Articles(Map.of("C182", List.of("3, 4"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_article_leads_to_its_place_or_to_what_it_is_a_part_of_or_else_to_the_instrument() {
        assertThat(CONVENTION.link("3(a)")).isEqualTo("standards/C182#article-3");
        assertThat(CONVENTION.link("6")).isEqualTo("standards/C182#article-5-7");
        assertThat(CONVENTION.link("12")).isEqualTo("standards/C182");
    }
}
