package org.trialogue.roles;

import static org.trialogue.roles.Planned.TODAY;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Balance;
import org.trialogue.plans.BalanceQuestion;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.CommentWords;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.BalanceReading;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.CalendarReading;
import org.trialogue.plans.application.CommentingOnCommitments;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.FeedKeeping;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.HistoryReading;
import org.trialogue.plans.application.ListReading;
import org.trialogue.plans.application.Monitoring;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.Reporting;
import org.trialogue.plans.application.StoryReading;
import org.trialogue.plans.domain.FeedToken;

/**
 * A plan of the shared room, of which a partner who has single pieces of that room alone sees nothing: neither where the partner is named to look after
 * a commitment, nor by what was had of the plan while the whole room was shared.
 */
final class PiecePlanCases {

    private static final String SENTENCE = "Inspect every agency.";

    @Autowired
    private Planning planning;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private PlanReading plans;

    @Autowired
    private ListReading lists;

    @Autowired
    private BoardReading board;

    @Autowired
    private CalendarReading calendar;

    @Autowired
    private BalanceReading balance;

    @Autowired
    private FollowingPlans following;

    @Autowired
    private HistoryReading history;

    @Autowired
    private StoryReading stories;

    @Autowired
    private CommentingOnCommitments commenting;

    @Autowired
    private FeedKeeping feeds;

    private final NearScene scene;
    private final NearAttempts attempts;
    private final Map<NearRole, FeedToken> ofPlan = new EnumMap<>(NearRole.class);
    private final Map<NearRole, FeedToken> own = new EnumMap<>(NearRole.class);

    PiecePlanCases(NearScene scene, NearAttempts attempts) {
        this.scene = scene;
        this.attempts = attempts;
    }

    void add() throws Exception {
        var by = scene.secretary;
        var lead = scene.organization(NearRole.OUTSIDER);
        var year = new Period(TODAY, TODAY.plusYears(1));
        var plan = NearScene.as(
                by.member(), () -> planning.open(scene.group, new PlanDraft("Plan", year, Set.of(lead)), by));
        var commitment = promised(plan, lead);
        var report = reported(commitment);
        answered(reported(promised(plan, lead)));
        feeds(plan);
        plan(plan);
        commitment(commitment, report);
        scripts(plan, commitment, report);
    }

    private void plan(PlanId plan) throws Exception {
        attempts.deed("plan: read", member -> plans.board(plan, 10, member));
        attempts.deed("plan: search its commitments", member -> lists.of(plan, ListQuestion.ALL, 0, 5, member));
        attempts.act("plan: follow", member -> following.follow(plan, true, member));
        var question = new BoardQuestion(null, plan, null, null, null, null, null);
        attempts.deed(
                "plan: count on the board",
                member -> board.counts(question).tally().total());
        var month = new MonthQuestion(YearMonth.from(TODAY.plusMonths(6)), plan, null, null);
        attempts.deed(
                "plan: see in the calendar what is due",
                member -> calendar.of(month, ZoneOffset.UTC, member).all());
        var lately = new BalanceQuestion(new Period(TODAY.minusDays(9), TODAY), scene.group);
        attempts.deed(
                "balance of the working group: count what was owed",
                member -> balance.of(lately, member).rows().stream()
                        .mapToInt(Balance.Row::owed)
                        .sum());
        attempts.add("plan: take along as csv", scene.web.shows("/plans/{plan}/as/{format}", plan, "csv"));
        attempts.add("plan: take along from the board", scene.web.lists("/plans/board/as/csv?plan={plan}", plan));
        attempts.deed("plan: have a calendar fetch it", member -> feeds.make(plan, member));
        attempts.add(
                "calendar's own address, made while the whole room was shared: fetch the plan",
                role -> scene.web.fetches(ofPlan.get(role), SENTENCE));
        attempts.add(
                "calendar's own address: fetch what waits for one's answer",
                role -> scene.web.fetches(own.get(role), SENTENCE));
        attempts.deed("database: the plan", member -> scene.rows("plans.plan where id", plan.value()));
    }

