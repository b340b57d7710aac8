package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.application.AskingForReports;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** A report waits for who owes it once it can be given: after the promise was accepted, at the end of a period or a month before the day. */
class AskingTest extends TrackingSetting {

    @Autowired
    private AskingForReports asking;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private Notices notices;

    @Test
    void nobody_is_asked_for_what_they_did_not_accept_or_what_is_far_off() {
        var plan = planned(Rhythm.QUARTERLY, TODAY, body.government(), body.workers());
        var soon = committed(plan, body.government(), TODAY, TODAY.plusDays(20), false);
        var later = committed(plan, body.government(), TODAY, TODAY.plusYears(1), false);
        asked(TODAY);
        await().untilAsserted(() -> assertThat(keys(body.government())).containsExactly("plans.notice.accept"));
        accept(plan, soon, later);
        await().untilAsserted(() ->
                assertThat(reports(body.government())).extracting(Notice::dueOn).containsExactly(TODAY.plusDays(20)));

        asked(TODAY.plusMonths(3).minusDays(18));
        assertThat(reports(body.government()))
                .as("31 days before the report is due")
                .hasSize(1);
        asked(TODAY.plusMonths(3));
        assertThat(reports(body.government()))
                .extracting(Notice::link)
                .containsExactlyInAnyOrder(soon.link(), later.link());
        asked(TODAY.plusMonths(3));
        assertThat(reports(body.government())).hasSize(2);
        asked(TODAY);
        assertThat(reports(body.government()))
                .as("what is not to be done is taken back")
                .hasSize(1);
        for (var other : List.of(body.workers(), body.observer(), body.secretary()))
            assertThat(reports(other)).isEmpty();
    }

    @Test
    void many_that_were_written_down_at_once_wait_for_nobody_but_to_be_accepted() {
        var plan = planned(Rhythm.YEARLY, TODAY, body.government());
        var read = new HashMap<CommitmentId, Integer>();
        for (int i = 0; i < 12; i++) read.put(committed(plan, body.government(), TODAY, TODAY.plusMonths(9), false), 0);
        as(body.government(), () -> {
            accepting.accept(plan, read, body.government());
            return true;
        });
        asked(TODAY);
        await().untilAsserted(() -> assertThat(keys(body.government())).isEmpty());
    }

    @Test
    void who_comes_later_finds_what_waits_of_it_and_a_rhythm_that_changes_moves_it() {
        var plan = planned(Rhythm.NONE, TODAY.minusDays(80), body.government());
        var commitment = committed(plan, body.government(), TODAY.minusDays(80), TODAY.plusMonths(9), false);
        var far = committed(plan, body.government(), TODAY.plusMonths(8), TODAY.plusMonths(9), false);
        accept(plan, commitment, far);
        assertThat(reports(body.government())).isEmpty();
        rhythm(plan, Rhythm.QUARTERLY);
        await().untilAsserted(() ->
                assertThat(reports(body.government())).extracting(Notice::link).containsExactly(commitment.link()));
        var colleague = council.mandated(body.id(), body.secretary(), Affiliation.GOVERNMENT, mark(), Capacity.TITULAR);
        await().untilAsserted(() ->
                assertThat(reports(colleague)).extracting(Notice::link).containsExactly(commitment.link()));
        var looking = council.mandated(body.id(), body.secretary(), Affiliation.GOVERNMENT, mark(), Capacity.OBSERVER);
        rhythm(plan, Rhythm.YEARLY);
        await().untilAsserted(() -> {
            assertThat(reports(body.government())).isEmpty();
            assertThat(reports(colleague)).isEmpty();
        });
        assertThat(reports(looking)).isEmpty();
    }

    /** The organization of the government's members is called by it. */
    private String mark() {
        var name = council.name(body.government());
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private void rhythm(PlanId plan, Rhythm rhythm) {
        as(body.secretary(), () -> {
            var seen = reading.board(plan, 0, body.secretary().member()).orElseThrow();
            var draft = new PlanDraft(
                    seen.draft().title(),
                    seen.draft().period(),
                    rhythm,
                    seen.draft().parties());
            planning.change(plan, draft, seen.edition(), body.secretary());
            return true;
        });
    }

    private void accept(PlanId plan, CommitmentId... commitments) {
        var read = new HashMap<CommitmentId, Integer>();
        for (var commitment : commitments) read.put(commitment, 0);
        as(body.government(), () -> {
            accepting.accept(plan, Map.copyOf(read), body.government());
            return true;
        });
    }

    private void asked(LocalDate day) {
        asking.in(body.shared().value(), day);
    }

    private List<Notice> reports(Acting member) {
        return waiting(member).stream()
                .filter(notice -> notice.messageKey().equals("plans.notice.report"))
                .toList();
    }

    private List<String> keys(Acting member) {
        return waiting(member).stream().map(Notice::messageKey).toList();
    }

    private List<Notice> waiting(Acting member) {
        return as(member, () -> notices.waiting(50)).stream()
                .map(Posted::notice)
                .toList();
    }
}
