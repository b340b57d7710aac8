package org.trialogue.plans;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.plans.application.PlanDeclining;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Who changes a plan or agrees on it waits for what is being written into it, so that neither goes by what is old. */
class PlanLocksTest extends TrackingSetting {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanAgreeing agreeing;

    @Autowired
    private AgreementReading agreements;

    @Autowired
    private PlanDeclining declining;

    @Autowired
    private GivingEvidence giving;

    @Test
    void a_commitment_that_is_written_while_the_rhythm_changes_owes_the_new_periods() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = meanwhile(
                body.secretary(),
                () -> committed(plan, body.government(), TODAY, TODAY.plusMonths(9), false),
                () -> quarterly(plan));
        assertThat(page(commitment, body.government()).line().owed()).isNotNull();
    }

    @Test
    void a_report_that_is_given_while_the_rhythm_changes_counts_for_the_new_periods() throws Exception {
        var from = TODAY.minusMonths(4);
        var plan = planned(Rhythm.NONE, from, body.government());
        var commitment = committed(plan, body.government(), from, TODAY.plusMonths(9), false);
        var first = new Period(from, from.plusMonths(3).minusDays(1));
        meanwhile(
                body.government(),
                () -> report(commitment, body.government(), Claim.UNDER_WAY, first),
                () -> quarterly(plan));
        var owed = Objects.requireNonNull(
                page(commitment, body.government()).line().owed());
        assertThat(owed.period().from()).isEqualTo(from.plusMonths(3));
    }

    @Test
    void a_plan_is_not_agreed_while_what_was_accepted_is_being_put_differently() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var first = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        as(body.government(), () -> {
            accepting.accept(plan, Map.of(first, 0), body.government());
            return true;
        });
        var mark = as(
                        body.secretary(),
                        () -> agreements.of(plan, body.secretary().member()))
                .orElseThrow()
                .mark();
        assertThatThrownBy(() -> meanwhile(
                        body.secretary(),
                        () -> longer(first),
                        () -> as(body.secretary(), () -> agreeing.agree(plan, 0, mark, body.secretary()))))
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("plans.refused.not-accepted"));
    }

    @Test
    void what_is_declined_while_a_file_comes_in_gets_neither_a_report_nor_evidence() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var first = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var draft = new ReportDraft(Claim.DONE, "Agencies were visited.", new Period(TODAY, TODAY), Map.of(), 0);
        refusedAsDeclined(
                () -> reporting.report(first, draft, List.of(declinedMeanwhile(plan, first)), body.government()));
        assertThat(page(first, body.government()).reports()).isEmpty();

        var second = committed(plan, body.government(), TODAY, TODAY.plusMonths(4), false);
        var report = report(second, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        refusedAsDeclined(
                () -> giving.file(report, declinedMeanwhile(plan, second), Confidentiality.ROOM, body.government()));
    }

    private void refusedAsDeclined(Supplier<?> deed) {
        assertThatThrownBy(() -> as(body.government(), deed))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("plans.refused.report-declined"));
    }

    /** A file during whose arrival another member of the lead party declines. */
    private Attachment declinedMeanwhile(PlanId plan, CommitmentId commitment) {
        return new Attachment("visits.csv", () -> {
            CompletableFuture.runAsync(() -> council.as(body.government(), () -> {
                        declining.decline(plan, Map.of(commitment, 0), new Decline("Not ours."), body.government());
                        return true;
                    }))
                    .join();
            return new ByteArrayInputStream("agency;date\nA;3 May\n".getBytes(UTF_8));
        });
    }

    private boolean longer(CommitmentId commitment) {
        var seen = page(commitment, body.secretary());
        var old = seen.draft();
        var draft = new CommitmentDraft(
                old.sentence(),
                old.lead(),
                old.coLeads(),
                old.provisions(),
                old.standards(),
                new Period(old.period().from(), old.period().until().plusMonths(1)),
                old.indicator());
        planning.change(commitment, draft, seen.edition(), body.secretary());
        return true;
    }

    /** Does the first, and lets it come to stand only once the second waits for it. */
    private <T> T meanwhile(Acting by, Supplier<T> first, Supplier<?> second) throws Exception {
        var done = new CountDownLatch(1);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> council.as(by, () -> {
                T result;
                try {
                    result = first.get();
                } finally {
                    done.countDown();
                }
                await().until(this::somebodyWaits);
                return result;
            }));
            done.await();
            both.submit(second::get).get();
            return one.get();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
                                        where not l.granted and a.datname = current_database() and a.query like '%plans.plan%')""").query(Boolean.class).single();
    }

    private boolean quarterly(PlanId plan) {
        return as(body.secretary(), () -> {
            var seen = reading.board(plan, 0, body.secretary().member()).orElseThrow();
            var from = seen.draft().period().from();
            planning.change(plan, draft(Rhythm.QUARTERLY, from, body.government()), seen.edition(), body.secretary());
            return true;
        });
    }
}
