package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.audit.Change;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Positioning.Position;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.RecordReading;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.application.FindingInRooms;

/** A group's positions are stated by who speaks for it, and seen in its own room alone. */
class PositioningTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private Positioning positioning;

    @Autowired
    private TakingPositions taking;

    @Autowired
    private OwnParts parts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private FindingInRooms finding;

    @Autowired
    private Arrival arrival;

    @Autowired
    private RecordReading record;

    @Test
    void who_speaks_for_a_group_states_where_it_stands_and_what_was_stated_before_stays() {
        var scene = scene();
        state(scene, Stance.AGREE, "", null);
        state(scene, Stance.OBJECT, "Children wait.", null);
        state(scene, null, "", null);
        var stated = as(scene.worker, () -> positioning.on(scene.text));
        assertThat(stated).extracting(StatedPosition::stance).containsExactly(null, Stance.OBJECT, Stance.AGREE);
        assertThat(stated).allSatisfy(each -> {
            assertThat(each.holder().kind()).isEqualTo(Holder.Kind.WORKERS);
            assertThat(each.by().capacity()).isEqualTo(Capacity.SPOKESPERSON);
            assertThat(each.name()).startsWith("Ada");
            assertThat(each.blockId()).isEqualTo(scene.provision);
        });
        assertThat(as(scene.stage.worker(), () -> positioning.in(scene.caucus))).hasSize(3);
    }

    @Test
    void the_record_of_their_room_says_where_they_stood_and_where_they_stand() {
        var scene = scene();
        state(scene, Stance.AGREE, "", null);
        state(scene, Stance.OBJECT, "Children wait.", null);
        state(scene, null, "", null);
        var question = new RecordQuestion(scene.stage.group(), null, null, null, null, null);
        assertThat(as(scene.worker, () -> record.page(question, scene.worker, 0, 99)))
                .filteredOn(entry -> entry.deed().startsWith("drafting.position-"))
                .extracting(entry -> entry.changed().get("stance"))
                .containsExactlyInAnyOrder(
                        new Change(null, "agree"), new Change("agree", "object"), new Change("object", null));
        assertThat(as(scene.stage.employer(), () -> record.page(question, scene.stage.employer(), 0, 99)))
                .noneMatch(entry -> entry.deed().startsWith("drafting.position-"));
    }

    @Test
    void whoever_may_see_them_takes_them_along_by_provision_and_holder_and_that_is_on_record_in_their_room() {
        var scene = scene();
        state(scene, Stance.AGREE, "", null);
        state(scene, Stance.OBJECT, "Children wait.", null);
        var lines = as(
                        scene.worker,
                        () -> taking.take(scene.text, "csv", scene.worker).orElseThrow())
                .lines();
        assertThat(lines)
                .extracting(line -> line.stated().stance(), TakingPositions.Line::standing)
                .containsExactly(
                        tuple(Stance.OBJECT, TakingPositions.Standing.HELD),
                        tuple(Stance.AGREE, TakingPositions.Standing.EARLIER));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.room().id()).isEqualTo(scene.caucus);
            assertThat(Objects.requireNonNull(line.provision()).blockId()).isEqualTo(scene.provision);
        });
        var employer = scene.stage.employer();
        assertThat(as(employer, () -> taking.take(scene.text, "csv", employer).orElseThrow())
                        .lines())
                .isEmpty();
        var question = new RecordQuestion(scene.stage.group(), null, "drafting.positions-exported", null, null, null);
        assertThat(as(scene.worker, () -> record.page(question, scene.worker, 0, 9)))
                .extracting(entry -> Objects.requireNonNull(entry.by()).id())
                .containsExactly(scene.worker);
    }

    @Test
    void others_neither_see_find_nor_state_them() {
        var scene = scene();
        state(scene, Stance.RESERVE, "Zugzwang for us.", null);
        for (var outside :
                List.of(scene.stage.employer(), scene.stage.secretary().member())) {
            assertThat(as(outside, () -> positioning.on(scene.text))).isEmpty();
            assertThat(as(outside, () -> positioning.in(scene.caucus))).isEmpty();
            assertThat(as(outside, () -> finding.find(scene.caucus, "Zugzwang", outside)))
                    .isEmpty();
            refused(
                    "drafting.refused.room",
                    outside,
                    () -> state(scene, scene.caucus, outside, Stance.AGREE, "", null));
        }
        assertThat(as(scene.worker, () -> finding.find(scene.caucus, "Zugzwang", scene.worker)))
                .hasSize(1);
        var titular = scene.stage.worker();
        assertThat(as(titular, () -> parts.of(scene.text, titular)).speaking()).isEmpty();
        assertThat(as(scene.worker, () -> parts.of(scene.text, scene.worker)).speaking())
                .extracting(each -> each.room().id())
                .containsExactly(scene.caucus);
        refused(
                "drafting.refused.position-who",
                titular,
                () -> state(scene, scene.caucus, titular, Stance.AGREE, "", null));
    }

    @Test
    void a_government_states_its_own_among_governments() {
        var scene = scene();
        var account = UUID.randomUUID().toString();
        var government = mandated(
                scene.stage.group(), scene.stage.secretary(), account, Affiliation.GOVERNMENT, Capacity.TITULAR);
        var room = room(scene.stage, RoomKind.GOVERNMENTS);
        refused(
                "drafting.refused.no-government",
                government,
                () -> state(scene, room, government, Stance.CAN_LIVE, "", null));
        comesFromAMinistry(account);
        as(government, () -> state(scene, room, government, Stance.CAN_LIVE, "", null));
        assertThat(as(government, () -> positioning.on(scene.text)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.holder().kind()).isEqualTo(Holder.Kind.GOVERNMENT);
                    assertThat(each.holder().key()).isEqualTo("SN");
                });
        assertThat(as(scene.worker, () -> positioning.on(scene.text))).isEmpty();
    }

    @Test
    void a_reservation_and_an_objection_say_why_and_instructions_are_awaited_until_a_day() {
        var scene = scene();
        var today = positioning.today();
        refused("drafting.refused.position-statement", scene.worker, () -> state(scene, Stance.RESERVE, " ", null));
        refused("drafting.refused.position-statement", scene.worker, () -> state(scene, Stance.OBJECT, "", null));
        refused("drafting.refused.position-day", scene.worker, () -> state(scene, Stance.AWAITING, "", null));
        refused(
                "drafting.refused.position-past",
                scene.worker,
                () -> state(scene, Stance.AWAITING, "", today.minusDays(1)));
        state(scene, Stance.AWAITING, "", today.plusDays(3));
        assertThat(as(scene.worker, () -> positioning.on(scene.text)))
                .extracting(StatedPosition::until)
                .containsExactly(today.plusDays(3));
    }

    @Test
    void positions_are_on_provisions_of_shared_texts_of_the_same_working_group() {
        var scene = scene();
        var own = imported(
                scene.caucus,
                new org.trialogue.platform.Acting(scene.worker, Affiliation.WORKERS, Capacity.SPOKESPERSON),
                DRAFT);
        refused("drafting.refused.draft-text", scene.worker, () -> {
            positioning.state(scene.caucus, new Position(own, null, Stance.AGREE, "", null), scene.worker);
            return true;
        });
        refused("drafting.refused.no-provision", scene.worker, () -> {
            positioning.state(scene.caucus, new Position(scene.text, "none", Stance.AGREE, "", null), scene.worker);
            return true;
        });
    }

    @Test
    void a_statement_is_found_however_many_were_made_since() {
        var scene = scene();
        state(scene, Stance.OBJECT, "Recruiters charge workers.", null);
        for (int n = 0; n < 60; n++) state(scene, Stance.RESERVE, "Wages are late.", null);
        assertThat(as(scene.worker, () -> finding.find(scene.caucus, "charges", scene.worker)))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.link()).isEqualTo("rooms/" + scene.caucus + "/positions");
                    assertThat(hit.passage()).contains("Recruiters");
                });
        var employer = scene.stage.employer();
        assertThat(as(employer, () -> finding.find(scene.caucus, "charges", employer)))
                .isEmpty();
    }

    private void comesFromAMinistry(String account) {
        var side = Affiliation.GOVERNMENT;
        arrival.of(new SignInClaims(account, "Ada", "Diop", "", Locale.ENGLISH, side, "Ministry of Positions", "SN"));
    }

    private record Scene(Convened stage, RoomId caucus, TextId text, MemberId worker, String provision) {}

    private Scene scene() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var worker = mandated(stage.group(), stage.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var provision = as(worker, () -> drafts.provisions(text).getFirst().blockId());
        return new Scene(stage, room(stage, RoomKind.WORKERS_CAUCUS), text, worker, provision);
    }

    private RoomId room(Convened stage, RoomKind kind) {
        return membership.roomsIn(stage.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private boolean state(Scene scene, @Nullable Stance stance, String statement, @Nullable LocalDate until) {
        return as(scene.worker, () -> state(scene, scene.caucus, scene.worker, stance, statement, until));
    }

    private boolean state(
            Scene scene,
            RoomId room,
            MemberId by,
            @Nullable Stance stance,
            String statement,
            @Nullable LocalDate until) {
        positioning.state(room, new Position(scene.text, scene.provision, stance, statement, until), by);
        return true;
    }

    private static void refused(String key, MemberId member, Supplier<?> deed) {
        assertThatThrownBy(() -> as(member, deed)).hasMessage(key);
    }

    private static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
