package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.plans.Board;
import org.trialogue.plans.PlanColumns;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanPreview;
import org.trialogue.plans.application.PlanImporting;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.FileIntake;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ProblemList;
import org.trialogue.platform.ui.Say;

/** Takes a table of commitments into a plan: shows each row and what is wrong with it, and writes nothing before that is asked for. */
@Route("plans/:plan/import")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class PlanImportView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTES = 5;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient PlanImporting importing;
    private final transient PlanPages pages;
    private final FileIntake intake = new FileIntake(MEGABYTES, this::look);
    private final Div outcome = new Div();
    private transient Board board;

    @SuppressWarnings("NullAway.Init") // the board is known on entering
    PlanImportView(SignedIn signedIn, PlanReading reading, PlanImporting importing, PlanPages pages) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.reading = reading;
        this.importing = importing;
        outcome.addClassName("tri-import-outcome");
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/import";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        board = reading.board(Addresses.plan(entering), 0, signedIn.id())
                .filter(Board::mayWrite)
                .orElseThrow(NotFoundException::new);
        var plan = board.plan();
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(plan.title(), plan.id().link());
        titled(getTranslation("plans.import"));
        var file = new Anchor(plan.id().link() + "/as/xlsx", getTranslation("plans.import.example"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        add(
                new Paragraph(getTranslation("plans.import.about", PlanColumns.MOST)),
                new Paragraph(getTranslation("plans.import.columns", String.join(", ", PlanColumns.BOTH_WAYS))),
                new Paragraph(getTranslation("plans.import.more")),
                new Paragraph(file),
                intake,
                outcome,
                pages.mark(this, plan.workingGroup()));
    }

    private void look(byte[] file) {
        outcome.removeAll();
        show(importing.preview(board.plan().id(), file, board.acting()));
    }

    private void show(PlanPreview preview) {
        var good = preview.rows().size();
        outcome.add(new Paragraph(getTranslation("platform.import.found", good, preview.leftOut())));
        if (!preview.leftAlone().isEmpty())
            outcome.add(
                    new Paragraph(getTranslation("plans.import.left-alone", String.join(", ", preview.leftAlone()))));
        if (!preview.problems().isEmpty()) outcome.add(new ProblemList(preview.problems()));
        if (good == 0) return;
        outcome.add(new PreviewTable(preview.rows()));
        var key = preview.problems().isEmpty() ? "platform.import.all" : "platform.import.without";
        var take = new Button(getTranslation(key, good, preview.leftOut()), pressed -> take(preview));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        outcome.add(take);
    }

    private void take(PlanPreview preview) {
        intake.attempt(() -> {
            var count = importing.take(board.plan().id(), preview, board.acting());
            getUI().ifPresent(ui -> ui.navigate(board.plan().id().link()));
            Say.done("plans.imported", count);
        });
    }
}
