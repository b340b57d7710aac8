package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.Stage;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Room;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.search.SearchEntry;

/** Workers draft an amendment in their room: it is theirs alone. */
class DraftAmendmentTest extends AmendmentSetting {

    @Test
    void a_draft_is_a_copy_of_the_text_that_those_in_the_room_write_at_whatever_stage() {
        var scene = scene();
        var adviser = mandated(scene.stage().group(), scene.stage().secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        var fork = begun(scene, "Children");
        assertThat(doc(fork, scene.worker())).isEqualTo(doc(scene.text(), scene.worker()));
        assertThat(as(adviser, () -> opening.open(fork, adviser))
                        .orElseThrow()
                        .rights()
                        .edit())
                .isTrue();
        assertThat(as(adviser, () -> amending.in(scene.caucus())))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.of()).isEqualTo(scene.text());
                    assertThat(draft.mover().kind()).isEqualTo(Holder.Kind.WORKERS);
                    assertThat(draft.base()).isZero();
                });
        assertThat(as(adviser, () -> drafts.textsIn(scene.caucus()))).isEmpty();
        bring(scene, Stage.DISCUSSION);
        try (var client = Client.in(port, fork, ticket(fork, adviser))) {
            client.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            client.next("ack");
        }
    }

    @Test
    void nobody_outside_the_room_learns_of_it() {
        var scene = scene();
        var fork = begun(scene, "Children");
        written(fork, acting(scene), 1, 12, "Zugzwang ");
        for (var outside : new MemberId[] {
            scene.stage().employer(),
            scene.stage().government(),
            scene.stage().secretary().member()
        }) {
            assertThat(as(outside, () -> opening.open(fork, outside))).isEmpty();
            assertThat(as(outside, () -> proposing.of(fork))).isEmpty();
            assertThat(as(outside, () -> amending.of(scene.text()))).isEmpty();
            assertThat(as(outside, () -> amending.in(scene.caucus()))).isEmpty();
            assertThat(as(outside, () -> bringingUp.bringUp(fork, outside))).isEmpty();
            assertThat(as(outside, () -> finding.find(scene.caucus(), "Zugzwang", outside)))
                    .isEmpty();
            refused("drafting.refused.room", outside, () -> splitting.split(fork, outside));
            refused(
                    "drafting.refused.room",
                    outside,
                    () -> amending.begin(scene.text(), scene.caucus(), "A", "", outside));
            int rows = as(
                    outside,
                    () -> transaction.execute(status -> jdbc.sql(
                                    "select (select count(*) from drafting.draft_amendment) + (select count(*) from drafting.text"
                                            + " where fork_of = ?) + (select count(*) from audit.record where deed like"
                                            + " 'drafting.amendment%')")
                            .param(scene.text().value())
                            .query(Integer.class)
                            .single()));
            assertThat(rows).isZero();
        }
        assertThat(as(scene.worker(), () -> finding.find(scene.caucus(), "Zugzwang", scene.worker())))
                .singleElement()
                .satisfies(hit -> assertThat(hit.link()).isEqualTo("texts/" + fork + "/amendment"));
    }

    @Test
    void it_is_never_handed_to_the_search_and_never_stands_in_the_shared_room() {
        var scene = scene();
        var fork = begun(scene, "Children");
        var all = new ArrayList<SearchEntry>();
        entering.all(all::add);
        assertThat(all).noneMatch(entry -> entry.toString().contains(fork.toString()));
        refused(
                "drafting.refused.draft-room",
                scene.worker(),
                () -> amending.begin(scene.text(), scene.stage().shared(), "For all", "", scene.worker()));
        assertThatThrownBy(() -> as(
                        scene.worker(),
                        () -> transaction.execute(status ->
                                jdbc.sql("""
                                        insert into drafting.text (id, room_id, title, language, fork_of, fork_version, stage, created_by,
                                          created_affiliation, created_capacity, created_at)
                                        select gen_random_uuid(), room_id, title, language, id, 0, stage, created_by, created_affiliation,
                                          created_capacity, created_at from drafting.text where id = ?""").param(scene.text().value()).update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void drafts_are_begun_until_amendments_were_handed_in() {
        var scene = scene();
        bring(scene, Stage.AMENDMENT_WINDOW);
        assertThat(drafting(scene)).extracting(Room::id).containsExactly(scene.caucus());
        assertThat(as(scene.worker(), () -> amending.amendable(scene.caucus(), scene.worker())))
                .extracting(DraftText::id)
                .containsExactly(scene.text());
        assertThat(as(scene.worker(), () -> amending.amendable(scene.stage().shared(), scene.worker())))
                .isEmpty();
        begun(scene, "In the window");
        refused("drafting.refused.draft-title", scene.worker(), () -> begun(scene, "  "));
        bring(scene, Stage.DISCUSSION);
        assertThat(drafting(scene)).isEmpty();
        assertThat(as(scene.worker(), () -> amending.amendable(scene.caucus(), scene.worker())))
                .isEmpty();
        refused("drafting.refused.draft-stage", scene.worker(), () -> begun(scene, "Too late"));
    }

    @Test
    void a_draft_has_no_stages_and_nothing_is_agreed_in_it() {
        var scene = scene();
        var fork = begun(scene, "Children");
        var worker = scene.worker();
        var provision = as(worker, () -> drafts.provisions(fork).getFirst().blockId());
        refused("drafting.refused.draft-decides", worker, () -> {
            staging.bring(fork, Stage.PREPARATION, Stage.FIRST_READING, "", worker);
            return true;
        });
        refused("drafting.refused.draft-decides", worker, () -> {
            agreeing.agree(fork, provision, worker);
            return true;
        });
    }

    @Test
    void the_newest_drafts_are_found_by_what_they_change_and_all_by_what_they_are_called() {
        var scene = scene();
        var first = begun(scene, "Zwischenzug");
        for (int n = 0; n < 50; n++) begun(scene, "Another");
        var newest = begun(scene, "Newest");
        written(newest, acting(scene), 1, 12, "Zugzwang ");
        assertThat(found(scene, "Zugzwang")).containsExactly("texts/" + newest + "/amendment");
        assertThat(found(scene, "Zwischenzug")).containsExactly("texts/" + first + "/amendment");
    }

    @Test
    void whoever_leaves_the_room_is_out_of_the_draft_at_once() {
        var scene = scene();
        var fork = begun(scene, "Children");
        var group = scene.stage().group();
        try (var client = Client.in(port, fork, ticket(fork, scene.worker()))) {
            var mandate = membership.mandatesIn(group).stream()
                    .filter(held -> held.person().id().equals(scene.worker()))
                    .map(Mandated::mandate)
                    .findFirst()
                    .orElseThrow();
            as(scene.stage().secretary().member(), () -> {
                convening.end(group, mandate, scene.stage().secretary());
                return true;
            });
            assertThat(client.closeCode())
                    .isEqualTo(CloseCode.NOT_ALLOWED.status().getCode());
        }
    }
}
