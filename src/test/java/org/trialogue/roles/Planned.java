package org.trialogue.roles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Backing;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.Direction;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Hindrance;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Light;
import org.trialogue.plans.LightDraft;
import org.trialogue.plans.Measure;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.JudgingLights;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.Monitoring;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanPublishing;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.Reporting;
import org.trialogue.plans.application.StepReading;

/** A plan of the working group with what the government promised in it and reported, and two that are to be shown to everybody. */
final class Planned {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Planning planning;

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private StepReading steps;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private JudgingLights lights;

    @Autowired
    private PlanPublishing publishing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Scene scene;

    PlanId plan;
    PlanId agreed;
    PlanId open;

    /** One whose title names an address of mail. */
    PlanId telling;

    CommitmentId commitment;
    UUID milestone;
    ReportId report;

    /** A commitment with an indicator, of which a value was reported and judged. */
    CommitmentId measured;

    Indicator indicator;

    /** Another commitment, on which scripts report. */
    CommitmentId ofScripts;

    /** A commitment that the partner looks after, and what was reported of it. */
    CommitmentId watched;

    ReportId watchedReport;

    ReportId contestedReport;

    /** What the Workers contested, of another commitment. */
    UUID contested;

    void begin(Scene within) {
        scene = within;
        var secretary = scene.secretary;
        plan = scene.as(secretary.member(), () -> planning.open(scene.group, planned(), secretary));
        commitment = promise();
        milestone = scene.as(secretary.member(), () -> {
            var draft = new MilestoneDraft(null, "Write the list", TODAY.plusDays(9));
            milestones.write(commitment, List.of(draft), List.of(), secretary);
            return steps.of(commitment, secretary.member())
                    .orElseThrow()
                    .milestones()
                    .getFirst()
                    .id();
        });
        ofScripts = promise();
        var second = promise();
        watched = promise();
        scene.as(scene.member(Role.GOVERNMENT), () -> {
            accepting.accept(
                    plan, Map.of(commitment, 0, ofScripts, 0, second, 0, watched, 0), scene.acting(Role.GOVERNMENT));
            return true;
        });
        report = told(commitment);
        measured();
        watchedReport = scene.as(scene.member(Role.GOVERNMENT), () -> {
            var draft = new ReportDraft(
                    Claim.UNDER_WAY, "Begun.", new Period(TODAY, TODAY), Map.of(), 0, Hindrance.NONE, inConfidence());
            return reporting.report(watched, draft, List.of(), scene.acting(Role.GOVERNMENT));
        });
        scene.as(secretary.member(), () -> {
            monitoring.name(watched, Set.of(scene.organization(Role.PARTNER)), Set.of(), secretary);
            return true;
        });
        contestedReport = told(second);
        contested = contest(contestedReport);
        telling = scene.as(secretary.member(), () -> {
            var named = planned();
            return planning.open(
                    scene.group, new PlanDraft("Ask amina@example.org", named.period(), named.parties()), secretary);
        });
        agreed = toBeShown();
        open = toBeShown();
        scene.as(secretary.member(), () -> {
            publishing.open(open, secretary);
            return true;
        });
    }

    private CommitmentId promise() {
        return scene.as(scene.secretary.member(), () -> planning.record(plan, promised(), scene.secretary));
    }

    private void measured() {
        indicator = new Indicator(
                UUID.randomUUID(),
                "Agencies inspected",
                Measure.PERCENT,
                "",
                Direction.UP,
                new Figure(BigDecimal.ZERO, TODAY.minusDays(9)),
                new Figure(BigDecimal.TEN, TODAY.plusDays(9)));
        var bare = promised();
        var draft = new CommitmentDraft(
                bare.sentence(), bare.lead(), Set.of(), List.of(), Set.of(), bare.period(), indicator);
        measured = scene.as(scene.secretary.member(), () -> planning.record(plan, draft, scene.secretary));
        var government = scene.acting(Role.GOVERNMENT);
        var values = Map.of(indicator.id(), BigDecimal.ONE);
        var given = new ReportDraft(Claim.UNDER_WAY, "Begun.", new Period(TODAY, TODAY), values, 0);
        scene.as(government.member(), () -> {
            accepting.accept(plan, Map.of(measured, 0), government);
            return reporting.report(measured, given, List.of(), government);
        });
        scene.as(scene.secretary.member(), () -> {
            lights.judge(measured, indicator.id(), new LightDraft(Light.AT_RISK, "Late.", 1), scene.secretary);
            return true;
        });
    }

    private ReportId told(CommitmentId of) {
        var government = scene.acting(Role.GOVERNMENT);
        return scene.as(government.member(), () -> reporting.report(of, reported(0), List.of(), government));
    }

    private UUID contest(ReportId told) {
        var workers = scene.acting(Role.WORKERS);
        return scene.as(
                workers.member(),
                () -> transaction.execute(status -> {
                    confirming.answer(told, new Answer(Verdict.CONTESTED, "Two were not.", inConfidence()), workers);
                    return jdbc.sql("select id from plans.answer where report_id = ?")
                            .param(told.value())
                            .query(UUID.class)
                            .single();
                }));
    }

    /** A plan of which the government agrees that everybody sees what it promised. */
    private PlanId toBeShown() {
        var secretary = scene.secretary;
        var opened = scene.as(secretary.member(), () -> planning.open(scene.group, planned(), secretary));
        return scene.as(scene.member(Role.GOVERNMENT), () -> {
            publishing.agree(opened, scene.acting(Role.GOVERNMENT));
            return opened;
        });
    }

    PlanDraft planned() {
        var parties = Set.of(
                scene.organization(Role.GOVERNMENT),
                scene.organization(Role.EMPLOYERS),
                scene.organization(Role.WORKERS));
        return new PlanDraft("Plan " + UUID.randomUUID(), new Period(TODAY, TODAY.plusYears(1)), parties);
    }

    CommitmentDraft promised() {
        return new CommitmentDraft(
                "Inspect every agency.",
                scene.organization(Role.GOVERNMENT),
                Set.of(),
                List.of(),
                Set.of(),
                new Period(TODAY, TODAY.plusMonths(6)),
                null);
    }

    private static Backing inConfidence() {
        var link = new EvidenceLink("https://example.org/secret", "A secret");
        return new Backing(List.of(link), Confidentiality.ANSWERING);
    }

    static ReportDraft reported(int after) {
        return new ReportDraft(Claim.UNDER_WAY, "Begun.", new Period(TODAY, TODAY), Map.of(), after);
    }
}
