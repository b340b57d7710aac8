package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.SnoozeDraft;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.application.KeepingReports;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Reporting;
import org.trialogue.plans.application.Snoozing;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.standards.Standards;

/** A commitment: the sentence, who answers for it, what it rests on, how far it has come, and what was said of it. */
@Route("commitments/:commitment")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class CommitmentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String COMMENTS = "comments";

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient Reporting reporting;
    private final transient KeepingReports keeping;
    private final transient Snoozing snoozing;
    private final transient VoiceDesk voices;
    private final transient AcceptanceDesk acceptance;
    private final transient IndicatorDesk indicators;
    private final transient StepDesk steps;
    private final transient TakingOutDesk takingOut;
    private final transient HistoryDesk history;
    private final transient DiscussionDesk discussion;
    private final transient InlineEditing inline;
    private final transient Standards standards;
    private final transient FileStore files;
    private final transient Clock clock;
    private final transient PlanPages pages;
    private QueryParameters address = QueryParameters.empty();

    CommitmentView(
            SignedIn signedIn,
            PlanReading reading,
            Reporting reporting,
            KeepingReports keeping,
            Snoozing snoozing,
            VoiceDesk voices,
            AcceptanceDesk acceptance,
            IndicatorDesk indicators,
            StepDesk steps,
            TakingOutDesk takingOut,
            HistoryDesk history,
            DiscussionDesk discussion,
            InlineEditing inline,
            Standards standards,
            FileStore files,
            Clock clock,
            PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.reporting = reporting;
        this.keeping = keeping;
        this.snoozing = snoozing;
        this.voices = voices;
        this.acceptance = acceptance;
        this.indicators = indicators;
        this.steps = steps;
        this.takingOut = takingOut;
        this.history = history;
        this.discussion = discussion;
        this.inline = inline;
        this.standards = standards;
        this.files = files;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        address = entering.getLocation().getQueryParameters();
        show(Addresses.commitment(entering));
    }

    private Section show(CommitmentId id) {
        return show(reading.commitment(id, signedIn.id()).orElseThrow(NotFoundException::new));
    }

    private Section show(CommitmentPage page) {
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(page.plan().title(), page.plan().id().link());
        titled(page.line().sentence());
        add(pages.mark(this, page.plan().workingGroup()));
        takingOut.note(page).ifPresent(this::add);
        voices.outside(page).ifPresent(this::add);
        if (page.plan().state() == PlanState.CLOSED)
            add(new StateWord(Look.PLAIN, getTranslation("plans.closed.commitment")));
        var reportPlace = new Div();
        if (page.rights().report() && (!page.rights().part() && page.awaitsReport() || begun(page)))
            open(reportPlace, page);
        else if (page.rights().report()) acts(reporting(page, reportPlace));
        if (page.rights().report() && !page.rights().part() && !page.settled()) acts(snoozing(page));
        var quick = new Div();
        add(quick);
        if (page.rights().change())
            acts(changing(page), inPlace(page, quick), takingOut.button(page, done -> said(page, done)));
        acts(voices.follow(page));
        add(new CommitmentFacts(page, standards, LocalDate.now(clock)), acceptance(page));
        Runnable again = () -> show(page.line().id());
        indicators.of(page, again).ifPresent(content -> add(part("plans.indicators", content)));
        steps.practices(page, again).ifPresent(content -> add(part("plans.practices", content)));
        steps.milestones(page, again).ifPresent(content -> add(part("plans.milestones", content)));
        steps.dependencies(page, again).ifPresent(content -> add(part("plans.dependencies", content)));
        steps.decision(page).ifPresent(content -> add(part("plans.decision", content)));
        steps.recommendations(page, again).ifPresent(content -> add(part("plans.recommendations", content)));
        voices.monitors(page, again).ifPresent(content -> add(part("plans.monitors", content)));
        add(reportPlace);
        page.reports().stream()
                .filter(report -> page.rights().answer().contains(report.id()))
                .forEach(report -> add(asking(page, report)));
        var story = part(
                "plans.story",
                voices.story(page, () -> Focus.onHeading(show(page.line().id()))));
        add(story, discussed(page), part("plans.history", history.last(page, getLocale())));
        return story;
    }

    private Section discussed(CommitmentPage page) {
        var comments = part("plans.comments", discussion.of(page, address, done -> commented(page, done)));
        comments.setId(COMMENTS);
        return comments;
    }

    private void commented(CommitmentPage page, String done) {
        Say.done(done);
        show(page.line().id());
        getContent()
                .getChildren()
                .filter(part -> part.getId().filter(COMMENTS::equals).isPresent())
                .forEach(Focus::onHeading);
    }

    private Component acceptance(CommitmentPage page) {
        var given = acceptance.of(page);
        var part = part("plans.acceptance", new AcceptanceFacts(given));
        var deeds = new Div();
        deeds.addClassName("tri-deeds");
        acceptance.deeds(page, given, done -> said(page, done)).forEach(deeds::add);
        if (deeds.getComponentCount() > 0) part.add(deeds);
        return part;
    }

    private void said(CommitmentPage page, String done) {
        Say.done(done);
        show(page.line().id());
    }

    private Component reporting(CommitmentPage page, Div place) {
        var button = new Button(getTranslation("plans.report"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(pressed -> {
            button.setEnabled(false);
            open(place, page).focus();
        });
        return button;
    }

    private ReportForm open(Div place, CommitmentPage page) {
        var desk = new CommitmentDesk(reading, reporting, keeping, page, () -> reported(page));
        var form = new ReportForm(page, LocalDate.now(clock), files.largest(), desk);
        place.add(part("plans.report.title", form));
        return form;
    }

    private Component snoozing(CommitmentPage page) {
        return new Button(
                getTranslation("plans.snooze"),
                pressed -> new SnoozeDialog(LocalDate.now(clock), page.rights().acting(), draft -> snooze(page, draft))
                        .open());
    }

    private void snooze(CommitmentPage page, SnoozeDraft draft) {
        snoozing.snooze(page.line().id(), draft, page.rights().acting());
        Say.done("plans.snooze.done");
        Focus.onHeading(show(page.line().id()));
    }

    private Component changing(CommitmentPage page) {
        return new Button(
                getTranslation("plans.commitment.change"),
                pressed -> getUI().ifPresent(ui -> ui.navigate(page.line().id().link() + "/change")));
    }

    private Component inPlace(CommitmentPage page, Div place) {
        var id = page.line().id();
        return InlineEditing.button(
                id,
                page.line().sentence(),
                pressed -> inline.open(place, id, signedIn.id(), () -> {
                    show(id);
                    InlineEditing.back(this, id);
                }));
    }

    private Component asking(CommitmentPage page, StoryReport report) {
        var part = part(
                "plans.answer.ask",
                voices.answering(
                        page, report, () -> Focus.onHeading(show(page.line().id()))));
        part.addClassName("tri-answer");
        return part;
    }

    private boolean begun(CommitmentPage page) {
        return !keeping.of(page.line().id(), page.rights().acting()).isEmpty();
    }

    private void reported(CommitmentPage page) {
        Say.done("plans.report.given");
        Focus.onHeading(show(page.line().id()));
    }
}
