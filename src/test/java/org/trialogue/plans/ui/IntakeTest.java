package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trialogue.plans.Attachment;
import org.trialogue.platform.ui.TakenIn;

/** Evidence on its way: whole or not at all, and each file its own. */
class IntakeTest {

    private static final byte[] VISITS = "agency;date".getBytes(StandardCharsets.UTF_8);

    private final Intake intake = new Intake();

    @Test
    void a_file_that_breaks_off_is_not_taken_in() {
        assertThatThrownBy(() -> TakenIn.whole(new ByteArrayInputStream(VISITS), VISITS.length + 1))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void of_two_files_with_one_name_the_one_is_dropped_that_is_meant() throws IOException {
        var first = TakenIn.whole(new ByteArrayInputStream(VISITS), VISITS.length);
        var second = TakenIn.whole(new ByteArrayInputStream(new byte[0]), 0);
        intake.keep("1", "visits.csv", first);
        intake.keep("2", "visits.csv", second);
        intake.forget("2");
        assertThat(Files.exists(second)).isFalse();
        assertThat(intake.attachments()).extracting(Attachment::name).containsExactly("visits.csv");
        assertThat(first).hasBinaryContent(VISITS);
        intake.clear();
    }

    @Test
    void a_file_that_was_removed_while_it_arrived_is_dropped() throws IOException {
        Path late = TakenIn.whole(new ByteArrayInputStream(VISITS), VISITS.length);
        intake.forget("1");
        intake.keep("1", "visits.csv", late);
        assertThat(intake.attachments()).isEmpty();
        assertThat(Files.exists(late)).isFalse();
    }
}
