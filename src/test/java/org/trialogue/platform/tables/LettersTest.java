package org.trialogue.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.platform.Refusal;

/** Which letters of a file are sure. */
class LettersTest {

    private static final String FRENCH = "Les États Membres devraient protéger l’enfant – où qu’il soit.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void common_encodings_are_read(String encoding) {
        assertThat(Letters.of(FRENCH.getBytes(Charset.forName(encoding)))).isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_believed_and_left_out(String encoding) {
        assertThat(Letters.of(("\uFEFF" + FRENCH).getBytes(Charset.forName(encoding))))
                .isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-7", "windows-1256", "UTF-16LE", "UTF-32"})
    void letters_we_cannot_be_sure_of_are_refused(String encoding) {
        var text = "1. Государства-члены должны защищать. Τα κράτη μέλη. يجب على الدول الأعضاء";
        assertThatThrownBy(() -> Letters.of(text.getBytes(Charset.forName(encoding))))
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.refused.encoding");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThatThrownBy(() -> Letters.of(picture)).hasMessage("platform.refused.encoding");
    }

    @Test
    void half_a_letter_at_the_end_is_refused() {
        var bytes = "protéger l’".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Letters.of(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessage("platform.refused.encoding");
    }
}
