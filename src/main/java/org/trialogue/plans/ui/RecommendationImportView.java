package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanRecommendations;
import org.trialogue.plans.Recommendation;
import org.trialogue.plans.RecommendationPreview;
import org.trialogue.plans.application.Heeding;
import org.trialogue.plans.application.RecommendationImporting;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.FileIntake;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ProblemList;
import org.trialogue.platform.ui.Say;

/** Takes in what supervisory bodies recommended: shows what is wrong with each bad row, and writes nothing before that is asked for. */
@Route("plans/:plan/recommendations/import")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class RecommendationImportView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTES = 5;
    private static final int SHOWN = 50;

    private final transient SignedIn signedIn;
    private final transient Heeding heeding;
    private final transient RecommendationImporting importing;
    private final transient PlanPages pages;
    private final FileIntake intake = new FileIntake(MEGABYTES, this::look);
    private final Div outcome = new Div();
    private transient PlanRecommendations of;

    @SuppressWarnings("NullAway.Init") // the plan is known on entering
    RecommendationImportView(SignedIn signedIn, Heeding heeding, RecommendationImporting importing, PlanPages pages) {
        this.signedIn = signedIn;
        this.heeding = heeding;
        this.importing = importing;
        this.pages = pages;
        outcome.addClassName("tri-import-outcome");
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return RecommendationsView.path(plan) + "/import";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        of = heeding.in(Addresses.plan(entering), 0, 0, signedIn.id())
                .filter(PlanRecommendations::mayWrite)
                .orElseThrow(NotFoundException::new);
        var plan = of.plan();
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(plan.title(), plan.id().link());
        under(getTranslation("plans.recommendations"), RecommendationsView.path(plan.id()));
        titled(getTranslation("plans.recommendations.import"));
        led(getTranslation(
                "plans.recommendations.import.about",
                RecommendationPreview.MOST,
                String.join(", ", RecommendationPreview.COLUMNS)));
        add(intake, outcome, pages.mark(this, plan.id()));
    }

    private void look(byte[] file) {
        outcome.removeAll();
        show(importing.preview(of.plan().id(), file, of.acting()));
    }

    private void show(RecommendationPreview preview) {
        var good = preview.rows().size();
        outcome.add(new Paragraph(getTranslation("platform.import.found", good, preview.leftOut())));
        if (preview.known() > 0)
            outcome.add(new Paragraph(getTranslation("plans.recommendations.known", preview.known())));
        if (!preview.leftAlone().isEmpty())
            outcome.add(
                    new Paragraph(getTranslation("plans.import.left-alone", String.join(", ", preview.leftAlone()))));
        if (!preview.problems().isEmpty()) outcome.add(new ProblemList(preview.problems()));
        if (good == 0) return;
        if (good > SHOWN) outcome.add(new Paragraph(getTranslation("plans.recommendations.first", SHOWN)));
        outcome.add(some(preview));
        var key = preview.problems().isEmpty() ? "platform.import.all" : "platform.import.without";
        var take = new Button(getTranslation(key, good, preview.leftOut()), pressed -> take(preview));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        outcome.add(take);
    }

    private static OrderedList some(RecommendationPreview preview) {
        var list = new OrderedList();
        list.addClassNames("tri-list", "tri-recommendations");
        preview.rows().stream()
                .limit(SHOWN)
                .map(said -> new Recommendation(new UUID(0, 0), said, List.of()))
                .forEach(each -> list.add(new ListItem(new RecommendationTold(each, true))));
        return list;
    }

    private void take(RecommendationPreview preview) {
        intake.attempt(() -> {
            var plan = of.plan().id();
            var count = importing.take(plan, preview, of.acting());
            getUI().ifPresent(ui -> ui.navigate(RecommendationsView.path(plan)));
            Say.done("plans.recommendations.taken", count);
        });
    }
}
