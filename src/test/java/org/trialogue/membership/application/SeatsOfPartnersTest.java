package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.Rules;
import org.trialogue.membership.SeatEnds;
import org.trialogue.membership.SharedWith;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** A partner keeps the shared room as long as the mandate goes on, hears when not, and hears without it what the mandate alone opens. */
class SeatsOfPartnersTest extends RoomKeepingSetting {

    private static final LocalDate LAST = TODAY.plusDays(20);

    @Autowired
    Prolonging prolonging;

    @Autowired
    Succession succession;

    @Autowired
    Ending ending;

    @Autowired
    Outsiders outsiders;

    @Autowired
    Chartering chartering;

    @Autowired
    CalendarKeeping calendar;

    @Autowired
    Notices notices;

    private Acting partner;

    @BeforeEach
    void mandated() {
        partner = someone("inspection");
        council.mandate(body, council.subject(partner.member()), new Term(Capacity.OBSERVER, TODAY, LAST));
    }

    @Test
    void a_seat_that_ends_with_the_mandate_goes_on_with_it() {
        letIn(LAST);
        prolong(LAST.plusDays(60));
        assertThat(seat().until()).isEqualTo(LAST.plusDays(60));
        prolong(TODAY.plusYears(3));
        assertThat(seat().until())
                .as("no longer than a partner is let in for")
                .isEqualTo(TODAY.plusDays(RoomRules.PARTNER_DAYS));
    }

    @Test
    void a_seat_that_ends_before_the_mandate_keeps_its_day() {
        letIn(LAST.minusDays(1));
        prolong(LAST.plusDays(60));
        assertThat(seat().until()).isEqualTo(LAST.minusDays(1));
    }

    @Test
    void nobody_elses_seat_goes_on() {
        var guest = council.mandated(body.id(), body.secretary(), Affiliation.SECRETARIAT, "guest", Capacity.SECRETARY);
        var by = body.secretary();
        as(by, () -> {
            prolonging.change(body.id(), mandate(guest), TODAY, LAST, by.member());
            return true;
        });
        as(body.workers(), () -> {
            keeping.invite(caucus(), mandate(guest), LAST, body.workers().member());
            return true;
        });
        as(by, () -> {
            prolonging.change(body.id(), mandate(guest), TODAY, LAST.plusDays(60), by.member());
            return true;
        });
        assertThat(as(
                        body.workers(),
                        () -> reading.people(caucus(), body.workers().member())))
                .anyMatch(insider -> LAST.equals(insider.until()));
    }

    @Test
    void whoever_is_handed_the_mandate_has_the_seat() {
        letIn(LAST);
        var successor = someone("successor");
        var by = body.secretary();
        as(
                by,
                () -> succession.handOver(
                        body.id(), mandate(partner), council.subject(successor.member()), by.member()));
        await().untilAsserted(() ->
                assertThat(inView(successor)).contains(body.shared().value()));
        assertThat(inView(partner)).isEmpty();
        assertThat(as(by, () -> outsiders.in(body.id(), by.member())))
                .filteredOn(one -> one.whom().person().id().equals(successor.member()))
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo(LAST));
        await().untilAsserted(() -> assertThat(news(successor)).contains("notifications.notice.seat-yours"));
        assertThat(news(body.workers())).doesNotContain("notifications.notice.seat-taken-over");
    }

    @Test
    void whose_seat_ends_before_the_mandate_is_told_to_the_secretaries_once(PublishedEvents events) {
        letIn(TODAY.plusDays(8));
        ending.today();
        assertThat(warned(events)).isEmpty();
        letIn(TODAY.plusDays(7));
        ending.today();
        ending.today();
        assertThat(warned(events)).hasSize(1);
        await().untilAsserted(() -> assertThat(news(body.secretary())).contains("notifications.notice.seat-ends"));
        for (var other : List.of(body.workers(), body.government(), partner))
            assertThat(news(other)).doesNotContain("notifications.notice.seat-ends");
    }

    @Test
    void what_the_mandate_alone_opens_is_news_to_partners_who_may_not_enter_the_shared_room() {
        var by = body.secretary();
        as(by, () -> {
            chartering.settle(body.id(), Rules.OF_EXPERTS, 0, by.member());
            return true;
        });
        var draft = new CalendarEntryDraft(
                EntryKind.SITTING, "Sitting", Instant.now().plusSeconds(86_400), null, ZoneId.of("UTC"), "", "");
        as(by, () -> calendar.enter(body.id(), draft, by.member()));
        prolong(LAST.plusDays(1));
        for (var reader : List.of(partner, body.partner(), body.workers()))
            await().untilAsserted(() ->
                    assertThat(news(reader)).contains("membership.notice.charter", "membership.notice.calendar"));
        await().untilAsserted(() -> assertThat(news(partner)).contains("notifications.notice.mandate-term"));
    }

    private Acting someone(String mark) {
        return new Acting(
                council.someone(Affiliation.PARTNERS, mark + UUID.randomUUID()),
                Affiliation.PARTNERS,
                Capacity.OBSERVER);
    }

    private void letIn(LocalDate until) {
        var by = body.secretary();
        as(by, () -> letIn(body.shared(), partner, until, by));
    }

    private void prolong(LocalDate until) {
        var by = body.secretary();
        as(by, () -> {
            prolonging.change(body.id(), mandate(partner), TODAY, until, by.member());
            return true;
        });
    }

    private SharedWith seat() {
        var by = body.secretary();
        return as(by, () -> outsiders.in(body.id(), by.member())).stream()
                .filter(one -> one.whom().person().id().equals(partner.member()))
                .findFirst()
                .orElseThrow();
    }

    private Iterable<SeatEnds> warned(PublishedEvents events) {
        return events.ofType(SeatEnds.class)
                .matching(each -> each.mandate().equals(mandate(partner).value()));
    }

    private List<String> news(Acting whom) {
        return as(whom, () -> notices.news(50)).stream()
                .map(each -> each.notice().messageKey())
                .toList();
    }
}
