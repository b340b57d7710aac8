package org.trialogue.plans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.ListedPlan;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.PublicCommitment;
import org.trialogue.plans.PublicPlan;
import org.trialogue.plans.Reason;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.Standing;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/** What everybody may read of a plan: what was accepted and agreed to be shown, and that it is contested once its owner could answer. */
class PublicReadingTest extends TrackingSetting {

    /** While the lead party can still answer, and after. */
    private static final Instant LAST_DAY = endOf(TODAY.plusDays(Reply.DAYS));

    private static final Instant AFTER = endOf(TODAY.plusDays(Reply.DAYS + 1));

    @Autowired
    private PublicReading everybody;

    @Autowired
    private PlanPublishing publishing;

    @Autowired
    private PublishingReading publication;

    @Autowired
    private TakingOut takingOut;

    @Autowired
    private PlanClosing closing;

    @Autowired
    private Replying replying;

    @Autowired
    private PlanAccepting accepting;

    @Test
    void only_what_all_whom_it_binds_accepted_and_agreed_to_show_is_seen_and_only_while_the_page_is_open() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var ours = accepted(plan, body.government());
        var theirs = accepted(plan, body.workers());
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var shared = shared(plan);
        refused("plans.refused.nobody-publishes", () -> say(publishing::open, plan, body.secretary()));
        refused("plans.refused.accept-mandate", () -> say(publishing::agree, plan, body.colleague()));
        refused("plans.refused.publish-no-party", () -> say(publishing::agree, plan, body.employers()));
        say(publishing::agree, plan, body.government());
        refused("plans.refused.open-already", () -> say(publishing::agree, plan, body.government()));
        assertThat(everybody.of(plan)).as("not open").isEmpty();
        refused("plans.refused.secretary-only", () -> say(publishing::open, plan, body.government()));

        say(publishing::open, plan, body.secretary());
        assertThat(shown(plan)).containsExactly(ours);
        assertThat(everybody.of(PlanId.fresh())).isEmpty();
        say(publishing::agree, plan, body.workers());
        assertThat(shown(plan)).containsExactlyInAnyOrder(ours, theirs, shared);
        var seen = as(
                        body.employers(),
                        () -> publication.of(plan, body.employers().member()))
                .orElseThrow();
        assertThat(seen.isPublic()).isTrue();
        assertThat(seen.shown()).isEqualTo(3);
        assertThat(seen.commitments()).isEqualTo(4);
        assertThat(seen.own()).isNull();

