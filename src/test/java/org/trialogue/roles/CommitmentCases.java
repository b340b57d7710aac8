package org.trialogue.roles;

import static org.trialogue.roles.Planned.TODAY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommentWords;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.Decline;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.Light;
import org.trialogue.plans.LightDraft;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.Reason;
import org.trialogue.plans.Reply;
import org.trialogue.plans.SnoozeDraft;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.CommentingOnCommitments;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.Depending;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.plans.application.HistoryReading;
import org.trialogue.plans.application.IndicatorReading;
import org.trialogue.plans.application.JudgingLights;
import org.trialogue.plans.application.KeepingReports;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.MineReading;
import org.trialogue.plans.application.Monitoring;
import org.trialogue.plans.application.PausingAnswers;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanDeclining;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.Replying;
import org.trialogue.plans.application.Reporting;
import org.trialogue.plans.application.Snoozing;
import org.trialogue.plans.application.StepReading;
import org.trialogue.plans.application.StoryReading;
import org.trialogue.plans.application.TakingOut;

/** What the government promised in a plan, reported of it, and what the others say of that. */
final class CommitmentCases implements Cases {

    private final Planned planned;

    @Autowired
    private Planning planning;

    @Autowired
    private PlanReading reading;

    @Autowired
    private StoryReading stories;

    @Autowired
    private HistoryReading history;

    @Autowired
    private CommentingOnCommitments commenting;

    @Autowired
    private StepReading steps;

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private Depending depending;

    @Autowired
    private Applying applying;

    @Autowired
    private IndicatorReading indicators;

    @Autowired
    private JudgingLights lights;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanDeclining declining;

    @Autowired
    private TakingOut takingOut;

    @Autowired
    private GivingEvidence giving;

    @Autowired
    private Reporting reporting;

    @Autowired
    private KeepingReports keeping;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private Confirming confirming;

    @Autowired
    private PausingAnswers pausing;

    @Autowired
    private Replying replying;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private MineReading mine;

    CommitmentCases(Planned planned) {
        this.planned = planned;
    }

    @Override
    public void add(Scene scene, Attempts attempts) {
        promised(scene, attempts);
        measured(scene, attempts);
        stepped(scene, attempts);
        reported(scene, attempts);
    }

    private void promised(Scene scene, Attempts attempts) {
        var commitment = planned.commitment;
        var secretary = scene.secretary;
        var another = scene.as(secretary.member(), () -> planning.open(scene.group, planned.planned(), secretary));
        var unaccepted = scene.as(secretary.member(), () -> planning.record(another, planned.promised(), secretary));
        attempts.sight("commitment: read", role -> reading.commitment(commitment, scene.member(role)));
        attempts.sight(
                "commitment: read its history",
                role -> history.of(commitment, 0, 5, scene.member(role), Locale.ENGLISH));
        attempts.deed(
                "commitment: record", role -> planning.record(planned.plan, planned.promised(), scene.acting(role)));
        attempts.act(
                "commitment: accept",
                role -> accepting.accept(planned.plan, Map.of(commitment, 0), scene.acting(role)));
        attempts.act(
                "commitment: decline",
                role -> declining.decline(
                        another, Map.of(unaccepted, 0), new Decline("Not ours."), scene.acting(role)));
        attempts.act(
                "commitment: take out of the plan",
                role -> takingOut.takeOut(unaccepted, 0, new Reason("Not wanted."), scene.acting(role)));
        attempts.sight(
                "commitment: read what was said of it", role -> commenting.of(commitment, 0, 5, scene.member(role)));
        attempts.deed(
                "commitment: comment on",
                role -> commenting.say(commitment, new CommentWords("Since when?"), scene.acting(role)));
        attempts.act(
                "commitment: pause its reminders",
                role -> snoozing.snooze(
                        commitment, new SnoozeDraft(TODAY.plusDays(9), "Elections."), scene.acting(role)));
    }

