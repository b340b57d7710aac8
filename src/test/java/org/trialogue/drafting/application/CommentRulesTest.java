package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Stage;

class CommentRulesTest extends CommentSetting {

    @Autowired
    private CommentSignals signals;

    @Test
    void a_resolved_thread_says_who_resolved_it_and_takes_replies_once_it_is_open_again() throws SQLException {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        resolve(thread, scene.employer());
        resolve(thread, scene.worker());
        assertThat(threads(text, scene.government())
                        .getFirst()
                        .resolved()
                        .orElseThrow()
                        .by()
                        .member())
                .isEqualTo(scene.employer());
        refused("drafting.refused.comment-resolved", () -> reply(thread, "One more thing.", scene.worker()));
        reopen(thread, scene.worker());
        reply(thread, "One more thing.", scene.worker());
        assertThat(threads(text, scene.government()).getFirst().resolved()).isEmpty();
        assertThat(deeds(scene.shared()))
                .containsExactly(
                        "drafting.thread-opened",
                        "drafting.thread-resolved",
                        "drafting.thread-reopened",
                        "drafting.thread-replied");
    }

    @Test
    void nobody_comments_on_an_adopted_text() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        bring(text, scene.secretary(), Stage.AMENDMENT_WINDOW);
        reply(thread, "Still open.", scene.employer());
        bring(text, scene.secretary(), Stage.ADOPTED);
        refused("drafting.refused.comment", () -> reply(thread, "Too late.", scene.employer()));
        refused("drafting.refused.comment", () -> open(text, Audience.EVERYONE, "Too late.", scene.employer()));
        assertThat(threads(text, scene.employer())).hasSize(1);
    }

    @Test
    void what_says_nothing_or_stands_nowhere_is_refused() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        refused("drafting.refused.comment-empty", () -> open(text, Audience.EVERYONE, "  ", scene.worker()));
        refused(
                "drafting.refused.comment-long",
                () -> open(text, Audience.EVERYONE, "x".repeat(4_001), scene.worker()));
        for (var nowhere : List.of(
                new Marked(0, 900, 950, List.of()),
                new Marked(7, 12, 20, List.of()),
                new Marked(-1, 12, 20, List.of()),
                new Marked(0, 12, 12, List.of("no such block"))))
            refused(
                    "drafting.refused.comment-passage",
                    () -> open(text, nowhere, Audience.EVERYONE, "Where?", scene.worker()));
    }

    @Test
    void open_pages_of_the_text_are_told_once_a_comment_holds() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var seen = new LinkedBlockingQueue<Integer>();
        var ending = signals.listen(
                text, () -> seen.add(threads(text, scene.employer()).size()));
        open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        await().atMost(Duration.ofSeconds(2)).until(() -> seen.contains(1));
        ending.run();
    }
}
