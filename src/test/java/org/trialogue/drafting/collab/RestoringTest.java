package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Authored;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Authorship;
import org.trialogue.drafting.application.Commenting;
import org.trialogue.drafting.application.Discussion;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.collab.Restoring.Outcome;
import org.trialogue.drafting.collab.Restoring.Outcome.Refused;
import org.trialogue.drafting.collab.Restoring.Outcome.Restored;
import org.trialogue.drafting.collab.Restoring.Outcome.Unchanged;
import org.trialogue.drafting.domain.History;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Node;

/** A text comes back to what it was by one more commit, under the rules of every other one. */
class RestoringTest extends Setting {

    /** The provisions stand from 10 to 37, 37 to 60 and 60 to 86; their letters begin at 12, 39 and 62. */
    private static final String DRAFT =
            "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.\n\n3. Agencies are licensed.";

    @Autowired
    private Restoring restoring;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Discussion discussion;

    @Autowired
    private Authorship authorship;

    @Autowired
    private Drafts drafts;

    @Autowired
    private History history;

    @Test
    void a_text_that_nobody_has_open_is_restored() {
        var scene = scene();
        write(scene, 1, 12, "All ");
        write(scene, 2, 70, "X");
        assertThat(restore(scene, 0, scene.stage.employer())).isEqualTo(new Restored(3));
        assertThat(at(scene, 3)).isEqualTo(at(scene, 0));
        assertThat(restore(scene, 0, scene.stage.employer())).isEqualTo(new Unchanged());
        assertThat(restore(scene, 2, scene.stage.employer())).isEqualTo(new Restored(4));
        assertThat(at(scene, 4)).isEqualTo(at(scene, 2));
    }

    @Test
    void who_has_it_open_sees_it_at_once_and_by_whom() {
        var scene = scene();
        try (var worker = Client.in(port, scene.text, ticket(scene.text, scene.stage.worker()))) {
            worker.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            worker.next("ack");
            restore(scene, 0, scene.stage.employer());
            var news = worker.next("commits").get("list").get(0);
            assertThat(news.get("memberId").asString())
                    .isEqualTo(scene.stage.employer().toString());
            assertThat(worker.doc()).isEqualTo(at(scene, 0));
        }
    }

    @Test
    void comments_stay_at_their_words_and_words_with_their_authors() {
        var scene = scene();
        var worker = scene.stage.worker();
        Viewing.as(
                worker,
                () -> commenting.open(
                        scene.text, new Marked(0, 12, 20, List.of()), Audience.EVERYONE, "Which?", worker));
        write(scene, 1, 24, " nowhere");
        assertThat(restore(scene, 0, scene.stage.employer())).isEqualTo(new Restored(2));
        var thread =
                Viewing.as(worker, () -> discussion.of(scene.text).threads().getFirst());
        assertThat(thread.place()).isPresent();
        assertThat(Viewing.as(worker, () -> authorship.ofRange(scene.text, 2, 12, 35)))
                .extracting(Authored::imported)
                .containsOnly(true);
    }

    @Test
    void what_others_write_meanwhile_is_kept_or_follows() {
        var scene = scene();
        try (var worker = Client.in(port, scene.text, ticket(scene.text, scene.stage.worker()))) {
            worker.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            worker.next("ack");
            for (int n = 0; n < 10; n++) {
                worker.say(Client.typing(UUID.randomUUID(), worker.version(), 5, "n"));
                var restored = restore(scene, 0, scene.stage.employer());
                assertThat(restored).isNotInstanceOf(Refused.class);
                worker.next("ack");
            }
            restore(scene, 0, scene.stage.employer());
            worker.until(newest(scene));
            assertThat(worker.doc()).isEqualTo(at(scene, newest(scene)));
            assertThat(worker.doc()).isEqualTo(at(scene, 0));
        }
    }

    @Test
    void an_agreed_provision_that_reads_otherwise_refuses_it() {
        var scene = scene();
        write(scene, 1, 39, "All ");
        agree(scene, 1);
        assertThat(restore(scene, 0, scene.stage.worker())).isEqualTo(new Refused("drafting.restore.locked"));
        assertThat(newest(scene)).isEqualTo(1);
    }

    @Test
    void an_agreed_provision_that_reads_the_same_is_left_alone() {
        var scene = scene();
        agree(scene, 1);
        write(scene, 1, 12, "All ");
        write(scene, 2, 70, "X");
        assertThat(restore(scene, 0, scene.stage.worker())).isEqualTo(new Restored(3));
        assertThat(at(scene, 3)).isEqualTo(at(scene, 0));
    }

    @Test
    void who_reads_and_who_is_outside_restore_nothing() {
        var scene = scene();
        write(scene, 1, 12, "All ");
        var observer = mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.OBSERVER);
        assertThat(restore(scene, 0, observer)).isEqualTo(new Refused("drafting.rights.observer"));
        assertThat(restore(scene, 0, convened().worker())).isEqualTo(new Refused("drafting.refused.no-version"));
        assertThat(restore(scene, 7, scene.stage.worker())).isEqualTo(new Refused("drafting.refused.no-version"));
        assertThat(newest(scene)).isEqualTo(1);
    }

    private record Scene(Convened stage, TextId text) {}

    private Scene scene() {
        var stage = convened();
        return new Scene(stage, imported(stage.shared(), stage.secretary(), DRAFT));
    }

    private void write(Scene scene, int version, int at, String words) {
        var by = new Acting(scene.stage.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        written(scene.text, by, version, at, words);
    }

    private Outcome restore(Scene scene, int version, MemberId member) {
        return Viewing.as(member, () -> restoring.restore(scene.text, version, member));
    }

    private void agree(Scene scene, int index) {
        var secretary = scene.stage.secretary().member();
        Viewing.as(secretary, () -> {
            agreeing.agree(scene.text, drafts.provisions(scene.text).get(index).blockId(), secretary);
            return true;
        });
    }

    private Node at(Scene scene, int version) {
        return Viewing.as(
                scene.stage.worker(),
                () -> transaction.execute(
                        status -> history.at(scene.text, version).doc()));
    }

    private int newest(Scene scene) {
        return Viewing.as(
                scene.stage.worker(),
                () -> drafts.text(scene.text).orElseThrow().version());
    }
}
