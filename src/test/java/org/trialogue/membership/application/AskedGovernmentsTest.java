package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Who is asked to join a named group of governments is told to few, and is asked no longer than there is something to join. */
class AskedGovernmentsTest extends RoomKeepingSetting {

    @Autowired
    GroupingGovernments grouping;

    @Autowired
    Archiving archiving;

    @Autowired
    Notices notices;

    private Acting coordinator;
    private GovernmentGroupId group;

    @BeforeEach
    void asked() {
        coordinator =
                council.mandated(body.id(), body.secretary(), Affiliation.GOVERNMENT, "more", Capacity.COORDINATOR);
        var draft = new GovernmentGroupDraft(
                "Group " + UUID.randomUUID(), List.of(mandate(body.government())), mandate(coordinator));
        group = as(
                body.secretary(),
                () -> grouping.form(body.id(), draft, body.secretary().member()));
        await().untilAsserted(() -> assertThat(tasks(body.government())).isOne());
    }

    @Test
    void who_is_asked_is_told_to_those_who_keep_the_group_and_to_the_one_asked() {
        for (var keeper : List.of(body.secretary(), coordinator)) {
            assertThat(told(keeper)).isOne();
            assertThat(rows(keeper)).isOne();
        }
        assertThat(rows(body.government())).isOne();
        for (var other : List.of(body.workers(), body.employers(), body.observer(), body.partner())) {
            assertThat(told(other)).isZero();
            assertThat(rows(other)).isZero();
        }
    }

    @Test
    void that_and_who_said_no_is_on_record_for_the_secretaries_and_in_no_room() {
        as(body.government(), () -> {
            grouping.answer(group, false, body.government().member());
            return true;
        });
        for (var deed : List.of("membership.governments-asked", "membership.government-group-declined")) {
            assertThat(recorded(deed, body.secretary())).isOne();
            for (var other : List.of(body.workers(), body.employers(), body.observer(), body.partner()))
                assertThat(recorded(deed, other)).isZero();
        }
        assertThat(council.rows(
                        body.workers().member(),
                        "audit.record where deed = 'membership.governments-grouped' and changed -> 'asked' is null and subject = '"
                                + group + "'"))
                .isOne();
    }

    @Test
    void a_group_that_is_dissolved_asks_nobody_any_more() {
        as(body.secretary(), () -> {
            grouping.dissolve(group, body.secretary().member());
            return true;
        });
        assertThat(rows(body.secretary())).isZero();
        await().untilAsserted(() -> assertThat(tasks(body.government())).isZero());
    }

    @Test
    void in_the_archive_nobody_is_asked_any_more() {
        as(body.secretary(), () -> {
            archiving.archive(body.id(), "It is over.", body.secretary().member());
            return true;
        });
        assertThat(rows(body.secretary())).isZero();
        await().untilAsserted(() -> assertThat(tasks(body.government())).isZero());
    }

    private long told(Acting reader) {
        return as(reader, () -> grouping.in(body.id(), reader.member()))
                .getFirst()
                .group()
                .asked()
                .size();
    }

    private long rows(Acting reader) {
        return council.rows(reader.member(), "membership.asked_government where government_group_id = '" + group + "'");
    }

    private long recorded(String deed, Acting reader) {
        return council.rows(reader.member(), "audit.record where deed = '" + deed + "' and subject = '" + group + "'");
    }

    private long tasks(Acting reader) {
        return as(reader, () -> notices.waiting(20)).stream()
                .filter(posted -> posted.notice().messageKey().equals("membership.notice.government-asked"))
                .count();
    }
}
