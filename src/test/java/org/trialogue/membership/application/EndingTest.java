package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.MandateOver;
import org.trialogue.membership.TermEnds;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;

/** That a mandate ends is said before its last day, on it, and whenever it is taken back. */
class EndingTest extends HandingOverSetting {

    @Autowired
    Ending ending;

    @Autowired
    Prolonging prolonging;

    @Test
    void whose_last_day_comes_nearer_is_warned_a_month_and_a_week_before_once_each(PublishedEvents events) {
        var adviser = adviser();
        var mandate = mandate(adviser);
        until(mandate, TODAY.plusDays(31));
        ending.today();
        assertThat(warned(events, mandate)).isEmpty();
        until(mandate, TODAY.plusDays(30));
        ending.today();
        ending.today();
        assertThat(warned(events, mandate)).hasSize(1);
        await().untilAsserted(() -> {
            assertThat(news(adviser)).contains("notifications.notice.mandate-ends");
            for (var other : List.of(body.workers(), body.secretary()))
                assertThat(news(other)).contains("notifications.notice.mandate-of-ends");
        });
        for (var other : List.of(body.employers(), body.government(), body.colleague()))
            assertThat(news(other)).doesNotContain("notifications.notice.mandate-of-ends");
        var before = toldOfTheEnd(adviser);
        until(mandate, TODAY.plusDays(7));
        ending.today();
        ending.today();
        assertThat(warned(events, mandate)).hasSize(2);
        await().untilAsserted(() -> assertThat(toldOfTheEnd(adviser)).isAfter(before));
    }

    @Test
    void who_is_prolonged_is_no_more_warned(PublishedEvents events) {
        var adviser = adviser();
        var mandate = mandate(adviser);
        until(mandate, TODAY.plusDays(20));
        ending.today();
        await().untilAsserted(() -> assertThat(news(adviser)).contains("notifications.notice.mandate-ends"));
        var by = body.secretary().member();
        Viewing.as(by, () -> {
            prolonging.change(body.id(), mandate, TODAY.minusDays(90), TODAY.plusDays(200), by);
            return true;
        });
        await().untilAsserted(() -> assertThat(news(adviser))
                .contains("notifications.notice.mandate-term")
                .doesNotContain("notifications.notice.mandate-ends"));
        ending.today();
        assertThat(warned(events, mandate)).hasSize(1);
        until(mandate, TODAY.plusDays(15));
        ending.today();
        await().untilAsserted(() -> assertThat(news(adviser)).contains("notifications.notice.mandate-ends"));
    }

    @Test
    void a_term_that_runs_out_is_a_line_of_the_record_and_told_once(PublishedEvents events) {
        var adviser = adviser();
        var mandate = mandate(adviser);
        until(mandate, TODAY.minusDays(1));
        ending.today();
        ending.today();
        assertThat(recorded(mandate)).containsExactly("membership.mandate-ran-out");
        assertThat(over(events, mandate)).hasSize(1);
        await().untilAsserted(() -> {
            assertThat(news(adviser)).contains("notifications.notice.mandate-ran-out");
            assertThat(news(body.workers())).contains("notifications.notice.side-left");
        });
        as(body.secretary(), () -> {
            council.ends(body, mandate);
            return true;
        });
        assertThat(over(events, mandate)).hasSize(1);
    }

    @Test
    void whose_mandate_is_taken_back_is_told_and_so_are_those_who_speak_for_the_side() {
        as(body.secretary(), () -> {
            council.ends(body, mandate(body.colleague()));
            return true;
        });
        await().untilAsserted(() -> {
            assertThat(news(body.colleague())).contains("notifications.notice.mandate-over");
            assertThat(news(body.workers())).contains("notifications.notice.side-left");
        });
        for (var other : List.of(body.employers(), body.government(), body.partner()))
            assertThat(news(other)).doesNotContain("notifications.notice.side-left");
    }

    private Acting adviser() {
        var member = council.someone(Affiliation.WORKERS, "ending");
        council.mandate(body, subject(member), new Term(Capacity.ADVISER, TODAY.minusDays(90), null));
        return new Acting(member, Affiliation.WORKERS, Capacity.ADVISER);
    }

    private void until(MandateId mandate, LocalDate day) {
        jdbc.sql("update membership.mandate set ends_on = ? where id = ?")
                .params(day, mandate.value())
                .update();
    }

    private static Iterable<TermEnds> warned(PublishedEvents events, MandateId mandate) {
        return events.ofType(TermEnds.class).matching(each -> each.mandate().equals(mandate.value()));
    }

    private static Iterable<MandateOver> over(PublishedEvents events, MandateId mandate) {
        return events.ofType(MandateOver.class).matching(each -> each.mandate().equals(mandate.value()));
    }

    private List<String> recorded(MandateId mandate) {
        return council.as(
                body.secretary(),
                () -> jdbc.sql(
                                "select deed from audit.record where subject = ? and deed = 'membership.mandate-ran-out'")
                        .param(mandate.value())
                        .query(String.class)
                        .list());
    }

    private Instant toldOfTheEnd(Acting whom) {
        return as(whom, () -> notices.news(50)).stream()
                .filter(each -> each.notice().messageKey().equals("notifications.notice.mandate-ends"))
                .map(Posted::at)
                .findFirst()
                .orElseThrow();
    }

    private List<String> news(Acting whom) {
        return as(whom, () -> notices.news(50)).stream()
                .map(each -> each.notice().messageKey())
                .toList();
    }
}
