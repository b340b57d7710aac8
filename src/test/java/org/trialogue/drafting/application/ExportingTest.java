package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.Remark;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Exporting.ExportedFile;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.Wishes;
import org.trialogue.drafting.exporting.Wishes.Comments;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

class ExportingTest extends CommentSetting {

    private static final Exporting.Reader READING =
            new Exporting.Reader(key -> key, Locale.ENGLISH, "https://portal.example/");

    @Autowired
    private Exporting exporting;

    @Test
    void a_groups_own_comments_go_along_only_if_one_of_them_asks_for_it() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        open(text, Audience.EVERYONE, "Said to all.", scene.worker());
        open(text, Audience.OWN_GROUP, "Said among workers.", scene.worker());
        assertThat(comments(text, Comments.NONE, scene.worker())).isEmpty();
        assertThat(comments(text, Comments.EVERYONE, scene.worker())).containsExactly("Said to all.");
        assertThat(comments(text, Comments.GROUP_TOO, scene.worker()))
                .containsExactlyInAnyOrder("Said to all.", "Said among workers.");
        for (var other :
                List.of(scene.employer(), scene.government(), scene.secretary().member()))
            assertThat(comments(text, Comments.GROUP_TOO, other)).containsExactly("Said to all.");
    }

    @Test
    void who_is_not_of_the_room_takes_nothing_along() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var stranger = person("Eve", Affiliation.WORKERS);
        for (var format : ExportFormat.values())
            assertThat(Viewing.as(
                            stranger,
                            () -> exporting.export(text, format, new Wishes(0, Comments.GROUP_TOO), stranger, READING)))
                    .isEmpty();
    }

    @Test
    void comments_of_a_word_file_become_threads_of_whoever_brings_it_in() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "All of them?", scene.worker());
        reply(thread, "All.", scene.employer());
        resolve(thread, scene.employer());
        var word = file(text, Comments.EVERYONE, scene.secretary().member());
        var upload = new Upload("draft.docx", new ByteArrayInputStream(word.bytes()), word.bytes().length);
        var imported = Viewing.as(
                scene.secretary().member(), () -> importing.importText(scene.shared(), upload, scene.secretary()));
        assertThat(imported.leftOut()).isEmpty();
        assertThat(threads(imported.text(), scene.worker())).singleElement().satisfies(ExportingTest::isBroughtIn);
    }

    private static void isBroughtIn(CommentThread thread) {
        assertThat(thread.quote()).isEqualTo("Children");
        assertThat(thread.place()).isPresent();
        assertThat(thread.resolved()).isPresent();
        assertThat(thread.remarks()).extracting(Remark::name).containsOnly("Sam Of secretariat");
        assertThat(thread.remarks())
                .extracting(Remark::words)
                .containsExactly(
                        "Ada Of workers (platform.side.workers): All of them?",
                        "Ada Of employers (platform.side.employers): All.");
    }

    private List<String> comments(TextId text, Comments comments, MemberId reader) {
        var bytes = file(text, comments, reader).bytes();
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            if (word.getDocComments() == null) return List.of();
            return word.getDocComments().getComments().stream()
                    .map(comment -> comment.getText().strip())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ExportedFile file(TextId text, Comments comments, MemberId reader) {
        return Viewing.as(
                reader,
                () -> exporting
                        .export(text, ExportFormat.WORD, new Wishes(0, comments), reader, READING)
                        .orElseThrow());
    }
}
