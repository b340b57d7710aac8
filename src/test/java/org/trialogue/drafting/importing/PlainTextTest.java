package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.importing.Documents.kinds;
import static org.trialogue.drafting.importing.Documents.plain;
import static org.trialogue.drafting.importing.Documents.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void numbered_paragraphs_become_provisions() {
        var text = Documents.read("ilo-perspective.txt", Documents.SAMPLE);
        assertThat(kinds(text.doc()))
                .containsExactly("title", "provision", "provision", "provision", "provision", "provision");
        assertThat(text.title()).isEqualTo("Ilo perspective");
        assertThat(text.language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void the_portal_numbers_so_typed_numbers_are_left_out_and_sentences_are_whole() {
        var text = Documents.read("ilo-perspective.txt", Documents.SAMPLE);
        assertThat(words(text, 1))
                .startsWith("From the perspective of ILO standards, trafficked victims have experienced a violation of")
                .endsWith("from the “worst forms of child labour”.");
        assertThat(words(text, 3))
                .startsWith("Given its mandate and tripartite structure, which brings together representatives");
        assertThat(words(text, 5)).endsWith("systemic failures of labour market and migration governance.");
    }

    @Test
    void no_word_is_lost_and_their_order_is_kept() {
        var expected =
                Documents.sample().replaceAll("(?m)^ ?\\d\\. ", "").strip().split("\\s+");
        var found = words(
                        Documents.read("ilo-perspective.txt", Documents.SAMPLE).doc())
                .split("\\s+");
        assertThat(Arrays.copyOfRange(found, 1, found.length)).containsExactly(expected);
    }

    @Test
    void a_text_without_a_title_is_called_by_its_file_and_says_so_once() {
        var text = plain("1. First.\n\n2. Second.");
        assertThat(text.title()).isEqualTo("Draft");
        assertThat(words(text, 0)).isEmpty();
    }

    @Test
    void a_short_first_line_is_the_title() {
        var text = plain("Draft guidance\non trafficking\n\n1. First.\n\n2. Second.");
        assertThat(text.title()).isEqualTo("Draft guidance on trafficking");
        assertThat(kinds(text.doc())).containsExactly("title", "provision", "provision");
    }

    @Test
    void unnumbered_paragraphs_become_paragraphs() {
        assertThat(kinds(plain("Title\n\nWe met.\n\n1. One.\n\nWe parted.").doc()))
                .containsExactly("title", "paragraph", "provision", "paragraph");
    }

    @Test
    void numbers_that_go_on_need_no_empty_line() {
        assertThat(kinds(plain("Title\n1. One is\nwrapped.\n2. Two.\n3. Three.").doc()))
                .containsExactly("title", "provision", "provision", "provision");
    }

    @Test
    void a_line_that_begins_with_a_number_by_accident_goes_on() {
        var text = plain("1. It was adopted in\n2. or perhaps later, in\n2005. Nobody knows.\n\n2. Two.");
        assertThat(words(text, 1)).isEqualTo("It was adopted in 2. or perhaps later, in 2005. Nobody knows.");
        assertThat(kinds(text.doc())).containsExactly("title", "provision", "provision");
    }

    @Test
    void a_count_that_jumps_keeps_its_number() {
        var text = plain("Title\n\n1. One.\n\n5. Five.\n\n6. Six.");
        var restarts = text.doc()
                .get("content")
                .valueStream()
                .skip(1)
                .map(block -> block.get("attrs").path("restart").asInt(0));
        assertThat(restarts).containsExactly(0, 5, 0);
    }

    @Test
    void letters_under_a_provision_become_part_of_it() {
        var provision = plain("Title\n\n1. Members should:\n(a) inspect;\n(b) report.\n\n2. Two.")
                .doc()
                .get("content")
                .get(1);
        assertThat(provision.at("/content/1/type").asString()).isEqualTo("sub_provisions");
        assertThat(words(provision.at("/content/1/content/1"))).isEqualTo("report.");
    }

    @Test
    void page_marks_go_and_a_sentence_they_cut_is_whole_again() {
        var text = plain("1. Children have the right\n\n- 2 -\n\n\fto education.\n\fPage 3 of 4\n\n2. Two.");
        assertThat(words(text, 1)).isEqualTo("Children have the right to education.");
        assertThat(kinds(text.doc())).containsExactly("title", "provision", "provision");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.PAGE_MARKS, 4));
    }

    @Test
    void a_word_is_joined_only_where_the_text_shows_it_whole() {
        var text = plain(
                "The inspection was a rights-\nbased inspec-\ntion of co-\noperatives.\n\nCo-operatives and a well-\nknown one.");
        assertThat(words(text, 1)).isEqualTo("The inspection was a rights-based inspection of co-operatives.");
        assertThat(words(text, 2)).isEqualTo("Co-operatives and a well-known one.");
    }

    @Test
    void stray_spaces_go_but_a_space_that_binds_stays() {
        assertThat(words(plain("  1.   Wages \t rose  by 30\u00A0%. \n\n").doc()))
                .isEqualTo(" Wages rose by 30\u00A0%.");
    }

    @Test
    void the_language_is_told_by_the_words_of_a_single_paragraph() {
        assertThat(plain("1. Les Membres devraient protéger les droits des travailleurs et de leurs familles.")
                        .language())
                .isEqualTo(Locale.FRENCH);
        assertThat(plain("1. Los Miembros deberían proteger los derechos de las personas y sus familias.")
                        .language())
                .isEqualTo(Locale.of("es"));
    }
}
