package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.platform.ui.Texts;

/** The record as a file and in words. */
class RecordFormTest {

    private static final Pattern RECORDED = Pattern.compile("audit\\s*\\.record\\([^;]*?\"([a-z]+\\.[a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1"})
    void no_cell_is_taken_for_a_formula(String typed) {
        assertThat(RecordForm.cells(List.of(typed))).isEqualTo("\"'" + typed + "\"\r\n");
    }

    @Test
    void quotation_marks_commas_and_lines_stay_within_their_cell() {
        assertThat(RecordForm.cells(List.of("a \"b\", c\nd", ""))).isEqualTo("\"a \"\"b\"\", c\nd\",\"\"\r\n");
    }

    @Test
    void each_deed_that_the_code_records_has_its_words() throws IOException {
        var deeds = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList())
                RECORDED.matcher(Files.readString(file)).results().forEach(found -> deeds.add(found.group(1)));
        }
        var texts = new Texts();
        assertThat(deeds).contains("membership.mandate-given", "drafting.text-imported");
        assertThat(deeds)
                .allSatisfy(deed -> assertThat(texts.getTranslation("membership.record.deed." + deed, Locale.ENGLISH))
                        .isNotBlank());
    }
}
