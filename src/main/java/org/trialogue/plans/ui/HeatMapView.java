package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.HeatMap;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.Expecting;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Standards;

/** Which party of a plan committed itself to which standard, and where something is expected and nothing is there. */
@Route("plans/:plan/standards")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class HeatMapView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Expecting expecting;
    private final transient Standards standards;
    private final transient PlanPages pages;

    HeatMapView(SignedIn signedIn, Expecting expecting, Standards standards, PlanPages pages) {
        this.signedIn = signedIn;
        this.expecting = expecting;
        this.standards = standards;
        this.pages = pages;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/standards";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(Addresses.plan(entering));
    }

    private void show(PlanId id) {
        var map = expecting.of(id, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(map.plan().title(), id.link());
        titled(getTranslation("plans.heat"));
        led(getTranslation("plans.heat.lead"));
        add(pages.mark(this, id));
        if (map.mayWrite()) acts(expecting(map));
        if (map.rows().isEmpty()) {
            add(new EmptyPlace(getTranslation("plans.heat.none")));
            return;
        }
        var file = new Anchor(path(id) + "/as/csv", getTranslation("plans.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        add(new HeatTable(map, standards), file);
    }

    private Button expecting(HeatMap map) {
        var button = new Button(
                getTranslation("plans.heat.expect"),
                pressed -> new ExpectDialog(
                                map,
                                standards,
                                code -> expecting.of(map.plan().id(), code),
                                (code, seen, parties) -> expect(map, code, seen, parties))
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void expect(HeatMap map, String code, Set<OrganizationId> seen, Set<OrganizationId> parties) {
        expecting.expect(map.plan().id(), code, seen, parties, map.acting());
        Say.done("plans.heat.kept");
        show(map.plan().id());
    }
}
