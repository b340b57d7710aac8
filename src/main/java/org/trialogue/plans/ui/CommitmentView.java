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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Reporting;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Standards;

/** A commitment: the sentence, who answers for it, what it rests on, how far it has come, and what was said of it. */
@Route("commitments/:commitment")
@StyleSheet("look/plans.css")
@PermitAll
class CommitmentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient Reporting reporting;
    private final transient Confirming confirming;
    private final transient Standards standards;
    private final transient FileStore files;
    private final transient Clock clock;

    CommitmentView(
            SignedIn signedIn,
            PlanReading reading,
            Reporting reporting,
            Confirming confirming,
            Standards standards,
            FileStore files,
            Clock clock) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.reporting = reporting;
        this.confirming = confirming;
        this.standards = standards;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
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
        var reportPlace = new Div();
        if (page.rights().report() && page.awaitsReport()) open(reportPlace, page);
        else if (page.rights().report()) acts(reporting(page, reportPlace));
        if (page.rights().change()) acts(changing(page));
        add(new CommitmentFacts(page, standards, LocalDate.now(clock)));
        var gauge = page.line().gauge();
        if (gauge != null) add(part("plans.indicator", new IndicatorFigure(gauge)));
        add(reportPlace);
        if (page.rights().answer()) add(asking(page));
        var story = part("plans.story", new StoryList(page));
        add(story);
        return story;
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
        var form = new ReportForm(
                page, LocalDate.now(clock), files.largest(), (draft, evidence) -> report(page, draft, evidence));
        place.add(part("plans.report.title", form));
        return form;
    }

    private Component changing(CommitmentPage page) {
        return new Button(
                getTranslation("plans.commitment.change"),
                pressed -> getUI().ifPresent(ui -> ui.navigate(page.line().id().link() + "/change")));
    }

    private Component asking(CommitmentPage page) {
        var deeds = new Div(answering(page, Verdict.CONFIRMED), answering(page, Verdict.CONTESTED));
        deeds.addClassName("tri-deeds");
        var part = part("plans.answer.ask", deeds);
        part.addClassName("tri-answer");
        return part;
    }

    private Button answering(CommitmentPage page, Verdict verdict) {
        var key = verdict == Verdict.CONFIRMED ? "plans.answer.confirm" : "plans.answer.contest";
        return new Button(
                getTranslation(key),
                pressed -> new AnswerDialog(
                                page.reports().getFirst(),
                                verdict,
                                page.rights().acting(),
                                answer -> answer(page, answer))
                        .open());
    }

    private void report(CommitmentPage page, ReportDraft draft, List<Attachment> evidence) {
        reporting.report(page.line().id(), draft, evidence, page.rights().acting());
        Say.done("plans.report.given");
        Focus.onHeading(show(page.line().id()));
    }

    private void answer(CommitmentPage page, Answer answer) {
        confirming.answer(page.reports().getFirst().id(), answer, page.rights().acting());
        Say.done("plans.answer." + answer.verdict().key());
        Focus.onHeading(show(page.line().id()));
    }
}
