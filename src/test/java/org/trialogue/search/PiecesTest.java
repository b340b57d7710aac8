package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How long texts are cut into passages. */
class PiecesTest {

    private static final String SENTENCE = "Inspectors boarded the vessels and spoke with each fisher alone. ";

    @Test
    void a_short_text_is_one_passage() {
        assertThat(Pieces.of(SENTENCE, Locale.ENGLISH)).containsExactly(SENTENCE.strip());
        assertThat(Pieces.of("  \n ", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void a_long_paragraph_is_cut_between_sentences() {
        var pieces = Pieces.of(SENTENCE.repeat(60), Locale.ENGLISH);
        assertThat(pieces)
                .hasSizeGreaterThan(3)
                .allSatisfy(piece -> assertThat(piece)
                        .startsWith("Inspectors")
                        .endsWith("alone.")
                        .hasSizeLessThanOrEqualTo(Pieces.LONGEST));
        assertThat(String.join(" ", pieces)).isEqualTo(SENTENCE.repeat(60).strip());
    }

    @Test
    void paragraphs_of_some_length_stand_alone_and_a_heading_goes_with_what_follows() {
        var paragraph = SENTENCE.repeat(5).strip();
        assertThat(Pieces.of("What was done\n\n" + paragraph + "\n \n" + paragraph, Locale.ENGLISH))
                .containsExactly("What was done " + paragraph, paragraph);
    }

    @Test
    void a_sentence_without_end_is_cut_between_words_and_a_word_without_end_anywhere() {
        var endless = "word ".repeat(900);
        assertThat(Pieces.of(endless, Locale.ENGLISH))
                .allSatisfy(piece -> assertThat(piece)
                        .hasSizeLessThanOrEqualTo(Pieces.LONGEST)
                        .endsWith("word"));
        var letters = "\uD83D\uDE00".repeat(1_501);
        var pieces = Pieces.of("x" + letters, Locale.ENGLISH);
        assertThat(String.join("", pieces)).isEqualTo("x" + letters);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(Pieces.LONGEST));
        assertThat(pieces).noneMatch(piece -> Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
    }
}
