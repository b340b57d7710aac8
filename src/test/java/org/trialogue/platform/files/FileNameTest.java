package org.trialogue.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void a_long_name_is_shortened_and_keeps_its_ending() {
        assertThat(FileName.of("a".repeat(300) + ".docx").value()).isEqualTo("a".repeat(180) + "….docx");
    }

    @Test
    void signs_outside_the_basic_plane_count_as_one_each() {
        var name = "🗳".repeat(150) + ".pdf";
        assertThat(FileName.of(name).value()).isEqualTo(name);
        assertThat(FileName.of("🗳".repeat(300)).value()).isEqualTo("🗳".repeat(180) + "…");
    }
}
