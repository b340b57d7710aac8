package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
class WorkspacesView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Convening convening;

    WorkspacesView(SignedIn signedIn, Membership membership, Convening convening) {
        this.signedIn = signedIn;
        this.convening = convening;
        titled(getTranslation("membership.workspaces"));
        var convenes = signedIn.person().affiliation() == Affiliation.SECRETARIAT;
        var groups = membership.workingGroupsOf(signedIn.id());
        if (convenes) acts(opener());
        if (groups.isEmpty()) {
            var sentence = convenes ? "membership.workspaces.none.secretariat" : "membership.workspaces.none";
            add(new EmptyPlace(getTranslation(sentence)));
        } else add(rows(groups));
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
