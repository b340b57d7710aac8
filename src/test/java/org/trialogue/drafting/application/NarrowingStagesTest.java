package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Archiving;
import org.trialogue.membership.application.Copying;
import org.trialogue.membership.domain.Capacities;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A working group lets its members do less at a stage than the procedure grants. */
class NarrowingStagesTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.";

    @Autowired
    private NarrowingStages narrowing;

    @Autowired
    private Opening opening;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Staging staging;

    @Autowired
    private Copying copying;

    @Autowired
    private Archiving archiving;

    @Autowired
    private Notices notices;

    @Test
    void the_secretary_and_the_chair_decide_and_nobody_else_in_whatever_capacity() {
        var scene = convened();
        for (var side : Affiliation.values())
            for (var capacity : Capacities.open(side)) {
                if (capacity == Capacity.CHAIR || capacity == Capacity.SECRETARY) continue;
                var member = mandated(scene.group(), scene.secretary(), side, capacity);
                assertThat(as(member, () -> narrowing.decides(scene.group(), member)))
                        .isFalse();
                refused("drafting.refused.narrowing-who", member, () -> decide(scene, null, suggesting(), member));
            }
        var stranger = convened().secretary().member();
        refused("drafting.refused.room", stranger, () -> decide(scene, null, suggesting(), stranger));
        assertThat(as(stranger, () -> narrowing.of(scene.group()))).isEmpty();
        var chair = mandated(scene.group(), scene.secretary(), Affiliation.GOVERNMENT, Capacity.CHAIR);
        assertThat(as(chair, () -> narrowing.decides(scene.group(), chair))).isTrue();
        decide(scene, null, suggesting(), chair);
        assertThat(as(scene.worker(), () -> narrowing.of(scene.group())))
                .isEqualTo(Map.of(Stage.PREPARATION, suggesting()));
    }

    @Test
    void it_holds_for_shared_texts_at_that_stage_and_for_no_others() {
        var scene = convened();
        var secretary = scene.secretary().member();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var caucus = as(
                scene.worker(),
                () -> membership.roomsIn(scene.group()).stream()
                        .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                        .findFirst()
                        .orElseThrow());
        var own = imported(caucus, new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR), DRAFT);
        decide(scene, null, suggesting(), secretary);
        assertThat(rights(text, scene.worker()))
                .isEqualTo(new Rights(false, true, true, "drafting.rights.narrowed.suggest"));
        assertThat(rights(text, secretary).edit()).isTrue();
        assertThat(rights(own, scene.worker()).edit()).isTrue();
        as(secretary, () -> {
            staging.bring(text, Stage.PREPARATION, Stage.FIRST_READING, "", secretary);
            return true;
        });
        assertThat(rights(text, scene.worker()).reasonKey()).isEqualTo("drafting.rights.first_reading.suggest");
        as(secretary, () -> {
            narrowing.decide(scene.group(), Stage.FIRST_READING, null, new Narrowing(AtMost.READ), secretary);
            return true;
        });
        refused("drafting.refused.comment", scene.worker(), () -> commented(text, scene.worker()));
    }

    @Test
    void the_drafting_group_writes_and_the_others_do_what_was_decided() {
        var scene = convened();
        var secretary = scene.secretary().member();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var adviser = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        var named = new Narrowing(AtMost.SUGGEST, Set.of(scene.employer()));
        refused(
                "drafting.refused.narrowing-drafter",
                secretary,
                () -> decide(scene, null, new Narrowing(AtMost.SUGGEST, Set.of(adviser)), secretary));
        decide(scene, null, named, secretary);
        assertThat(rights(text, scene.employer()).edit()).isTrue();
        assertThat(rights(text, scene.worker()).reasonKey()).isEqualTo("drafting.rights.drafters.suggest");
        decide(scene, named, null, secretary);
        assertThat(rights(text, scene.worker()).edit()).isTrue();
    }

    @Test
    void what_would_take_nothing_away_and_what_another_decided_meanwhile_is_refused() {
        var scene = convened();
        var secretary = scene.secretary().member();
        refused("drafting.refused.narrowing-none", secretary, () -> {
            narrowing.decide(scene.group(), Stage.FINAL_READING, null, suggesting(), secretary);
            return true;
        });
        decide(scene, null, suggesting(), secretary);
        refused(
                "drafting.refused.narrowing-moved",
                secretary,
                () -> decide(scene, null, new Narrowing(AtMost.READ), secretary));
        as(secretary, () -> {
            archiving.archive(scene.group(), "Its work is done.", secretary);
            return true;
        });
        assertThat(as(secretary, () -> narrowing.decides(scene.group(), secretary)))
                .isFalse();
        refused("drafting.refused.room-closed", secretary, () -> decide(scene, suggesting(), null, secretary));
    }

    @Test
    void all_others_are_told_and_the_record_says_what_it_was_before() {
        var scene = convened();
        var secretary = scene.secretary().member();
        var named = new Narrowing(AtMost.READ, Set.of(scene.employer()));
        decide(scene, null, suggesting(), secretary);
        decide(scene, suggesting(), named, secretary);
        for (var member : List.of(scene.government(), scene.employer(), scene.worker()))
            assertThat(told(member)).isEqualTo(2);
        assertThat(told(secretary)).isZero();
        var changed = as(
                secretary,
                () -> transaction.execute(
                        status -> jdbc.sql("select changed::text from audit.record where subject = ? and deed ="
                                        + " 'drafting.stage-narrowed' order by at desc limit 1")
                                .param(scene.group().value())
                                .query(String.class)
                                .single()));
        assertThat(changed)
                .contains(
                        "\"preparation\"",
                        "\"suggest\"",
                        "\"read\"",
                        scene.employer().toString());
    }

    @Test
    void the_database_takes_it_from_officers_alone() {
        var scene = convened();
        var secretary = scene.secretary().member();
        decide(scene, null, new Narrowing(AtMost.SUGGEST, Set.of(scene.employer())), secretary);
        for (var sql : List.of("delete from drafting.drafter", "delete from drafting.narrowing"))
            assertThat(rows(scene.worker(), sql + " where room_id = '" + scene.shared() + "'"))
                    .isZero();
        assertThatThrownBy(() -> rows(scene.worker(), """
                        insert into drafting.narrowing (room_id, stage, at_most, member_id, affiliation, capacity, at)
                        values ('%s', 'DISCUSSION', 'READ', '%s', 'WORKERS', 'CHAIR', now())""".formatted(scene.shared(), scene.worker())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_copy_of_the_working_group_goes_by_the_same_rules() {
        var scene = convened();
        var secretary = scene.secretary().member();
        var gone = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
        decide(scene, null, new Narrowing(AtMost.COMMENT, Set.of(scene.employer(), gone)), secretary);
        as(secretary, () -> {
            var mandate = membership.mandatesIn(scene.group()).stream()
                    .filter(held -> held.person().id().equals(gone))
                    .findFirst()
                    .orElseThrow();
            convening.end(scene.group(), mandate.mandate(), scene.secretary());
            return true;
        });
        var copy = copied(scene, true);
        assertThat(as(scene.worker(), () -> narrowing.of(copy)))
                .isEqualTo(Map.of(Stage.PREPARATION, new Narrowing(AtMost.COMMENT, Set.of(scene.employer()))));
        var empty = copied(scene, false);
        assertThat(as(secretary, () -> narrowing.of(empty))).isEmpty();
    }

    private WorkingGroupId copied(Convened scene, boolean withMandates) {
        var secretary = scene.secretary().member();
        return as(
                secretary,
                () -> copying.copy(scene.group(), "Copy " + UUID.randomUUID(), withMandates, secretary)
                        .id());
    }

    private static Narrowing suggesting() {
        return new Narrowing(AtMost.SUGGEST);
    }

    private boolean decide(Convened scene, @Nullable Narrowing seen, @Nullable Narrowing wanted, MemberId by) {
        return as(by, () -> {
            narrowing.decide(scene.group(), Stage.PREPARATION, seen, wanted, by);
            return true;
        });
    }

    private Rights rights(TextId text, MemberId reader) {
        return as(reader, () -> opening.open(text, reader).orElseThrow().rights());
    }

    private boolean commented(TextId text, MemberId by) {
        commenting.open(text, new Marked(0, 12, 20, List.of()), Audience.EVERYONE, "Why?", by);
        return true;
    }

    private long told(MemberId member) {
        return as(member, () -> notices.news(50)).stream()
                .filter(posted -> posted.notice().messageKey().equals("drafting.notice.narrowed"))
                .count();
    }

    private int rows(MemberId by, String sql) {
        return as(by, () -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    private static void refused(String key, MemberId member, Supplier<?> deed) {
        assertThatThrownBy(() -> as(member, deed)).hasMessage(key);
    }

    private static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
