package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.ui.Texts;

/** The record as a file and in words. */
class RecordFormTest {

    private static final Pattern RECORDED = Pattern.compile("audit\\s*\\.record\\([^;]*?\"([a-z]+\\.[a-z-]+)\"");

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