    private void commitment(CommitmentId commitment, ReportId report) throws Exception {
        attempts.deed("commitment: read", member -> plans.commitment(commitment, member));
        attempts.deed("commitment: read its history", member -> history.of(commitment, 0, 5, member, Locale.ENGLISH));
        attempts.deed("commitment: read its reports", member -> stories.page(commitment, 99, 5, member));
        attempts.deed(
                "commitment: see the partners that confirm",
                member -> monitoring.of(commitment, member).stream().findFirst());
        attempts.deed("commitment: read what was said of it", member -> commenting.of(commitment, 0, 5, member));
        attempts.deed(
                "commitment: comment on",
                member -> commenting.say(commitment, new CommentWords("Since when?"), scene.acting(member)));
        attempts.deed("report: read", member -> stories.report(report, member));
        attempts.act(
                "report: contest, as a partner that was named",
                member -> confirming.answer(report, new Answer(Verdict.CONTESTED, "No."), scene.acting(member)));
        scene.awaitFound(SENTENCE, commitment);
        attempts.add("search: find the commitment", role -> scene.finds(scene.member(role), SENTENCE, commitment));
    }

    private void scripts(PlanId plan, CommitmentId commitment, ReportId report) throws Exception {
        attempts.add("script: find the plan in the list", scene.web.says(plan, "/api/v1/plans?size=100"));
        attempts.add("script: read the plan", scene.web.says(plan, "/api/v1/plans/{plan}", plan));
        attempts.add(
                "script: find the commitment in the list",
                scene.web.says(commitment, "/api/v1/commitments?plan={plan}", plan));
        attempts.add(
                "script: read the commitment",
                scene.web.says(commitment, "/api/v1/commitments/{commitment}", commitment));
        attempts.add("script: read the report", scene.web.says(report, "/api/v1/reports/{report}", report));
        scene.awaitFound(NearScene.SHARED_WORD, scene.text);
        attempts.add(
                "script: find the text that is shared with the partner",
                scene.web.says(scene.text, "/api/v1/search?q={q}", NearScene.SHARED_WORD));
    }

    private CommitmentId promised(PlanId plan, OrganizationId lead) {
        var by = scene.secretary;
        var draft = new CommitmentDraft(
                SENTENCE, lead, Set.of(), List.of(), Set.of(), new Period(TODAY, TODAY.plusMonths(6)), null);
        var id = NearScene.as(by.member(), () -> planning.record(plan, draft, by));
        var party = scene.acting(NearRole.OUTSIDER);
        NearScene.as(party.member(), () -> {
            accepting.accept(plan, Map.of(id, 0), party);
            return true;
        });
        return NearScene.as(by.member(), () -> {
            monitoring.name(id, Set.of(scene.organization(NearRole.PARTNER)), Set.of(), by);
            return id;
        });
    }

    private ReportId reported(CommitmentId commitment) {
        var party = scene.acting(NearRole.OUTSIDER);
        return NearScene.as(party.member(), () -> reporting.report(commitment, Planned.reported(0), List.of(), party));
    }

    private void answered(ReportId report) {
        var workers = scene.acting(NearRole.GROUP_SECRETARY);
        NearScene.as(workers.member(), () -> {
            confirming.answer(report, new Answer(Verdict.CONFIRMED, ""), workers);
            return true;
        });
    }

    /** Each has addresses from while the whole room was shared with the partner, too. */
    private void feeds(PlanId plan) {
        scene.whileAllIsShared(() -> {
            for (var role : NearRole.values()) {
                ofPlan.put(role, made(plan, role));
                own.put(role, made(null, role));
            }
        });
    }

    private FeedToken made(@Nullable PlanId plan, NearRole role) {
        var member = scene.member(role);
        return NearScene.as(member, () -> feeds.make(plan, member));
    }
}
