package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Silence;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.SilenceRows;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What comes about of a provision unless somebody objects: it counts as agreed, or is opened again. */
class SilencesTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private Silences silences;

    @Autowired
    private SilenceEnding ending;

    @Autowired
    private SilenceRows rows;

    @Autowired
    private Agreeing agreeing;

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
    void what_nobody_objects_to_until_the_day_counts_as_agreed() throws SQLException {
        var scene = scene(7);
        propose(scene, scene.chair());
        assertThat(running(scene).until()).isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(5));
        assertThat(asked(scene.employers()))
                .isEqualTo(asked(scene.workers()))
                .containsExactly("drafting.notice.silence.agree");
        assertThat(asked(scene.body().worker())).isEmpty();
        assertThat(news(scene.body().worker())).contains("drafting.notice.silence.agree");
        assertThat(overdue(scene)).isFalse();
        pass(scene);
        assertThat(isAgreed(scene)).isTrue();
        assertThat(asked(scene.workers())).isEmpty();
        assertThat(news(scene.body().worker())).contains("drafting.notice.silence.agree-came-about");
        assertThat(deeds(scene))
                .containsEntry("drafting.silence-begun", true)
                .containsEntry("drafting.provision-agreed", false);
    }

    @Test
    void whoever_speaks_for_a_party_stops_it_and_says_why() throws SQLException {
        var scene = scene(7);
        propose(scene, scene.secretary());
        var silence = running(scene).id();
        assertThatThrownBy(() -> object(silence, " ", scene.workers())).hasMessage("drafting.refused.objection-reason");
        object(silence, "It says too little.", scene.workers());
        assertThatThrownBy(() -> object(silence, "Once more", scene.employers()))
                .hasMessage("drafting.refused.silence-over");
        pass(scene);
        assertThat(isAgreed(scene)).isFalse();
        assertThat(news(scene.chair())).contains("drafting.notice.silence.agree-objected");
        assertThat(deeds(scene))
                .containsEntry("drafting.silence-objected", true)
                .doesNotContainKey("drafting.provision-agreed");
    }

    @Test
    void a_government_objects_for_itself_and_who_speaks_for_nobody_does_not() {
        var scene = scene(7);
        propose(scene, scene.secretary());
        var silence = running(scene).id();
        var observer =
                mandated(scene.body().group(), scene.body().secretary(), Affiliation.GOVERNMENT, Capacity.OBSERVER);
        for (var nobody :
                List.of(scene.body().worker(), scene.body().employer(), observer, scene.chair(), scene.secretary()))
            assertThatThrownBy(() -> object(silence, "No", nobody)).hasMessage("drafting.refused.objection-who");
        object(silence, "We await instructions.", scene.body().government());
        assertThat(onBlock(scene)).isEmpty();
    }

    @Test
    void another_wording_than_was_put_before_the_groups_is_not_agreed() throws SQLException {
        var scene = scene(7);
        propose(scene, scene.secretary());
        written(scene.text(), scene.body().secretary(), 1, 12, "X");
        pass(scene);
        assertThat(isAgreed(scene)).isFalse();
        assertThat(deeds(scene)).containsEntry("drafting.silence-lapsed", false);
        assertThat(news(scene.workers())).contains("drafting.notice.silence.agree-lapsed");
    }

    @Test
    void what_is_suggested_beside_the_wording_does_not_stand_in_the_way() throws SQLException {
        var scene = scene(7);
        propose(scene, scene.secretary());
        var suggested = """
                {"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"text","text":"X","marks":[{"type":"insertion",
                  "attrs":{"id":"s","member":"%s","group":"workers","at":"2026-11-24T12:00:00Z"}}]}]}}""";
        written(scene.text(), scene.body().secretary(), 1, suggested.formatted(scene.workers()));
        pass(scene);
        assertThat(isAgreed(scene)).isTrue();
    }

    @Test
    void after_the_last_day_nobody_objects_or_takes_it_back() throws SQLException {
        var scene = scene(7);
        propose(scene, scene.secretary());
        var silence = running(scene).id();
        late(scene);
        assertThatThrownBy(() -> object(silence, "Wait.", scene.workers())).hasMessage("drafting.refused.silence-over");
        assertThatThrownBy(() -> withdraw(silence, scene.chair())).hasMessage("drafting.refused.silence-over");
        pass(scene);
        assertThat(isAgreed(scene)).isTrue();
    }

    @Test
    void what_the_chair_declares_meanwhile_is_asked_no_more() throws SQLException {
        var scene = scene(7);
        propose(scene, scene.secretary());
        as(scene.chair(), () -> agreeing.agree(scene.text(), scene.block(), scene.chair()));
        assertThat(onBlock(scene)).isEmpty();
        assertThat(asked(scene.workers())).isEmpty();
        assertThat(deeds(scene)).containsEntry("drafting.silence-lapsed", true);
    }

    @Test
    void agreed_text_is_opened_again_only_if_nobody_objects() throws SQLException {
        var scene = scene(0);
        as(scene.chair(), () -> agreeing.agree(scene.text(), scene.block(), scene.chair()));
        assertThatThrownBy(() -> reopen(scene, " ", scene.chair())).hasMessage("drafting.refused.reopening-reason");
        reopen(scene, "A word is missing.", scene.chair());
        as(scene.chair(), () -> agreeing.agree(scene.text(), scene.block(), scene.chair()));
        assertThat(isAgreed(scene)).isTrue();
        object(running(scene).id(), "It is settled.", scene.employers());
        assertThat(isAgreed(scene)).isTrue();
        reopen(scene, "Two words are missing.", scene.secretary());
        assertThat(running(scene).reason()).isEqualTo("Two words are missing.");
        pass(scene);
        assertThat(isAgreed(scene)).isFalse();
        assertThat(deeds(scene)).containsEntry("drafting.provision-reopened", false);
    }

    @Test
    void a_proposal_is_taken_back_and_made_once() {
        var scene = scene(7);
        propose(scene, scene.secretary());
        assertThatThrownBy(() -> propose(scene, scene.chair())).hasMessage("drafting.refused.silence-runs");
        var silence = running(scene).id();
        assertThatThrownBy(() -> withdraw(silence, scene.workers())).hasMessage("drafting.refused.agree");
        withdraw(silence, scene.chair());
        assertThat(asked(scene.workers())).isEmpty();
        propose(scene, scene.chair());
        assertThat(onBlock(scene)).hasSize(1);
    }

    @Test
    void only_the_chair_and_the_secretary_propose_and_only_by_the_rules() {
        var scene = scene(7);
        for (var member : List.of(scene.workers(), scene.body().government()))
            assertThatThrownBy(() -> propose(scene, member)).hasMessage("drafting.refused.agree");
        assertThatThrownBy(() -> reopen(scene, "Why not", scene.chair())).hasMessage("drafting.refused.not-agreed");
        proceeds(scene.body().group(), scene.body().secretary(), 0, true);
        assertThatThrownBy(() -> propose(scene, scene.chair())).hasMessage("drafting.refused.no-silence");
    }

    @Test
    void nobody_outside_sees_or_settles_it() {
        var scene = scene(7);
        propose(scene, scene.secretary());
        var silence = running(scene).id();
        var stranger = convened().worker();
        assertThat(Viewing.as(stranger, () -> silences.on(scene.text(), scene.block())))
                .isEmpty();
        assertThatThrownBy(() -> object(silence, "No", stranger)).hasMessage("drafting.refused.silence-over");
        List<SilenceRows.Place> over = Viewing.as(stranger, rows::over);
        assertThat(over).isEmpty();
    }

    private Scene scene(int silenceDays) {
        var body = convened();
        var group = body.group();
        proceeds(group, body.secretary(), silenceDays, true);
        var text = imported(body.shared(), body.secretary(), DRAFT);
        return new Scene(
                body,
                mandated(group, body.secretary(), Affiliation.GOVERNMENT, Capacity.CHAIR),
                mandated(group, body.secretary(), Affiliation.EMPLOYERS, Capacity.SPOKESPERSON),
                mandated(group, body.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON),
                text,
                Viewing.as(
                        body.worker(), () -> drafts.provisions(text).getFirst().blockId()));
    }

    private void propose(Scene scene, MemberId member) {
        as(member, () -> silences.propose(scene.text(), scene.block(), member));
    }

    private void reopen(Scene scene, String reason, MemberId member) {
        as(member, () -> silences.proposeReopening(scene.text(), scene.block(), reason, member));
    }

    private void object(UUID silence, String reason, MemberId member) {
        as(member, () -> silences.object(silence, reason, member));
    }

    private void withdraw(UUID silence, MemberId member) {
        as(member, () -> silences.withdraw(silence, member));
    }

    private Silence running(Scene scene) {
        return onBlock(scene).getFirst();
    }

    private List<Silence> onBlock(Scene scene) {
        return Viewing.as(
                scene.body().worker(),
                () -> silences.on(scene.text(), scene.block()).stream().toList());
    }

    private boolean isAgreed(Scene scene) {
        return Viewing.as(
                scene.body().worker(),
                () -> agreeing.of(scene.text(), scene.block()).isPresent());
    }

    /** Its last day was yesterday; the job comes by. */
    private void pass(Scene scene) throws SQLException {
        late(scene);
        for (var place : rows.over())
            if (place.room().equals(scene.body().shared()))
                Viewing.inRoom(place.room().value(), () -> {
                    ending.passed(place.silence());
                    return true;
                });
    }

    private static void late(Scene scene) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table drafting.silence no force row level security");
            var moved = statement.executeUpdate(
                    "update drafting.silence set until = current_date - 1 where outcome is null and text_id = '"
                            + scene.text().value() + "'");
            statement.execute("alter table drafting.silence force row level security");
            owner.commit();
            assertThat(moved).isLessThanOrEqualTo(1);
        }
    }

    private boolean overdue(Scene scene) {
        return rows.over().stream()
                .anyMatch(place -> place.room().equals(scene.body().shared()));
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
                .filter(key -> key.startsWith("drafting.notice.silence."))
                .toList();
    }

    /** What the record of the shared room says, and of each whether a member did it. */
    private static Map<String, Boolean> deeds(Scene scene) throws SQLException {
        var deeds = new HashMap<String, Boolean>();
        try (var owner = owner();
                var asking = owner.prepareStatement(
                        "select deed, member_id is not null from audit.record where room_id = ? and deed like 'drafting.%' order by number")) {
            asking.setObject(1, scene.body().shared().value());
            try (var found = asking.executeQuery()) {
                while (found.next()) deeds.put(found.getString(1), found.getBoolean(2));
            }
        }
        return deeds;
    }

    private static void as(MemberId member, Runnable deed) {
        Viewing.as(member, () -> {
            deed.run();
            return true;
        });
    }
}
