package org.trialogue.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.files.ScannerProperties.Found;

/** What is said to clamd, and what is made of its answer or its silence. */
class ClamdTest {

    @Test
    void what_is_harmful_is_found_even_across_two_pieces_of_a_content() throws IOException {
        try (var clamd = new LocalClamd()) {
            assertThat(looked(clamd, "nothing ", "of note")).isEmpty();
            var half = LocalClamd.EICAR.length() / 2;
            assertThat(looked(clamd, LocalClamd.EICAR.substring(0, half), LocalClamd.EICAR.substring(half)))
                    .contains("Eicar-Test-Signature");
        }
    }

    @Test
    void a_scanner_that_says_nothing_is_away() throws IOException {
        try (var clamd = new LocalClamd()) {
            clamd.mute(true);
            assertThatThrownBy(() -> looked(clamd, "nothing of note")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_scanner_that_is_not_there_is_away() throws IOException {
        var clamd = new LocalClamd();
        clamd.close();
        assertThatThrownBy(() -> looked(clamd, "nothing of note")).isInstanceOf(IOException.class);
    }

    @Test
    void it_looks_at_four_files_at_once_and_is_away_for_others() throws IOException {
        try (var clamd = new LocalClamd()) {
            var scanner = new Clamd(at(clamd));
            var looks = new ArrayList<Scanner.Look>();
            for (var number = 0; number < 4; number++) looks.add(scanner.begin());
            assertThatThrownBy(scanner::begin).isInstanceOf(IOException.class);
            looks.forEach(Scanner.Look::close);
            scanner.begin().close();
        }
    }

    private static ScannerProperties at(LocalClamd clamd) {
        return new ScannerProperties(
                "localhost", clamd.port(), Duration.ofSeconds(2), Duration.ofSeconds(2), Found.REFUSE);
    }

    private static Optional<String> looked(LocalClamd clamd, String... pieces) throws IOException {
        try (var look = new Clamd(at(clamd)).begin()) {
            for (var piece : pieces) look.take(piece.getBytes(StandardCharsets.ISO_8859_1));
            return look.end();
        }
    }
}
