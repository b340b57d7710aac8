package org.trialogue.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the editor asks for, what the page hands over and what is translated are the same. */
class EditorLabelsTest {

    private static final Path EDITOR = Path.of("frontend/src/editor/labels.ts");
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n/drafting.properties");

    @Test
    void the_page_hands_over_what_the_editor_asks_for() throws IOException {
        var source = Files.readString(EDITOR);
        var list = source.substring(source.indexOf("labelKeys = ["), source.indexOf("] as const"));
        var asked = Pattern.compile("'([^']+)'").matcher(list).results().map(key -> key.group(1));
        assertThat(EditorLabels.KEYS).containsExactlyInAnyOrderElementsOf(asked.toList());
    }

    @Test
    void each_text_of_the_editor_is_handed_over() throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        var handedOver = EditorLabels.KEYS.stream().map(EditorLabels::textKey).toList();
        assertThat(texts.stringPropertyNames()).containsAll(handedOver);
        assertThat(handedOver)
                .containsAll(texts.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("drafting.editor."))
                        .toList());
    }
}
