package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A mandate gets other days, and the next one is given while it lasts. */
class ProlongingTest extends HandingOverSetting {

    @Autowired
    Prolonging prolonging;

    @Autowired
    RoomKeeping rooms;

    @Test
    void a_mandate_is_prolonged_with_all_that_hangs_on_it() {
        var mandate = mandate(body.workers());
        change(mandate, TODAY, TODAY.plusDays(3));
        var wanted = new NewRoom(RoomKind.BILATERAL, "Before the sitting", mandate(body.employers()));
        var room = as(
                body.workers(),
                () -> rooms.open(body.id(), wanted, body.workers().member()));
        var deputy = given(Capacity.DEPUTY, mandate);
        change(mandate, TODAY, TODAY.plusDays(90));
        assertThat(held(body.workers().member()).mandate()).isEqualTo(mandate);
        assertThat(held(body.workers().member()).endsOn()).isEqualTo(TODAY.plusDays(90));
        assertThat(as(body.workers(), () -> membership.roomsOf(body.workers().member())))
                .contains(room, caucus);
        assertThat(held(deputy.member()).deputyOf()).isEqualTo(mandate);
        assertThat(changes(mandate))
                .hasSize(2)
                .last()
                .asString()
                .contains(TODAY.plusDays(3).toString(), TODAY.plusDays(90).toString());
        await().untilAsserted(() -> assertThat(news(body.workers())).contains("notifications.notice.mandate-term"));
    }

    @Test
    void what_stays_as_it_was_is_not_on_record() {
        var mandate = mandate(body.workers());
        change(mandate, TODAY, null);
        assertThat(changes(mandate)).isEmpty();
    }

    @Test
    void who_gives_no_mandates_prolongs_none() {
        var mandate = mandate(body.workers());
        for (var other : List.of(body.workers(), body.colleague(), body.employers(), body.partner()))
            refused(
                    "membership.refused.secretariat-only",
                    () -> as(other, () -> changed(mandate, TODAY, TODAY.plusDays(9), other.member())));
        refused(
                "membership.refused.no-mandate",
                () -> as(
                        body.workers(),
                        () -> changed(mandate, TODAY, null, body.secretary().member())));
        assertThat(held(body.workers().member()).endsOn()).isNull();
    }

    @Test
    void a_mandate_keeps_to_days_that_can_be() {
        var mandate = mandate(body.workers());
        refused("membership.refused.begun", () -> change(mandate, TODAY.plusDays(1), null));
        var begun = TODAY.minusDays(9);
        var lasting = give(council.someone(Affiliation.WORKERS, "lasting"), Capacity.ADVISER, begun, null);
        refused("membership.refused.last-day-past", () -> change(lasting, begun, TODAY.minusDays(1)));
        refused("membership.refused.ends-before-start", () -> change(ahead(), TODAY.plusDays(2), TODAY.plusDays(1)));
        refused("membership.refused.first-day-past", () -> change(ahead(), TODAY.minusDays(1), null));
        refused(
                "membership.refused.last-secretary",
                () -> change(mandate(body.secretary()), TODAY, TODAY.plusDays(30)));
        refused("membership.refused.unknown-mandate", () -> change(new MandateId(UUID.randomUUID()), TODAY, null));
    }

    @Test
    void what_lies_ahead_can_begin_earlier() {
        var ahead = ahead();
        change(ahead, TODAY, null);
        assertThat(membership.mandatesIn(body.id()))
                .extracting(Mandated::mandate)
                .contains(ahead);
    }

    @Test
    void an_office_is_not_prolonged_into_the_days_of_another() {
        var mandate = mandate(body.workers());
        change(mandate, TODAY, TODAY.plusDays(3));
        give(council.someone(Affiliation.WORKERS, "next"), Capacity.SPOKESPERSON, TODAY.plusDays(4), null);
        refused("membership.refused.office.spokesperson", () -> change(mandate, TODAY, TODAY.plusDays(4)));
    }

    @Test
    void the_next_term_is_given_ahead_and_shares_no_day_with_this_one() {
        var member = council.someone(Affiliation.WORKERS, "twice");
        var first = give(member, Capacity.ADVISER, TODAY, TODAY.plusDays(3));
        refused("membership.refused.has-mandate", () -> give(member, Capacity.TITULAR, TODAY.plusDays(3), null));
        var next = give(member, Capacity.TITULAR, TODAY.plusDays(4), null);
        assertThat(next).isNotEqualTo(first);
        assertThat(held(member).mandate()).isEqualTo(first);
        refused("membership.refused.other-term", () -> change(first, TODAY, TODAY.plusDays(4)));
        assertThatThrownBy(() -> council.as(
                        body.secretary(),
                        () -> council.update(
                                "update membership.mandate set ends_on = null where id = ?", first.value())))
                .hasStackTraceContaining("holds another mandate at that time");
    }

    @Test
    void in_the_same_capacity_the_next_term_prolongs_this_one() {
        var member = council.someone(Affiliation.WORKERS, "renewed");
        var first = give(member, Capacity.ADVISER, TODAY, TODAY.plusDays(3));
        assertThat(give(member, Capacity.ADVISER, TODAY.plusDays(4), TODAY.plusDays(9)))
                .isEqualTo(first);
        assertThat(held(member).endsOn()).isEqualTo(TODAY.plusDays(9));
        var apart = give(member, Capacity.ADVISER, TODAY.plusDays(20), null);
        assertThat(apart).isNotEqualTo(first);
    }

    @Test
    void partners_have_a_last_day() {
        var partner = council.someone(Affiliation.PARTNERS, "inspection");
        refused("membership.refused.partner-end", () -> give(partner, Capacity.OBSERVER, TODAY, null));
        var given = give(partner, Capacity.OBSERVER, TODAY, TODAY.plusDays(30));
        refused("membership.refused.partner-end", () -> change(given, TODAY, null));
        assertThatThrownBy(() -> council.as(
                        body.secretary(),
                        () -> council.update(
                                "update membership.mandate set ends_on = null where id = ?", given.value())))
                .hasStackTraceContaining("a mandate of a partner has a last day");
    }

    private List<String> news(Acting whom) {
        return as(whom, () -> notices.news(50)).stream()
                .map(each -> each.notice().messageKey())
                .toList();
    }

    private MandateId ahead() {
        return give(
                council.someone(Affiliation.WORKERS, UUID.randomUUID().toString()),
                Capacity.ADVISER,
                TODAY.plusDays(2),
                null);
    }

    private MandateId give(MemberId member, Capacity capacity, LocalDate from, @Nullable LocalDate until) {
        return council.mandate(body, subject(member), new Term(capacity, from, until));
    }

    private void change(MandateId mandate, LocalDate from, @Nullable LocalDate until) {
        var by = body.secretary().member();
        Viewing.as(by, () -> changed(mandate, from, until, by));
    }

    private boolean changed(MandateId mandate, LocalDate from, @Nullable LocalDate until, MemberId by) {
        prolonging.change(body.id(), mandate, from, until, by);
        return true;
    }

    private List<String> changes(MandateId mandate) {
        Acting reader = body.secretary();
        return council.as(
                reader,
                () -> jdbc.sql("select changed::text from audit.record"
                                + " where subject = ? and deed = 'membership.mandate-term-changed' order by at, number")
                        .param(mandate.value())
                        .query(String.class)
                        .list());
    }
}