    private void measured(Scene scene, Attempts attempts) {
        var measured = planned.measured;
        var indicator = planned.indicator.id();
        attempts.sight("commitment: see its indicators", role -> indicators.of(measured, scene.member(role)));
        attempts.add(
                "commitment: take along its indicators",
                scene.web.shows("/commitments/{commitment}/indicators/as/csv", measured));
        attempts.act(
                "commitment: judge an indicator otherwise than is reckoned",
                role -> lights.judge(
                        measured, indicator, new LightDraft(Light.OFF_TRACK, "Later.", 1), scene.acting(role)));
        attempts.act(
                "commitment: let the reckoned light of an indicator stand again",
                role -> lights.takeBack(measured, indicator, scene.acting(role)));
    }

    private void stepped(Scene scene, Attempts attempts) {
        var commitment = planned.commitment;
        attempts.sight(
                "commitment: see its milestones and dependencies", role -> steps.of(commitment, scene.member(role)));
        attempts.act(
                "commitment: write which practices it applies",
                role -> applying.apply(commitment, Set.of(), Set.of(), scene.acting(role)));
        attempts.act(
                "commitment: write its milestones",
                role -> milestones.write(commitment, List.of(), seen(scene, role), scene.acting(role)));
        attempts.act(
                "commitment: write what it depends on",
                role -> depending.needs(commitment, Set.of(), Set.of(), scene.acting(role)));
        attempts.act(
                "commitment: say that a milestone is reached",
                role -> milestones.reached(commitment, planned.milestone, TODAY, scene.acting(role)));
    }

    private void reported(Scene scene, Attempts attempts) {
        var commitment = planned.commitment;
        attempts.sight("commitment: read its reports", role -> stories.page(commitment, 99, 5, scene.member(role)));
        attempts.deed(
                "commitment: report on",
                role -> reporting.report(commitment, Planned.reported(1), List.of(), scene.acting(role)));
        attempts.deed("commitment: keep a report that is being written", role -> {
            var begun = new KeptReport(TODAY, Claim.UNDER_WAY, "Begun.", TODAY, TODAY, Map.of(), 0, null);
            return keeping.keep(commitment, begun, scene.acting(role));
        });
        attempts.sight("what one owes and follows oneself: see", role -> mine.of(scene.member(role)));
        attempts.sight("report: read", role -> stories.report(planned.report, scene.member(role)));
        attempts.sight(
                "report: see the evidence that its party gave in confidence",
                role -> stories.report(planned.watchedReport, scene.member(role))
                        .filter(told -> !told.report().proofs().isEmpty()));
        attempts.sight(
                "report: see the evidence on which it is contested in confidence",
                role -> stories.report(planned.contestedReport, scene.member(role))
                        .filter(told ->
                                !told.report().answers().getFirst().proofs().isEmpty()));
        attempts.act(
                "report: give evidence",
                role -> giving.link(
                        planned.report,
                        new EvidenceLink("https://example.org/list", "The list"),
                        Confidentiality.ROOM,
                        scene.acting(role)));
        attempts.sight(
                "commitment: see the partners that confirm",
                role -> monitoring.of(planned.watched, scene.member(role)).stream()
                        .findFirst());
        attempts.act(
                "commitment: name partners that confirm",
                role -> monitoring.name(commitment, Set.of(), Set.of(), scene.acting(role)));
        attempts.act(
                "report: contest, as a partner that was named",
                role -> confirming.answer(
                        planned.watchedReport, new Answer(Verdict.CONTESTED, "No."), scene.acting(role)));
        attempts.act(
                "report: pause the reminders to answer it",
                role -> pausing.pause(
                        planned.report, new SnoozeDraft(TODAY.plusDays(9), "Holidays."), scene.acting(role)));
        attempts.act(
                "report: confirm",
                role -> confirming.answer(planned.report, new Answer(Verdict.CONFIRMED, ""), scene.acting(role)));
        attempts.act(
                "report: contest",
                role -> confirming.answer(planned.report, new Answer(Verdict.CONTESTED, "No."), scene.acting(role)));
        attempts.act(
                "report that is contested: answer",
                role -> replying.reply(planned.contested, new Reply("They were."), scene.acting(role)));
    }

    private List<Milestone> seen(Scene scene, Role role) {
        return steps.of(planned.commitment, scene.member(role))
                .map(found -> found.milestones())
                .orElse(List.of());
    }
}
