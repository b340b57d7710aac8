package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Substantive;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.DraftingCommittee.Work;
import org.trialogue.drafting.collab.Restoring;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What the drafting committee changes is of form, or goes back to discussion. */
class DraftingCommitteeTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";
    private static final int CHILDREN = 12;

    @Autowired
    private DraftingCommittee committee;

    @Autowired
    private Staging staging;

    @Autowired
    private Opening opening;

    @Autowired
    private Restoring restoring;

    @Autowired
    private RoomKeeping keeping;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Notices notices;

    private record Scene(
            Convened body, MemberId chair, MemberId employers, MemberId workers, TextId text, String block) {

        MemberId secretary() {
            return body.secretary().member();
        }
    }

    @Test
    void while_nobody_is_named_the_officers_edit_and_then_the_members_of_the_committee_alone() {
        var scene = scene();
        assertThat(edits(scene, scene.chair())).isTrue();
        assertThat(edits(scene, scene.body().worker())).isFalse();
        var room = committeeRoom(scene);
        assertThat(edits(scene, scene.chair())).isTrue();
        letIn(scene, room, scene.body().worker());
        assertThat(edits(scene, scene.body().worker())).isTrue();
        assertThat(edits(scene, scene.secretary())).isTrue();
        assertThat(List.of(
                        scene.chair(),
                        scene.employers(),
                        scene.body().employer(),
                        scene.body().government()))
                .noneMatch(member -> edits(scene, member));
        var rights = opened(scene, scene.chair()).rights();
        assertThat(List.of(rights.suggest(), rights.comment())).containsExactly(false, true);
        leave(scene, room, scene.body().worker());
        assertThat(edits(scene, scene.body().worker())).isFalse();
        assertThat(edits(scene, scene.chair())).isTrue();
    }

    @Test
    void a_committee_writes_in_the_shared_texts_at_its_stage_alone() {
        var scene = scene();
        letIn(scene, committeeRoom(scene), scene.body().worker());
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.DISCUSSION);
        assertThat(edits(scene, scene.body().worker())).isFalse();
    }

    @Test
    void whoever_speaks_for_a_party_calls_a_change_substantive_and_all_are_told() throws SQLException {
        var scene = changed();
        assertThat(work(scene).proposal().changes()).hasSize(1);
        assertThatThrownBy(() -> call(scene, " ", scene.workers())).hasMessage("drafting.refused.substantive-reason");
        call(scene, "It protects fewer.", scene.workers());
        assertThatThrownBy(() -> call(scene, "Once more", scene.employers()))
                .hasMessage("drafting.refused.substantive-already");
        var called = called(scene);
        assertThat(called)
                .extracting(Substantive::reason, Substantive::name, Substantive::isOpen)
                .containsExactly("It protects fewer.", "Ada Of workers", true);
        assertThat(asked(scene.chair()))
                .isEqualTo(asked(scene.secretary()))
                .containsExactly("drafting.notice.substantive.called");
        assertThat(news(scene.body().government())).contains("drafting.notice.substantive.called");
        assertThat(deeds(scene)).containsExactly("drafting.substance-called");
    }

    @Test
    void nobody_else_does_whatever_they_say() {
        var scene = changed();
        for (var member : List.of(
                scene.chair(),
                scene.secretary(),
                scene.body().worker(),
                scene.body().employer()))
            assertThatThrownBy(() -> call(scene, "It says too little.", member))
                    .hasMessage("drafting.refused.substantive-who");
        call(scene, "It says too little.", scene.body().government());
        var other = Viewing.as(
                scene.secretary(), () -> drafts.provisions(scene.text()).get(1).blockId());
        assertThatThrownBy(() -> Viewing.as(scene.workers(), () -> {
                    committee.call(scene.text(), other, "No change", scene.workers());
                    return true;
                }))
                .hasMessage("drafting.refused.substantive-none");
        var stranger = convened().secretary().member();
        assertThatThrownBy(() -> call(scene, "From outside", stranger)).hasMessage("drafting.refused.room");
    }

    @Test
    void what_went_back_is_not_brought_to_the_final_reading_until_it_is_settled() {
        var scene = changed();
        call(scene, "It protects fewer.", scene.workers());
        assertThatThrownBy(() -> bring(scene, Stage.DRAFTING_COMMITTEE, Stage.FINAL_READING))
                .hasMessage("drafting.refused.substantive-open");
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.DISCUSSION);
        var id = called(scene).id();
        assertThatThrownBy(() -> settle(id, Outcome.STANDS, scene.workers()))
                .hasMessage("drafting.refused.substantive-settle");
        settle(id, Outcome.STANDS, scene.chair());
        assertThatThrownBy(() -> settle(id, Outcome.TAKEN_BACK, scene.secretary()))
                .hasMessage("drafting.refused.substantive-over");
        assertThat(asked(scene.secretary())).isEmpty();
        assertThat(news(scene.workers())).contains("drafting.notice.substantive.stands");
        bring(scene, Stage.DISCUSSION, Stage.FINAL_READING);
    }

    @Test
    void what_is_taken_back_the_committee_puts_back_and_nothing_else() {
        var scene = changed();
        call(scene, "It protects fewer.", scene.workers());
        assertThat(putBack(scene)).isEqualTo(new Restoring.Outcome.Refused("drafting.rejected.substantive"));
        settle(called(scene).id(), Outcome.TAKEN_BACK, scene.secretary());
        written(scene.text(), officer(scene), 2, 3, "Joint ");
        assertThat(putBack(scene)).isEqualTo(new Restoring.Outcome.Restored(3));
        assertThat(work(scene).proposal().changes())
                .extracting(change -> change.key().equals(scene.block()))
                .containsExactly(false);
    }

    @Test
    void whoever_called_it_takes_that_back_and_nobody_else() {
        var scene = changed();
        call(scene, "It protects fewer.", scene.workers());
        var id = called(scene).id();
        assertThatThrownBy(() -> withdraw(id, scene.employers())).hasMessage("drafting.refused.substantive-own");
        withdraw(id, scene.workers());
        assertThat(called(scene)).extracting(Substantive::outcome).isEqualTo(Outcome.WITHDRAWN);
        call(scene, "It is, after all.", scene.employers());
        assertThat(work(scene).called().values())
                .extracting(Substantive::outcome, Substantive::reason)
                .containsExactly(tuple(null, "It is, after all."));
    }

    private Scene scene() {
        var body = convened();
        var chair = mandated(body.group(), body.secretary(), Affiliation.GOVERNMENT, Capacity.CHAIR);
        var employers = mandated(body.group(), body.secretary(), Affiliation.EMPLOYERS, Capacity.SPOKESPERSON);
        var workers = mandated(body.group(), body.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var text = imported(body.shared(), body.secretary(), DRAFT);
        var block = Viewing.as(chair, () -> drafts.provisions(text).getFirst().blockId());
        var scene = new Scene(body, chair, employers, workers, text, block);
        bring(scene, Stage.PREPARATION, Stage.DRAFTING_COMMITTEE);
        return scene;
    }

    /** The Chair has written into the first provision. */
    private Scene changed() {
        var scene = scene();
        written(scene.text(), officer(scene), 1, CHILDREN, "Some ");
        return scene;
    }

    private static Acting officer(Scene scene) {
        return new Acting(scene.chair(), Affiliation.GOVERNMENT, Capacity.CHAIR);
    }

    private RoomId committeeRoom(Scene scene) {
        return Viewing.as(
                scene.secretary(),
                () -> keeping.open(
                        scene.body().group(),
                        new NewRoom(RoomKind.DRAFTING_COMMITTEE, "Committee", null),
                        scene.secretary()));
    }

    private OpenedText opened(Scene scene, MemberId member) {
        return Viewing.as(member, () -> opening.open(scene.text(), member)).orElseThrow();
    }

    private boolean edits(Scene scene, MemberId member) {
        return opened(scene, member).rights().edit();
    }

    private void bring(Scene scene, Stage from, Stage to) {
        Viewing.as(scene.chair(), () -> {
            staging.bring(scene.text(), from, to, "It is time", scene.chair());
            return true;
        });
    }

    private Work work(Scene scene) {
        return Viewing.as(scene.body().worker(), () -> committee.on(scene.text()))
                .orElseThrow();
    }

    private Substantive called(Scene scene) {
        return Optional.ofNullable(work(scene).called().get(scene.block())).orElseThrow();
    }

    private void call(Scene scene, String reason, MemberId member) {
        Viewing.as(member, () -> {
            committee.call(scene.text(), scene.block(), reason, member);
            return true;
        });
    }

    private void settle(UUID id, Outcome outcome, MemberId member) {
        Viewing.as(member, () -> {
            committee.settle(id, outcome, member);
            return true;
        });
    }

    private void withdraw(UUID id, MemberId member) {
        Viewing.as(member, () -> {
            committee.withdraw(id, member);
            return true;
        });
    }

    private Restoring.Outcome putBack(Scene scene) {
        return Viewing.as(scene.chair(), () -> restoring.restore(scene.text(), 0, scene.block(), scene.chair()));
    }

    private MandateId mandate(Scene scene, MemberId member) {
        return membership.mandatesIn(scene.body().group()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private void letIn(Scene scene, RoomId room, MemberId member) {
        Viewing.as(scene.secretary(), () -> {
            keeping.letIn(room, mandate(scene, member), scene.secretary());
            return true;
        });
    }

    private void leave(Scene scene, RoomId room, MemberId member) {
        Viewing.as(member, () -> {
            keeping.leave(room, member);
            return true;
        });
    }

    private List<String> asked(MemberId member) {
        return keys(Viewing.as(member, () -> notices.waiting(20)));
    }

    private List<String> news(MemberId member) {
        return keys(Viewing.as(member, () -> notices.news(20)));
    }

    private static List<String> keys(List<Posted> posted) {
        return posted.stream()
                .map(each -> each.notice().messageKey())
                .filter(key -> key.startsWith("drafting.notice.substantive."))
                .toList();
    }

    /** What the record of the shared room says. */
    private static List<String> deeds(Scene scene) throws SQLException {
        var deeds = new ArrayList<String>();
        try (var owner = owner();
                var asking = owner.prepareStatement(
                        "select deed from audit.record where room_id = ? and deed like 'drafting.substance%'")) {
            asking.setObject(1, scene.body().shared().value());
            try (var found = asking.executeQuery()) {
                while (found.next()) deeds.add(found.getString(1));
            }
        }
        return deeds;
    }
}
