package org.trialogue.roles;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Chained;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.ManyChange;
import org.trialogue.plans.ManyChoice;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.plans.Occasion;
import org.trialogue.plans.Reason;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.CalendarReading;
import org.trialogue.plans.application.ChainReading;
import org.trialogue.plans.application.ChangingMany;
import org.trialogue.plans.application.ConsultationReading;
import org.trialogue.plans.application.Expecting;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.LateReading;
import org.trialogue.plans.application.ListReading;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.plans.application.PlanClosing;
import org.trialogue.plans.application.PlanCopying;
import org.trialogue.plans.application.PlanImporting;
import org.trialogue.plans.application.PlanPublishing;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.PlanTemplates;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.PublishingReading;
import org.trialogue.plans.application.PublishingWords;
import org.trialogue.plans.application.Snapshotting;
import org.trialogue.standards.application.Covering;

/** Plans of the working group, and what is taken along of them. */
final class PlanCases implements Cases {

    private final Planned planned;

    @Autowired
    private ListReading lists;

    @Autowired
    private ChangingMany changing;

    @Autowired
    private Planning planning;

    @Autowired
    private PlanReading plans;

    @Autowired
    private AgreementReading agreements;

    @Autowired
    private PlanAgreeing agreeing;

    @Autowired
    private FollowingPlans following;

    @Autowired
    private PlanPublishing publishing;

    @Autowired
    private PublishingReading publishingReading;

    @Autowired
    private PublishingWords words;

    @Autowired
    private Snapshotting snapshotting;

    @Autowired
    private PlanTemplates templates;

    @Autowired
    private PlanCopying copying;

    @Autowired
    private PlanImporting importing;

    @Autowired
    private PlanClosing closing;

    @Autowired
    private LateReading late;

    @Autowired
    private Expecting expecting;

    @Autowired
    private BoardReading board;

    @Autowired
    private CalendarReading calendar;

    @Autowired
    private Covering covering;

    @Autowired
    private ChainReading chains;

    @Autowired
    private ConsultationReading consultations;

    PlanCases(Planned planned) {
        this.planned = planned;
    }

    @Override
    public void add(Scene scene, Attempts attempts) {
        read(scene, attempts);
        written(scene, attempts);
        agreed(scene, attempts);
        taken(scene.web, attempts);
    }

    private void read(Scene scene, Attempts attempts) {
        var plan = planned.plan;
        attempts.sight("plan: read", role -> plans.board(plan, 10, scene.member(role)));
        attempts.sight(
                "plan: search its commitments", role -> lists.of(plan, ListQuestion.ALL, 0, 5, scene.member(role)));
        attempts.sight("plan: see what it covers", role -> covering.of("plan", plan.toString(), scene.member(role)));
        attempts.sight("plan: see what is late in it", role -> late.of(plan, scene.member(role)));
        attempts.sight("plan: see who has accepted it", role -> agreements.of(plan, scene.member(role)));
        attempts.sight(
                "plan: compare its versions",
                role -> agreeing.compared(plan, 0, 0, scene.member(role), Locale.ENGLISH));
        attempts.sight("plan: see what is public of it", role -> publishingReading.of(plan, scene.member(role)));
        attempts.sight(
                "plan: see what on its public page would tell who a person is",
                role -> words.of(planned.telling, scene.member(role)).stream().findFirst());
        attempts.sight("plan: see its figures from time to time", role -> snapshotting.of(plan, scene.member(role)));
        attempts.sight(
                "plan: see its chain",
                role -> chains.of(plan, Chained.PARTY, 0, 9, scene.member(role), Locale.ENGLISH));
        attempts.sight(
                "yearly report on consultations in another country: read",
                role -> consultations.of("TV", 2025, scene.member(role)));
        attempts.sight("plan: see which party owes which standard", role -> expecting.of(plan, scene.member(role)));
        attempts.act("plan: follow", role -> following.follow(plan, true, scene.member(role)));
        var question = new BoardQuestion(null, plan, null, null, null, null, null);
        attempts.sight(
                "plan: count on the board",
                role -> board.counts(question).tally().total());
        var month = new MonthQuestion(YearMonth.from(Planned.TODAY.plusDays(9)), plan, null, Occasion.Kind.MILESTONE);
        attempts.sight(
                "plan: see in the calendar when a milestone is due",
                role -> calendar.of(month, ZoneOffset.UTC, scene.member(role)).all());
    }

