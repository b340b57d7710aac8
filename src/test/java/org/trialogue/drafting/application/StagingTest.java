package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Milestone;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.domain.Capacities;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

class StagingTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";
    private static final String NEWS = "drafting.notice.stage.first_reading";

    @Autowired
    private Staging staging;

    @Autowired
    private Opening opening;

    @Autowired
    private Versions versions;

    @Autowired
    private Notices notices;

    @Test
    void the_secretary_and_the_chair_bring_a_text_on() {
        var scene = convened();
        var chair = mandated(scene.group(), scene.secretary(), Affiliation.GOVERNMENT, Capacity.CHAIR);
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        bring(
                text,
                Stage.PREPARATION,
                Stage.FIRST_READING,
                "",
                scene.secretary().member());
        bring(text, Stage.FIRST_READING, Stage.AMENDMENT_WINDOW, "", chair);
        assertThat(stage(text, scene.worker())).isEqualTo(Stage.AMENDMENT_WINDOW);
    }

    @Test
    void nobody_else_does_in_whatever_capacity() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        for (var side : Affiliation.values())
            for (var capacity : Capacities.open(side)) {
                if (capacity == Capacity.CHAIR || capacity == Capacity.SECRETARY) continue;
                var member = mandated(scene.group(), scene.secretary(), side, capacity);
                assertThatThrownBy(() -> bring(text, Stage.PREPARATION, Stage.FIRST_READING, "", member))
                        .as("%s of %s", capacity, side)
                        .hasMessage("drafting.refused.stage-who");
                assertThat(open(text, member)).isEmpty();
            }
        assertThat(stage(text, scene.worker())).isEqualTo(Stage.PREPARATION);
    }

    @Test
    void who_is_outside_does_not_even_find_it() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var stranger = convened().secretary().member();
        assertThatThrownBy(() -> bring(text, Stage.PREPARATION, Stage.FIRST_READING, "", stranger))
                .hasMessage("drafting.refused.room");
        assertThat(stage(text, scene.worker())).isEqualTo(Stage.PREPARATION);
    }

    @Test
    void going_back_wants_a_reason_which_stands_with_the_versions() {
        var scene = convened();
        var secretary = scene.secretary().member();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        bring(text, Stage.PREPARATION, Stage.DISCUSSION, " ", secretary);
        assertThatThrownBy(() -> bring(text, Stage.DISCUSSION, Stage.FIRST_READING, "  ", secretary))
                .hasMessage("drafting.refused.stage-reason");
        assertThatThrownBy(() -> bring(text, Stage.DISCUSSION, Stage.FIRST_READING, "x".repeat(1_001), secretary))
                .hasMessage("drafting.refused.stage-reason-long");
        bring(text, Stage.DISCUSSION, Stage.FIRST_READING, " Part 2 was not read. ", secretary);
        assertThat(reached(text, scene.employer()))
                .extracting(Milestone.Reached::stage, Milestone.Reached::reason)
                .containsExactly(tuple(Stage.FIRST_READING, "Part 2 was not read."), tuple(Stage.DISCUSSION, null));
    }

    @Test
    void of_two_who_bring_it_elsewhere_at_once_the_second_looks_again() {
        var scene = convened();
        var secretary = scene.secretary().member();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        bring(text, Stage.PREPARATION, Stage.FIRST_READING, "", secretary);
        assertThatThrownBy(() -> bring(text, Stage.PREPARATION, Stage.DISCUSSION, "", secretary))
                .hasMessage("drafting.refused.stage-moved");
        assertThat(stage(text, secretary)).isEqualTo(Stage.FIRST_READING);
    }

    @Test
    void adoption_is_no_such_move() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var secretary = scene.secretary().member();
        assertThatThrownBy(() -> bring(text, Stage.PREPARATION, Stage.ADOPTED, "", secretary))
                .hasMessage("drafting.refused.stage-way");
    }

    @Test
    void a_text_of_a_groups_own_room_has_no_stages() {
        var scene = convened();
        var chair = mandated(scene.group(), scene.secretary(), Affiliation.GOVERNMENT, Capacity.CHAIR);
        var room = Viewing.as(
                chair,
                () -> membership.roomsIn(scene.group()).stream()
                        .filter(each -> membership.room(each).orElseThrow().kind() == RoomKind.GOVERNMENTS)
                        .findFirst()
                        .orElseThrow());
        var text = imported(room, new Acting(chair, Affiliation.GOVERNMENT, Capacity.CHAIR), DRAFT);
        assertThat(open(text, chair)).isEmpty();
        assertThatThrownBy(() -> bring(text, Stage.PREPARATION, Stage.FIRST_READING, "", chair))
                .hasMessage("drafting.refused.stage-room");
    }

    @Test
    void every_other_member_is_told_and_it_is_on_record() throws SQLException {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        bring(
                text,
                Stage.PREPARATION,
                Stage.FIRST_READING,
                "",
                scene.secretary().member());
        for (var member : List.of(scene.government(), scene.employer(), scene.worker()))
            assertThat(news(member))
                    .extracting(posted -> posted.notice().messageKey())
                    .containsOnlyOnce(NEWS);
        assertThat(news(scene.secretary().member()))
                .extracting(posted -> posted.notice().messageKey())
                .doesNotContain(NEWS);
        try (var owner = owner();
                var asking = owner.prepareStatement("select deed from audit.record where subject = ?")) {
            asking.setObject(1, text.value());
            var rows = asking.executeQuery();
            var deeds = new ArrayList<String>();
            while (rows.next()) deeds.add(rows.getString(1));
            assertThat(deeds).contains("drafting.stage-changed");
        }
    }

    private void bring(TextId text, Stage from, Stage to, String reason, MemberId member) {
        Viewing.as(member, () -> {
            staging.bring(text, from, to, reason, member);
            return true;
        });
    }

    private Stage stage(TextId text, MemberId reader) {
        return Viewing.as(
                reader, () -> opening.open(text, reader).orElseThrow().text().stage());
    }

    private List<Stage> open(TextId text, MemberId reader) {
        return Viewing.as(reader, () -> Staging.open(opening.open(text, reader).orElseThrow()));
    }

    private List<Milestone.Reached> reached(TextId text, MemberId reader) {
        return Viewing.as(reader, () -> versions.of(text, ZoneOffset.UTC)).stream()
                .map(TextVersion::what)
                .filter(Milestone.Reached.class::isInstance)
                .map(Milestone.Reached.class::cast)
                .toList();
    }

    private List<Posted> news(MemberId member) {
        return Viewing.as(member, () -> notices.news(50)).stream()
                .filter(posted -> posted.notice().topic().startsWith("drafting."))
                .toList();
    }
}
