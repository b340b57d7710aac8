package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.Wishes;
import org.trialogue.drafting.exporting.Wishes.Comments;
import org.trialogue.platform.security.Viewing;

/** Provisions have a number, and the one that amendments name. */
class TabledNumberingTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    /** Before the first provision, behind the title. */
    private static final String ADDED = """
            {"stepType":"replace","from":10,"to":10,"slice":{"content":[{"type":"provision","attrs":{"id":"added","restart":null},
             "content":[{"type":"paragraph","attrs":{"id":"words"},"content":[{"type":"text","text":"All are heard."}]}]}]}}""";

    @Autowired
    private TabledNumbering numbering;

    @Autowired
    private Exporting exporting;

    @Autowired
    private Staging staging;

    @Autowired
    private Drafts drafts;

    @Test
    void amendments_name_the_numbers_that_the_text_had_when_they_could_be_submitted_last() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var first = Viewing.as(
                scene.worker(), () -> drafts.provisions(text).getFirst().blockId());
        assertThat(tabled(scene, text)).isEmpty();
        bring(scene, text, Stage.PREPARATION, Stage.AMENDMENT_WINDOW);
        bring(scene, text, Stage.AMENDMENT_WINDOW, Stage.DISCUSSION);
        written(text, scene.secretary(), 1, ADDED);
        assertThat(tabled(scene, text))
                .containsEntry(first, "1.")
                .doesNotContainKey("added")
                .hasSize(2);
        bring(scene, text, Stage.DISCUSSION, Stage.AMENDMENT_WINDOW);
        assertThat(tabled(scene, text)).containsEntry(first, "2.").containsEntry("added", "1.");
    }

    @Test
    void a_file_shows_both_where_that_is_wished() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        bring(scene, text, Stage.PREPARATION, Stage.AMENDMENT_WINDOW);
        written(text, scene.secretary(), 1, ADDED);
        assertThat(plain(scene, text, false)).contains("1. All are heard.", "2. Children are protected.");
        assertThat(plain(scene, text, true))
                .contains("1. (new) All are heard.", "2. (tabled 1) Children are protected.", "3. (tabled 2) Fees");
        for (var format : ExportFormat.values())
            assertThat(file(scene, text, format, true)).isNotEmpty();
        assertThat(new String(file(scene, text, ExportFormat.HTML, true), StandardCharsets.UTF_8))
                .contains("<b>2.</b>", "(tabled 1) Children");
        assertThat(new String(file(scene, text, ExportFormat.MARKDOWN, true), StandardCharsets.UTF_8))
                .contains("2. (tabled 1) Children");
    }

    private void bring(Convened scene, TextId text, Stage from, Stage to) {
        var secretary = scene.secretary().member();
        Viewing.as(secretary, () -> {
            staging.bring(text, from, to, "It is time", secretary);
            return true;
        });
    }

    private Map<String, String> tabled(Convened scene, TextId text) {
        return Viewing.as(scene.worker(), () -> numbering.of(text).numbers());
    }

    private String plain(Convened scene, TextId text, boolean both) {
        return new String(file(scene, text, ExportFormat.PLAIN, both), StandardCharsets.UTF_8);
    }

    private byte[] file(Convened scene, TextId text, ExportFormat format, boolean both) {
        var labels = Map.of("drafting.export.number-new", "(new)", "drafting.export.number-tabled", "(tabled {0})");
        return Viewing.as(
                        scene.worker(),
                        () -> exporting.export(
                                text,
                                format,
                                new Wishes(0, Comments.NONE, both),
                                scene.worker(),
                                new Exporting.Reader(key -> labels.getOrDefault(key, key), Locale.ENGLISH, "")))
                .orElseThrow()
                .bytes();
    }
}
