package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.CommentThread.Place;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Schema;
import org.trialogue.prosemirror.StepReader;
import tools.jackson.databind.json.JsonMapper;

/** Comments follow the words they are about. */
class AnchorsTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private Commenting commenting;

    @Autowired
    private Discussion discussion;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TextRows textRows;

    @Autowired
    private CommitRows commitRows;

    @Autowired
    private Clock clock;

    @Test
    void what_is_written_before_within_and_around_moves_it_along() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var by = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        comment(scene, text, new Marked(0, 12, 20, List.of()));
        assertThat(place(scene, text)).isEqualTo(new Place(provision(scene, text), 1, 9));
        written(text, by, 1, 12, "All ");
        assertThat(place(scene, text)).isEqualTo(new Place(provision(scene, text), 5, 13));
        written(text, by, 2, 24, " and adults");
        assertThat(place(scene, text)).isEqualTo(new Place(provision(scene, text), 5, 13));
        written(text, by, 3, 18, "??");
        assertThat(place(scene, text)).isEqualTo(new Place(provision(scene, text), 5, 15));
        written(text, by, 4, 1, "Draft ");
        assertThat(place(scene, text)).isEqualTo(new Place(provision(scene, text), 5, 15));
    }

    @Test
    void it_may_be_made_on_words_of_an_older_version() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var by = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        written(text, by, 1, 12, "All ");
        comment(scene, text, new Marked(0, 12, 20, List.of()));
        assertThat(thread(scene, text).quote()).isEqualTo("Children");
        assertThat(place(scene, text)).isEqualTo(new Place(provision(scene, text), 5, 13));
    }

    @Test
    void with_the_cursor_alone_it_is_about_the_whole_provision() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        comment(scene, text, new Marked(0, 14, 14, List.of(provision(scene, text), "paragraph")));
        assertThat(thread(scene, text).quote()).isEqualTo("Children are protected.");
    }

    @Test
    void it_may_be_about_words_of_several_provisions_and_is_where_some_are_left() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        comment(scene, text, new Marked(0, 25, 43, List.of()));
        assertThat(thread(scene, text).quote()).isEqualTo("protected. Fees");
        assertThat(thread(scene, text).places()).hasSize(2);
        removed(scene, text, 1, 25, 35);
        assertThat(thread(scene, text).places()).hasSize(1);
        assertThat(place(scene, text).blockId()).isNotEqualTo(provision(scene, text));
    }

    @Test
    void one_whose_words_are_gone_is_kept_with_its_quote() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        comment(scene, text, new Marked(0, 12, 20, List.of()));
        removed(scene, text, 1, 11 + 1, 25);
        var thread = thread(scene, text);
        assertThat(thread.place()).isEmpty();
        assertThat(thread.quote()).isEqualTo("Children");
        assertThat(thread.remarks()).hasSize(1);
    }

    @Test
    void where_it_stands_is_written_down_before_many_commits_are_left_to_follow() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var by = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        comment(scene, text, new Marked(0, 12, 20, List.of()));
        for (int version = 1; version <= 60; version++) written(text, by, version, 12, "x");
        assertThat(place(scene, text)).isEqualTo(new Place(provision(scene, text), 61, 69));
        var kept = Viewing.as(
                scene.employer(),
                () -> transaction.execute(status ->
                        jdbc.sql("""
                                select p.version from drafting.thread_place p join drafting.thread t on t.id = p.thread_id
                                 where t.text_id = ?""").param(text.value()).query(Integer.class).single()));
        assertThat(kept).isEqualTo(60);
        written(text, by, 61, 12, "x");
        assertThat(place(scene, text)).isEqualTo(new Place(provision(scene, text), 62, 70));
    }

    private void comment(Convened scene, TextId text, Marked marked) {
        Viewing.as(scene.worker(), () -> commenting.open(text, marked, Audience.EVERYONE, "Which?", scene.worker()));
    }

    private CommentThread thread(Convened scene, TextId text) {
        return Viewing.as(scene.government(), () -> discussion.of(text).threads())
                .getFirst();
    }

    private Place place(Convened scene, TextId text) {
        return thread(scene, text).place().orElseThrow();
    }

    private String provision(Convened scene, TextId text) {
        return Viewing.as(
                scene.government(), () -> drafts.provisions(text).getFirst().blockId());
    }

    private void removed(Convened scene, TextId text, int version, int from, int to) {
        var json = "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d}".formatted(from, to);
        var step = StepReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.COMMIT);
        var by = new Acting(scene.employer(), Affiliation.EMPLOYERS, Capacity.TITULAR);
        Viewing.as(
                scene.employer(),
                () -> transaction.execute(status -> commitRows.append(
                        textRows.find(text).orElseThrow(),
                        List.of(new Commit(version, UUID.randomUUID(), by, List.of(List.of(step)), clock.instant())))));
    }
}
