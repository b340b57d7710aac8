package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.OrganizationId;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.Reporting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.security.Viewing;

/** What was promised, what became of it, and who may say so: on the real database, as its application's role. */
@WithCouncil
class PlansTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    Planning planning;

    @Autowired
    Reporting reporting;

    @Autowired
    Confirming confirming;

    @Autowired
    PlanReading reading;

    @Autowired
    FileStore files;

    @Autowired
    Notices notices;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void what_is_promised_is_reported_confirmed_and_counted() throws IOException {
        var commitment = committed();
        report(commitment, Claim.DONE, 0, attachment("visits.csv", "agency;visits\nA;3\n"));
        answer(commitment, new Answer(Verdict.CONFIRMED, ""), body.workers());

        var board = reading(
                        body.employers(),
                        () -> reading.board(
                                planOf(commitment), 50, body.employers().member()))
                .orElseThrow();
        assertThat(board.plan().tally()).isEqualTo(new Tally(1, 1, 1, 1, 1, 0));
        var page = page(commitment, body.employers());
        assertThat(Objects.requireNonNull(page.line().gauge()).actual()).isEqualByComparingTo("55");
        var report = page.reports().getFirst();
        assertThat(report.answers()).extracting(given -> given.by().side()).containsExactly(Affiliation.WORKERS);
        var evidence = report.evidence().getFirst();
        assertThat(evidence.mediaType()).isEqualTo("text/csv");
        var content = Viewing.as(body.employers().member(), () -> all(files.open(evidence)));
        assertThat(new String(content, StandardCharsets.UTF_8)).startsWith("agency;visits");
    }

    @Test
    void claimed_is_not_confirmed_until_another_group_says_so() {
        var commitment = committed();
        report(commitment, Claim.DONE, 0);
        var line = page(commitment, body.workers()).line();
        assertThat(line.claimed()).isEqualTo(Claim.DONE);
        assertThat(line.confirmed()).isNull();
        assertThat(line.standing()).isEqualTo(Standing.CLAIMED);
    }

    @Test
    void one_group_that_contests_outweighs_one_that_confirms() {
        var commitment = committed();
        report(commitment, Claim.DONE, 0);
        answer(commitment, new Answer(Verdict.CONFIRMED, ""), body.workers());
        answer(commitment, new Answer(Verdict.CONTESTED, "Two agencies were never visited."), body.employers());
        var line = page(commitment, body.workers()).line();
        assertThat(line.standing()).isEqualTo(Standing.CONTESTED);
        assertThat(line.confirmed()).isNull();
    }

    @Test
    void a_group_cannot_confirm_its_own_report() {
        var commitment = committed();
        report(commitment, Claim.UNDER_WAY, 0);
        var colleague = council.mandated(
                body.id(),
                body.secretary(),
                Affiliation.GOVERNMENT,
                "another ministry",
                body.government().capacity());
        refused("plans.refused.own-group", () -> answer(commitment, new Answer(Verdict.CONFIRMED, ""), colleague));
    }

    @Test
    void a_group_answers_once() {
        var commitment = committed();
        report(commitment, Claim.UNDER_WAY, 0);
        answer(commitment, new Answer(Verdict.CONFIRMED, ""), body.workers());
        var deputy = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "another", Capacity.DEPUTY);
        refused("plans.refused.group-answered", () -> answer(commitment, new Answer(Verdict.CONTESTED, "No."), deputy));
    }

    @Test
    void only_other_groups_answer() {
        var commitment = committed();
        report(commitment, Claim.UNDER_WAY, 0);
        var yes = new Answer(Verdict.CONFIRMED, "");
        refused("plans.refused.groups-only", () -> answer(commitment, yes, body.secretary()));
        refused("plans.refused.monitors-only", () -> answer(commitment, yes, body.partner()));
        refused("plans.refused.observer", () -> answer(commitment, yes, body.observer()));
        refused("plans.refused.own-group", () -> answer(commitment, yes, body.government()));
        refused("plans.refused.answer-mandate", () -> answer(commitment, yes, body.colleague()));
    }

    @Test
    void an_organization_that_shares_in_a_commitment_cannot_confirm_it() {
        var shared = planning(() -> planning.record(
                opened(), draft("Share.", Set.of(council.organization(body.workers()))), body.secretary()));
        report(shared, Claim.UNDER_WAY, 0);
        refused(
                "plans.refused.own-commitment",
                () -> answer(shared, new Answer(Verdict.CONFIRMED, ""), body.workers()));
        answer(shared, new Answer(Verdict.CONFIRMED, ""), body.employers());
    }

    @Test
    void only_the_lead_party_reports() {
        var commitment = committed();
        for (var other : List.of(body.secretary(), body.employers(), body.workers(), body.partner()))
            refused("plans.refused.lead-only", () -> report(commitment, other));
        refused("plans.refused.observer", () -> report(commitment, body.observer()));
    }

    @Test
    void only_a_secretary_writes_plans() {
        var plan = opened();
        for (var other :
                List.of(body.government(), body.employers(), body.workers(), body.observer(), body.partner())) {
            refused(
                    "plans.refused.secretary-only",
                    () -> Viewing.as(other.member(), () -> planning.open(body.id(), plan("Mine"), other)));
            refused(
                    "plans.refused.secretary-only",
                    () -> Viewing.as(other.member(), () -> planning.record(plan, draft("Mine.", Set.of()), other)));
        }
    }

    @Test
    void nobody_acts_in_a_capacity_they_do_not_hold() {
        var pretended = new Acting(
                body.workers().member(),
                Affiliation.SECRETARIAT,
                body.secretary().capacity());
        refused(
                "plans.refused.no-mandate",
                () -> Viewing.as(pretended.member(), () -> planning.open(body.id(), plan("Mine"), pretended)));
    }

    @Test
    void what_points_to_nothing_is_refused() {
        var plan = opened();
        var before = draft("Point.", Set.of());
        var unknown = new CommitmentDraft(
                before.sentence(), before.lead(), Set.of(), List.of(), Set.of("C999"), before.period(), null);
        refused(
                "plans.refused.unknown-standard",
                () -> planning(() -> planning.record(plan, unknown, body.secretary())));
        var nowhere = List.of(new Provision(UUID.randomUUID(), "p9", "9. Nowhere"));
        var lost = new CommitmentDraft(
                before.sentence(), before.lead(), Set.of(), nowhere, Set.of(), before.period(), null);
        refused("plans.refused.unknown-provision", () -> planning(() -> planning.record(plan, lost, body.secretary())));
    }

    @Test
    void what_is_due_cannot_lie_in_the_past_when_it_is_written() {
        var plan = opened();
        var before = draft("Late.", Set.of());
        var past = new Period(TODAY.minusDays(9), TODAY.minusDays(1));
        var late = new CommitmentDraft(before.sentence(), before.lead(), Set.of(), List.of(), Set.of(), past, null);
        refused("plans.refused.due-past", () -> planning(() -> planning.record(plan, late, body.secretary())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "party",
                "commitment",
                "co_lead",
                "cited",
                "indicator",
                "report",
                "actual",
                "evidence",
                "answer"
            })
    void someone_outside_the_room_sees_no_row_even_in_raw_sql(String table) {
        var mine = "plans." + table + " where room_id = '" + body.shared() + "'";
        var shared = planning(() -> planning.record(
                opened(), draft("Share.", Set.of(council.organization(body.employers()))), body.secretary()));
        report(shared, Claim.UNDER_WAY, 0, attachment("a.txt", "a"));
        answer(shared, new Answer(Verdict.CONFIRMED, ""), body.workers());
        var outsider = council.someone(Affiliation.WORKERS, "elsewhere");

        assertThat(council.rows(body.workers().member(), mine)).isPositive();
        assertThat(council.rows(outsider, "plans." + table)).isZero();
        assertThat(council.rows(council.convene().workers().member(), mine)).isZero();
    }

    @Test
    void to_someone_outside_a_plan_looks_like_one_that_is_not_there() {
        var commitment = committed();
        var outsider = council.convene().workers().member();
        assertThat(Viewing.<Object>as(outsider, () -> reading.commitment(commitment, outsider)))
                .isEqualTo(Optional.empty());
        assertThat(Viewing.<Object>as(outsider, () -> reading.board(planOf(commitment), 9, outsider)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void of_two_who_save_the_same_form_the_second_learns_of_the_first() {
        var commitment = committed();
        var seen = page(commitment, body.secretary()).edition();
        planning(() -> {
            planning.change(commitment, draft("First.", Set.of()), seen, body.secretary());
            return true;
        });
        refused(
                "plans.refused.changed-meanwhile",
                () -> planning(() -> {
                    planning.change(commitment, draft("Second.", Set.of()), seen, body.secretary());
                    return true;
                }));
        assertThat(page(commitment, body.secretary()).draft().sentence()).isEqualTo("First.");
    }

    @Test
    void of_many_who_save_at_the_same_moment_one_is_kept_and_the_others_learn_of_it() throws InterruptedException {
        var commitment = committed();
        var seen = page(commitment, body.secretary()).edition();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var saving = IntStream.range(0, 8)
                    .mapToObj(number -> (Callable<String>) () -> saved(commitment, "Version " + number + ".", seen))
                    .toList();
            var outcomes =
                    many.invokeAll(saving).stream().map(Future::resultNow).toList();
            assertThat(outcomes).filteredOn("saved"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn("plans.refused.changed-meanwhile"::equals)
                    .hasSize(7);
        }
    }

    @Test
    void of_two_reports_written_at_once_the_second_learns_of_the_first() {
        var commitment = committed();
        report(commitment, Claim.UNDER_WAY, 0);
        refused("plans.refused.reported-meanwhile", () -> report(commitment, Claim.DONE, 0));
        assertThat(page(commitment, body.workers()).reports()).hasSize(1);
    }

    @Test
    void an_upload_that_is_cut_off_leaves_nothing_behind() {
        var commitment = committed();
        var cutOff = new Attachment(
                "half.bin", () -> new SequenceInputStream(new ByteArrayInputStream(noise(600_000)), broken()));
        refused(
                "files.refused.cut-off",
                () -> report(commitment, Claim.DONE, 0, attachment("whole.txt", "whole"), cutOff));

        assertThat(page(commitment, body.workers()).reports()).isEmpty();
        for (var table :
                List.of("platform.file", "platform.content", "platform.chunk", "plans.report", "plans.evidence"))
            assertThat(council.rows(body.workers().member(), table)).as(table).isZero();
        assertThat(page(commitment, body.workers()).line().standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void what_waits_for_whom_is_said_and_settled() {
        var commitment = committed();
        report(commitment, Claim.DONE, 0);
        await().untilAsserted(() -> {
            assertThat(waiting(body.government())).isEmpty();
            assertThat(waiting(body.workers())).containsExactly("plans.notice.answer");
            assertThat(waiting(body.employers())).containsExactly("plans.notice.answer");
        });
        for (var other : List.of(body.observer(), body.colleague(), body.secretary()))
            assertThat(waiting(other)).isEmpty();
        answer(commitment, new Answer(Verdict.CONFIRMED, ""), body.workers());
        await().untilAsserted(() -> {
            assertThat(waiting(body.workers())).isEmpty();
            assertThat(news(body.government())).containsExactly("plans.notice.confirmed");
        });
        assertThat(waiting(body.employers())).containsExactly("plans.notice.answer");
    }

    @Test
    void what_is_contested_waits_for_the_lead_party_again() {
        var commitment = committed();
        report(commitment, Claim.DONE, 0);
        answer(commitment, new Answer(Verdict.CONTESTED, "Not so."), body.workers());
        await().untilAsserted(() -> {
            assertThat(waiting(body.workers())).isEmpty();
            assertThat(waiting(body.employers())).containsExactly("plans.notice.answer");
            assertThat(waiting(body.government())).containsExactly("plans.notice.report");
            assertThat(news(body.government())).containsExactly("plans.notice.contested");
        });
    }

    @Test
    void a_member_who_comes_later_finds_what_waits() {
        var commitment = committed();
        report(commitment, Claim.DONE, 0);
        var late = council.mandated(body.id(), body.secretary(), Affiliation.EMPLOYERS, "late", Capacity.TITULAR);
        await().untilAsserted(() -> assertThat(waiting(late)).containsExactly("plans.notice.answer"));
    }

    @Test
    void a_commitment_and_its_reports_are_found_by_those_in_the_room() {
        var commitment = committed();
        report(commitment, Claim.UNDER_WAY, 0);
        var entry = "search.entry where kind = 'commitment' and id = '" + commitment
                + "' and body::text like '%Twelve agencies%'";
        await().untilAsserted(() ->
                assertThat(council.rows(body.workers().member(), entry)).isOne());
        assertThat(council.rows(council.someone(Affiliation.WORKERS, "elsewhere"), entry))
                .isZero();
    }

    private PlanId opened() {
        return planning(() -> planning.open(body.id(), plan("Agencies"), body.secretary()));
    }

    private CommitmentId committed() {
        var plan = opened();
        return planning(() -> planning.record(
                plan, draft("Inspect every recruitment agency twice a year.", Set.of()), body.secretary()));
    }

    private PlanDraft plan(String title) {
        var parties = Set.of(
                council.organization(body.government()),
                council.organization(body.employers()),
                council.organization(body.workers()));
        return new PlanDraft(title, new Period(TODAY, TODAY.plusYears(2)), parties);
    }

    private CommitmentDraft draft(String sentence, Set<OrganizationId> coLeads) {
        var share = new Indicator(
                UUID.nameUUIDFromBytes(body.id().toString().getBytes(StandardCharsets.UTF_8)),
                "Agencies inspected",
                Measure.PERCENT,
                "",
                Direction.UP,
                new Figure(new BigDecimal(20), TODAY.minusDays(30)),
                new Figure(new BigDecimal(90), TODAY.plusYears(1)));
        return new CommitmentDraft(
                sentence,
                council.organization(body.government()),
                coLeads,
                List.of(),
                Set.of("P029"),
                new Period(TODAY, TODAY.plusMonths(6)),
                share);
    }

    private void report(CommitmentId commitment, Claim claim, int after, Attachment... evidence) {
        report(commitment, claim, after, body.government(), evidence);
    }

    private void report(CommitmentId commitment, Acting by) {
        report(commitment, Claim.DONE, 0, by);
    }

    private void report(CommitmentId commitment, Claim claim, int after, Acting by, Attachment... evidence) {
        var indicator = Objects.requireNonNull(page(commitment, by).draft().indicator());
        var draft = new ReportDraft(
                claim,
                "Twelve agencies were visited.",
                new Period(TODAY.minusDays(20), TODAY),
                Map.of(indicator.id(), new BigDecimal(55)),
                after);
        Viewing.as(by.member(), () -> reporting.report(commitment, draft, List.of(evidence), by));
    }

    private void answer(CommitmentId commitment, Answer answer, Acting by) {
        var report = page(commitment, by).reports().getFirst().id();
        Viewing.as(by.member(), () -> {
            confirming.answer(report, answer, by);
            return true;
        });
    }

    private String saved(CommitmentId commitment, String sentence, int seen) {
        try {
            return planning(() -> {
                planning.change(commitment, draft(sentence, Set.of()), seen, body.secretary());
                return "saved";
            });
        } catch (Refusal refusal) {
            return refusal.messageKey();
        }
    }

    private CommitmentPage page(CommitmentId commitment, Acting viewer) {
        return reading(viewer, () -> reading.commitment(commitment, viewer.member()))
                .orElseThrow();
    }

    private PlanId planOf(CommitmentId commitment) {
        return page(commitment, body.secretary()).plan().id();
    }

    private <T> T planning(Supplier<T> deed) {
        return Viewing.as(body.secretary().member(), deed);
    }

    private static <T> T reading(Acting viewer, Supplier<T> question) {
        return Viewing.as(viewer.member(), question);
    }

    /** What is to be accepted aside. */
    private List<String> waiting(Acting member) {
        return keys(member.member(), () -> notices.waiting(50)).stream()
                .filter(key -> !key.equals("plans.notice.accept"))
                .toList();
    }

    private List<String> news(Acting member) {
        return keys(member.member(), () -> notices.news(50)).stream()
                .filter(key -> key.startsWith("plans."))
                .toList();
    }

    private static List<String> keys(MemberId member, Supplier<List<Posted>> posted) {
        return Viewing.as(member, posted).stream()
                .map(one -> one.notice().messageKey())
                .toList();
    }

    private static Attachment attachment(String name, String content) {
        return new Attachment(name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
