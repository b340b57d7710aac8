package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Preset;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.application.Convening;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.SideMark;

/** The working groups in which one holds a mandate; the secretariat opens new ones here. */
@Route("workspaces")
@PermitAll
@Menu(order = 1, title = "membership.menu", icon = "vaadin:group")
class WorkspacesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient Convening convening;

    WorkspacesView(SignedIn signedIn, Membership membership, Convening convening) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.convening = convening;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var archived = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("archived")
                .isPresent();
        cleared();
        titled(getTranslation("membership.workspaces"));
        var convenes = signedIn.person().affiliation() == Affiliation.SECRETARIAT;
        if (convenes) acts(opener());
        var groups = archived ? membership.archivedOf(signedIn.id()) : membership.workingGroupsOf(signedIn.id());
        add(
                choice(archived),
                groups.isEmpty() ? new EmptyPlace(getTranslation(none(archived, convenes))) : rows(groups));
    }

    private static String none(boolean archived, boolean convenes) {
        if (archived) return "membership.archive.none";
        return convenes ? "membership.workspaces.none.secretariat" : "membership.workspaces.none";
    }

    private Nav choice(boolean archived) {
        var atWork = new Anchor("workspaces", getTranslation("membership.archive.list"));
        var over = new Anchor("workspaces?archived=1", getTranslation("membership.archive.list.archived"));
        (archived ? over : atWork).getElement().setAttribute("aria-current", "page");
        var choice = new Nav(atWork, over);
        choice.addClassNames("tri-actions", "tri-calendar-choice");
        choice.getElement().setAttribute("aria-label", getTranslation("membership.workspaces"));
        return choice;
    }

    private Button opener() {
        var open = new Button(getTranslation("membership.open"), click -> new OpeningDialog(this::open).open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private void open(String title, String purpose, Preset preset) {
        var group = convening.open(title, purpose, preset, signedIn.id());
        getUI().ifPresent(ui -> ui.navigate("workspaces/" + group));
    }

    private static Div rows(List<WorkingGroup> groups) {
        var rows = new Div();
        rows.addClassName("tri-rows");
        groups.forEach(group -> rows.add(row(group)));
        return rows;
    }

    private static Div row(WorkingGroup group) {
        var present = new Span();
        present.addClassName("tri-present");
        group.present().forEach(side -> present.add(new SideMark(side)));
        var purpose = new Span(group.purpose());
        purpose.addClassName("tri-quiet");
        var row = new Div(new Div(new Anchor("workspaces/" + group.id(), group.title()), purpose), present);
        row.addClassName("tri-row");
        return row;
    }
}