    private void written(Scene scene, Attempts attempts) {
        var plan = planned.plan;
        attempts.deed("plan: open", role -> planning.open(scene.group, planned.planned(), scene.acting(role)));
        attempts.deed(
                "plan: begin with a template",
                role -> templates.begin(
                        "recruitment", Locale.ENGLISH, scene.group, planned.planned(), scene.acting(role)));
        attempts.deed(
                "plan: copy",
                role -> copying.copy(plan, scene.group, planned.planned(), List.of(), scene.acting(role)));
        attempts.deed(
                "plan: look at what a file would write into it",
                role -> importing.preview(
                        plan, "sentence,lead,start,due\n".getBytes(StandardCharsets.UTF_8), scene.acting(role)));
        attempts.act(
                "plan: say which party owes which standard",
                role -> expecting.expect(plan, "C029", Set.of(), Set.of(), scene.acting(role)));
        var secretary = scene.secretary;
        var closed = scene.as(secretary.member(), () -> {
            var opened = planning.open(scene.group, planned.planned(), secretary);
            closing.close(opened, new Reason("It is over."), secretary);
            return opened;
        });
        var these = new ManyChoice.These(Set.of(planned.commitment));
        attempts.deed(
                "plan: see what changing several commitments comes to",
                role -> changing.preview(plan, these, new ManyChange.Asked(), scene.acting(role)));
        attempts.deed(
                "plan: change several commitments at once",
                role -> changing.apply(
                        plan, Map.of(planned.commitment, 0), new ManyChange.Asked(), scene.acting(role)));
        attempts.act("plan: close", role -> closing.close(plan, new Reason("It is over."), scene.acting(role)));
        attempts.act("plan: open again", role -> closing.reopen(closed, new Reason("It is not."), scene.acting(role)));
        attempts.act("plan: keep its figures", role -> snapshotting.keep(plan, scene.acting(role)));
    }

    private void agreed(Scene scene, Attempts attempts) {
        attempts.deed("plan: agree", role -> {
            var read = agreements
                    .of(planned.plan, scene.member(role))
                    .map(found -> found.mark())
                    .orElse("");
            return agreeing.agree(planned.plan, 0, read, scene.acting(role));
        });
        attempts.act(
                "plan: agree that everybody sees what one promised",
                role -> publishing.agree(planned.plan, scene.acting(role)));
        attempts.act("plan: open its public page", role -> publishing.open(planned.agreed, scene.acting(role)));
    }

    private void taken(Web web, Attempts attempts) {
        var plan = planned.plan;
        for (var format : List.of("csv", "docx", "json", "pdf", "xlsx"))
            attempts.add("plan: take along as " + format, web.shows("/plans/{plan}/as/{format}", plan, format));
        attempts.add("plan: take along what it covers", web.shows("/coverage/as/csv?whole=plan&key={plan}", plan));
        attempts.add("plan: take along what differs", web.shows("/plans/{plan}/versions/as/csv", plan));
        attempts.add("plan: take along its chain", web.shows("/plans/{plan}/chain/as/csv", plan));
        attempts.add(
                "yearly report on consultations in another country: take along",
                web.shows("/plans/consultations/as/{format}?country=TV&year=2025", "docx"));
        attempts.add("plan: take along its timeline", web.shows("/plans/{plan}/timeline/as/csv", plan));
        attempts.add("plan: take along its figures", web.shows("/plans/{plan}/snapshots/as/csv", plan));
        attempts.add(
                "plan: take along which party owes which standard", web.shows("/plans/{plan}/standards/as/csv", plan));
        attempts.add("plan: take along from the board", web.lists("/plans/board/as/csv?plan={plan}", plan));
        attempts.add("list of public pages of plans: read", web.shows("/public/plans"));
        attempts.add("public page of a plan: read", web.shows("/public/plans/{plan}", planned.open));
        attempts.add(
                "public page of a plan: take along",
                web.shows("/public/plans/{plan}/as/{format}", planned.open, "json"));
        attempts.add("public page that is not open: read", web.shows("/public/plans/{plan}", plan));
        attempts.add(
                "public page that is not open: take along",
                web.shows("/public/plans/{plan}/as/{format}", plan, "json"));
    }
}
