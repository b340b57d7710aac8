package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.Entering;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.OwnParts;
import org.trialogue.drafting.application.Proposing;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.domain.History;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Node;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.search.SearchEntry;

/** Workers draft an amendment in their room: it is theirs alone, and comes along as the text moves on. */
class DraftAmendmentTest extends Setting {

    /** The letters of the provisions begin at 12, 39 and 62. */
    private static final String DRAFT =
            "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.\n\n3. Agencies are licensed.";

    @Autowired
    private Amending amending;

    @Autowired
    private OwnParts parts;

    @Autowired
    private Proposing proposing;

    @Autowired
    private BringingUp bringingUp;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Opening opening;

    @Autowired
    private Staging staging;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Drafts drafts;

    @Autowired
    private History history;

    @Autowired
    private Entering entering;

    @Autowired
    private FindingInRooms finding;

    @Test
    void a_draft_is_a_copy_of_the_text_that_those_in_the_room_write_at_whatever_stage() {
        var scene = scene();
        var adviser = mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        var fork = begun(scene, "Children");
        assertThat(doc(fork, scene.worker())).isEqualTo(doc(scene.text, scene.worker()));
        assertThat(as(adviser, () -> opening.open(fork, adviser))
                        .orElseThrow()
                        .rights()
                        .edit())
                .isTrue();
        assertThat(as(adviser, () -> amending.in(scene.caucus))).singleElement().satisfies(draft -> {
            assertThat(draft.of()).isEqualTo(scene.text);
            assertThat(draft.mover().kind()).isEqualTo(Holder.Kind.WORKERS);
            assertThat(draft.base()).isZero();
        });
        assertThat(as(adviser, () -> drafts.textsIn(scene.caucus))).isEmpty();
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
            scene.stage.employer(),
            scene.stage.government(),
            scene.stage.secretary().member()
        }) {
            assertThat(as(outside, () -> opening.open(fork, outside))).isEmpty();
            assertThat(as(outside, () -> proposing.of(fork))).isEmpty();
            assertThat(as(outside, () -> amending.of(scene.text))).isEmpty();
            assertThat(as(outside, () -> amending.in(scene.caucus))).isEmpty();
            assertThat(as(outside, () -> bringingUp.bringUp(fork, outside))).isEmpty();
            assertThat(as(outside, () -> finding.find(scene.caucus, "Zugzwang", outside)))
                    .isEmpty();
            refused("drafting.refused.room", outside, () -> splitting.split(fork, outside));
            refused("drafting.refused.room", outside, () -> amending.begin(scene.text, scene.caucus, "A", "", outside));
            int rows = as(
                    outside,
                    () -> transaction.execute(status -> jdbc.sql(
                                    "select (select count(*) from drafting.draft_amendment) + (select count(*) from drafting.text"
                                            + " where fork_of = ?) + (select count(*) from audit.record where deed like"
                                            + " 'drafting.amendment%')")
                            .param(scene.text.value())
                            .query(Integer.class)
                            .single()));
            assertThat(rows).isZero();
        }
        assertThat(as(scene.worker(), () -> finding.find(scene.caucus, "Zugzwang", scene.worker())))
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
                () -> amending.begin(scene.text, scene.stage.shared(), "For all", "", scene.worker()));
        assertThatThrownBy(() -> as(
                        scene.worker(),
                        () -> transaction.execute(status ->
                                jdbc.sql("""
                                        insert into drafting.text (id, room_id, title, language, fork_of, fork_version, stage, created_by,
                                          created_affiliation, created_capacity, created_at)
                                        select gen_random_uuid(), room_id, title, language, id, 0, stage, created_by, created_affiliation,
                                          created_capacity, created_at from drafting.text where id = ?""").param(scene.text.value()).update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void drafts_are_begun_until_amendments_were_handed_in() {
        var scene = scene();
        bring(scene, Stage.AMENDMENT_WINDOW);
        assertThat(drafting(scene)).extracting(Room::id).containsExactly(scene.caucus);
        assertThat(as(scene.worker(), () -> amending.amendable(scene.caucus, scene.worker())))
                .extracting(DraftText::id)
                .containsExactly(scene.text);
        assertThat(as(scene.worker(), () -> amending.amendable(scene.stage.shared(), scene.worker())))
                .isEmpty();
        begun(scene, "In the window");
        refused("drafting.refused.draft-title", scene.worker(), () -> begun(scene, "  "));
        bring(scene, Stage.DISCUSSION);
        assertThat(drafting(scene)).isEmpty();
        assertThat(as(scene.worker(), () -> amending.amendable(scene.caucus, scene.worker())))
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
    void the_new_wording_comes_beneath_it_when_its_own_room_opens_it_and_those_who_have_it_open_see_that() {
        var scene = scene();
        var fork = begun(scene, "Children");
        written(fork, acting(scene), 1, 12, "All ");
        written(scene.text, scene.stage.secretary(), 1, 39, "Recruitment ");
        try (var client = Client.in(port, fork, ticket(fork, scene.worker()))) {
            var came = as(scene.worker(), () -> bringingUp.bringUp(fork, scene.worker()))
                    .orElseThrow();
            assertThat(came).isEqualTo(new BringingUp.BroughtUp(0, 1, 0, 0));
            client.until(2);
            assertThat(client.doc().textContent()).contains("All Children", "Recruitment Fees");
        }
        assertThat(as(scene.worker(), () -> bringingUp.bringUp(fork, scene.worker())))
                .isEmpty();
        assertThat(changes(scene, fork))
                .extracting(ProvisionChange::kind)
                .containsExactly(ProvisionChange.Kind.CHANGED);
        assertThat(onRecord(scene, fork)).isZero();
    }

    @Test
    void what_a_colleague_types_in_a_provision_meanwhile_stands_in_its_new_wording() {
        var scene = scene();
        var adviser = mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        var fork = begun(scene, "Children");
        written(scene.text, scene.stage.secretary(), 1, 39, "Recruitment ");
        try (var client = Client.in(port, fork, ticket(fork, adviser))) {
            assertThat(as(scene.worker(), () -> bringingUp.bringUp(fork, scene.worker())))
                    .isPresent();
            client.say(Client.typing(UUID.randomUUID(), 0, 43, "X"));
            client.next("ack");
        }
        assertThat(doc(fork, scene.worker()).textContent()).contains("Recruitment FeesX are forbidden.");
    }

    @Test
    void a_draft_that_would_become_too_long_stays_as_it_is() {
        var scene = scene();
        var fork = begun(scene, "Children");
        var lines = "x".repeat(900_000);
        for (int version = 1; version <= 3; version++) written(fork, acting(scene), version, 12, lines);
        for (int version = 1; version <= 2; version++) written(scene.text, scene.stage.secretary(), version, 39, lines);
        refused("drafting.refused.draft-too-long", scene.worker(), () -> bringingUp.bringUp(fork, scene.worker()));
        assertThat(as(scene.worker(), () -> proposing.of(fork))).hasValueSatisfying(proposed -> {
            assertThat(proposed.draft().base()).isZero();
            assertThat(proposed.newest()).isEqualTo(2);
            assertThat(proposed.proposal().changes()).hasSize(1);
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
    void what_no_longer_fits_is_kept_until_somebody_has_seen_to_it() {
        var scene = scene();
        var fork = begun(scene, "Children");
        written(fork, acting(scene), 1, 43, "X");
        written(scene.text, scene.stage.secretary(), 1, 41, "Y");
        var came = as(scene.worker(), () -> bringingUp.bringUp(fork, scene.worker()))
                .orElseThrow();
        assertThat(came.lost()).isEqualTo(1);
        assertThat(onRecord(scene, fork)).isEqualTo(1);
        assertThat(doc(fork, scene.worker())).isEqualTo(doc(scene.text, scene.worker()));
        var lost = as(scene.worker(), () -> proposing.of(fork)).orElseThrow().lost();
        assertThat(lost)
                .singleElement()
                .satisfies(
                        each -> assertThat(String.valueOf(each.change().now())).contains("FeesX"));
        as(scene.worker(), () -> {
            proposing.settle(fork, lost.getFirst().id(), scene.worker());
            return true;
        });
        assertThat(as(scene.worker(), () -> proposing.of(fork)).orElseThrow().lost())
                .isEmpty();
    }

    @Test
    void one_that_touches_several_provisions_is_split_into_one_for_each() {
        var scene = scene();
        var fork = begun(scene, "Children");
        refused("drafting.refused.draft-single", scene.worker(), () -> splitting.split(fork, scene.worker()));
        written(fork, acting(scene), 1, 62, "All ");
        written(fork, acting(scene), 2, 12, "All ");
        assertThat(as(scene.worker(), () -> proposing.of(fork))
                        .orElseThrow()
                        .proposal()
                        .hasSeveralPurposes())
                .isTrue();
        assertThat(as(scene.worker(), () -> splitting.split(fork, scene.worker())))
                .isEqualTo(2);
        var all = as(scene.worker(), () -> amending.in(scene.caucus));
        assertThat(all).extracting("title").containsExactly("Children", "Children (2)");
        var keys = all.stream()
                .map(draft -> changes(scene, draft.id()))
                .map(each -> each.size() == 1 ? each.getFirst().key() : "several");
        assertThat(keys).containsExactly(provision(scene, 0), provision(scene, 2));
    }

    @Test
    void whoever_leaves_the_room_is_out_of_the_draft_at_once() {
        var scene = scene();
        var fork = begun(scene, "Children");
        var group = scene.stage.group();
        try (var client = Client.in(port, fork, ticket(fork, scene.worker()))) {
            var mandate = membership.mandatesIn(group).stream()
                    .filter(held -> held.person().id().equals(scene.worker()))
                    .map(Mandated::mandate)
                    .findFirst()
                    .orElseThrow();
            as(scene.stage.secretary().member(), () -> {
                convening.end(group, mandate, scene.stage.secretary());
                return true;
            });
            assertThat(client.closeCode())
                    .isEqualTo(CloseCode.NOT_ALLOWED.status().getCode());
        }
    }

    private record Scene(Convened stage, RoomId caucus, TextId text) {

        MemberId worker() {
            return stage.worker();
        }
    }

    private Scene scene() {
        var stage = convened();
        var caucus = membership.roomsIn(stage.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
        return new Scene(stage, caucus, imported(stage.shared(), stage.secretary(), DRAFT));
    }

    private TextId begun(Scene scene, String title) {
        return as(scene.worker(), () -> amending.begin(scene.text, scene.caucus, title, "They wait.", scene.worker()));
    }

    private List<Room> drafting(Scene scene) {
        return as(scene.worker(), () -> parts.of(scene.text, scene.worker())).drafting();
    }

    private List<String> found(Scene scene, String words) {
        return as(scene.worker(), () -> finding.find(scene.caucus, words, scene.worker())).stream()
                .map(RoomHit::link)
                .toList();
    }

    private int onRecord(Scene scene, TextId fork) {
        return as(
                scene.worker(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from audit.record where deed = 'drafting.amendment-brought-up' and subject = ?")
                        .param(fork.value())
                        .query(Integer.class)
                        .single()));
    }

    private List<ProvisionChange> changes(Scene scene, TextId fork) {
        return as(scene.worker(), () -> proposing.of(fork))
                .orElseThrow()
                .proposal()
                .changes();
    }

    private String provision(Scene scene, int index) {
        return as(scene.worker(), () -> drafts.provisions(scene.text).get(index).blockId());
    }

    private void bring(Scene scene, Stage to) {
        var secretary = scene.stage.secretary().member();
        as(secretary, () -> {
            staging.bring(scene.text, drafts.text(scene.text).orElseThrow().stage(), to, "On", secretary);
            return true;
        });
    }

    private static Acting acting(Scene scene) {
        return new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
    }

    private Node doc(TextId text, MemberId reader) {
        return as(
                reader,
                () -> transaction.execute(status -> history.at(
                                text, drafts.text(text).orElseThrow().version())
                        .doc()));
    }

    private static void refused(String key, MemberId member, Supplier<?> deed) {
        assertThatThrownBy(() -> as(member, deed)).hasMessage(key);
    }

    private static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