        say(publishing::withdraw, plan, body.government());
        assertThat(shown(plan)).containsExactly(theirs);
        say(publishing::withdraw, plan, body.workers());
        assertThat(everybody.of(plan)).as("nobody agrees").isEmpty();
        say(publishing::agree, plan, body.workers());
        say(publishing::close, plan, body.secretary());
        assertThat(everybody.of(plan)).as("closed").isEmpty();
        assertThat(everybody.edition(plan)).isEmpty();
        assertThat(everybody.listed(plan)).isEmpty();
        assertThat(everybody.stillOpen(List.of(plan))).isEmpty();
    }

    @Test
    void what_was_put_differently_since_it_was_accepted_is_not_seen() {
        var plan = open(body.government());
        var commitment = accepted(plan, body.government());
        assertThat(shown(plan)).containsExactly(commitment);
        council.as(
                body.secretary(),
                () -> council.update(
                        "update plans.commitment set sentence = 'None.' where id = ?", commitment.value()));
        assertThat(shown(plan)).isEmpty();
    }

    @Test
    void what_was_taken_out_is_not_seen_and_nothing_of_a_closed_plan_is_late() {
        var plan = open(body.government());
        var late = accepted(plan, body.government());
        var out = accepted(plan, body.government());
        assertThat(shown(plan)).containsExactlyInAnyOrder(late, out);
        as(body.secretary(), () -> {
            takingOut.takeOut(out, 0, new Reason("Not wanted."), body.secretary());
            return true;
        });
        assertThat(shown(plan)).containsExactly(late);
        var day = endOf(TODAY.plusMonths(4));
        assertThat(one(plan, day).overdue()).isTrue();
        as(body.secretary(), () -> {
            closing.close(plan, new Reason("It is over."), body.secretary());
            return true;
        });
        assertThat(one(plan, day).overdue()).isFalse();
        assertThat(everybody.of(plan))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(PlanState.CLOSED));
        say(publishing::close, plan, body.secretary());
        assertThat(everybody.of(plan)).isEmpty();
    }

    @Test
    void that_it_is_contested_shows_with_the_answer_of_its_owner_or_once_the_time_to_answer_has_passed() {
        var plan = open(body.government());
        var commitment = accepted(plan, body.government());
        assertThat(one(plan, Instant.now()).standing()).isEqualTo(Standing.OPEN);
        var report = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        answer(report, Verdict.CONFIRMED, body.employers());
        answer(report, Verdict.CONTESTED, body.workers());

        var meanwhile = one(plan, LAST_DAY);
        assertThat(meanwhile.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(meanwhile.confirmed()).isEqualTo(Claim.DONE);
        assertThat(meanwhile.contests()).isEmpty();
        assertThat(meanwhile.confirming()).extracting(act -> act.side()).containsExactly(Affiliation.EMPLOYERS);

        var later = one(plan, AFTER);
        assertThat(later.standing()).isEqualTo(Standing.CONTESTED);
        assertThat(later.confirmed()).isNull();
        assertThat(later.contests()).singleElement().satisfies(contest -> {
            assertThat(contest.act().side()).isEqualTo(Affiliation.WORKERS);
            assertThat(contest.reply()).isNull();
        });

        reply(commitment, "All but one were visited.", body.government());
        var answered = one(plan, Instant.now());
        assertThat(answered.standing()).isEqualTo(Standing.CONTESTED);
        assertThat(answered.contests()).singleElement().satisfies(contest -> {
            assertThat(contest.reply()).isEqualTo("All but one were visited.");
            assertThat(contest.replied()).isNotNull();
        });
        assertThat(answered.toString()).doesNotContain("We were there.", "Agencies were visited.");
    }

    @Test
    void a_later_report_tells_nobody_that_an_earlier_one_is_contested_and_wipes_off_no_contest() {
        var plan = open(body.government());
        var commitment = accepted(plan, body.government());
        var first = report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        answer(first, Verdict.CONFIRMED, body.employers());
        answer(first, Verdict.CONTESTED, body.workers());
        report(commitment, body.government(), Claim.HELD_UP, new Period(TODAY, TODAY));

        var meanwhile = one(plan, LAST_DAY);
        assertThat(meanwhile.confirmed()).isEqualTo(Claim.UNDER_WAY);
        assertThat(meanwhile.contests()).isEmpty();
        var later = one(plan, AFTER);
        assertThat(later.confirmed()).isNull();
        assertThat(later.standing()).isEqualTo(Standing.CLAIMED);
        assertThat(later.contests()).singleElement().satisfies(contest -> {
            assertThat(contest.act().side()).isEqualTo(Affiliation.WORKERS);
            assertThat(contest.earlier()).isEqualTo(TODAY);
        });

        var third = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        assertThat(one(plan, AFTER).contests()).hasSize(1);
        answer(third, Verdict.CONFIRMED, body.workers());
        var settled = one(plan, AFTER);
        assertThat(settled.contests()).isEmpty();
        assertThat(settled.confirmed()).isEqualTo(Claim.DONE);
    }

    @Test
    void whoever_can_bind_the_lead_party_answers_for_it_and_once() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        var report = report(commitment, body.workers(), Claim.DONE, new Period(TODAY, TODAY));
        answer(report, Verdict.CONTESTED, body.government());
        assertThat(page(commitment, body.workers()).rights().reply()).isNotEmpty();
        assertThat(page(commitment, body.colleague()).rights().reply()).isEmpty();
        refused("plans.refused.accept-mandate", () -> reply(commitment, "We did.", body.colleague()));
        refused("plans.refused.lead-only", () -> reply(commitment, "We did.", body.government()));
        refused("plans.refused.reply-missing", () -> reply(commitment, "  ", body.workers()));
        reply(commitment, "We did.", body.workers());
        refused("plans.refused.replied-already", () -> reply(commitment, "Again.", body.workers()));
        var told = page(commitment, body.employers())
                .reports()
                .getFirst()
                .answers()
                .getFirst();
        assertThat(told.awaitsReply()).isFalse();
        assertThat(told.reply()).isNotNull();
    }

    @Test
    void what_was_agreed_stays_and_is_seen_from_outside_by_nobody() {
        var plan = open(body.government());
        for (var sql : List.of(
                "update plans.publishing set open = true where plan_id = ?",
                "delete from plans.publishing where plan_id = ?"))
            assertThatThrownBy(() -> council.as(body.secretary(), () -> council.update(sql, plan.value())))
                    .hasStackTraceContaining("permission denied");
        var here = "plans.publishing where plan_id = '" + plan + "'";
        assertThat(council.rows(body.workers().member(), here)).isEqualTo(2);
        assertThat(council.rows(council.convene().workers().member(), here)).isZero();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1);
    }

    private PlanId open(Acting party) {
        var plan = planned(Rhythm.NONE, TODAY, party);
        say(publishing::agree, plan, party);
        say(publishing::open, plan, body.secretary());
        return plan;
    }

    /** As its page shows it, which is as the list counts it. */
    private PublicPlan seen(PlanId plan, Instant now) {
        var found = everybody.of(plan, now).orElseThrow();
        assertThat(everybody.listed(plan, now))
                .hasValue(new ListedPlan(
                        plan,
                        found.title(),
                        found.state(),
                        found.period(),
                        found.commitments().size(),
                        (int) found.standing(Standing.CONFIRMED),
                        (int) found.overdue()));
        assertThat(everybody.stillOpen(List.of(PlanId.fresh(), plan))).containsExactly(plan);
        return found;
    }

    private List<CommitmentId> shown(PlanId plan) {
        return seen(plan, Instant.now()).commitments().stream()
                .map(PublicCommitment::id)
                .toList();
    }

    private PublicCommitment one(PlanId plan, Instant now) {
        return seen(plan, now).commitments().getFirst();
    }

    private CommitmentId accepted(PlanId plan, Acting lead) {
        var commitment = committed(plan, lead, TODAY, TODAY.plusMonths(3), false);
        accept(plan, commitment, lead);
        return commitment;
    }

    private CommitmentId shared(PlanId plan) {
        var draft = new CommitmentDraft(
                "Do it together.",
                council.organization(body.government()),
                Set.of(council.organization(body.workers())),
                List.of(),
                Set.of(),
                new Period(TODAY, TODAY.plusMonths(9)),
                null);
        var commitment = as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
        accept(plan, commitment, body.government());
        accept(plan, commitment, body.workers());
        return commitment;
    }

    private void accept(PlanId plan, CommitmentId commitment, Acting by) {
        as(by, () -> {
            accepting.accept(plan, Map.of(commitment, 0), by);
            return true;
        });
    }

    private void reply(CommitmentId commitment, String words, Acting by) {
        UUID contested = page(commitment, by).reports().getFirst().answers().stream()
                .filter(answer -> answer.verdict() == Verdict.CONTESTED)
                .findFirst()
                .orElseThrow()
                .id();
        as(by, () -> {
            replying.reply(contested, new Reply(words), by);
            return true;
        });
    }

    private static void say(BiConsumer<PlanId, Acting> deed, PlanId plan, Acting by) {
        as(by, () -> {
            deed.accept(plan, by);
            return true;
        });
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
