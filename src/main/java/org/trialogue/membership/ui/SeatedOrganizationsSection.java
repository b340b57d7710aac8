package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.SeatedOrganizations;
import org.trialogue.membership.application.SeatedOrganizations.Seated;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.WorkspaceSection;

/** The organizations that sit in a working group, with the basis on which some count among the most representative ones. */
@org.springframework.stereotype.Component
class SeatedOrganizationsSection implements WorkspaceSection {

    private final SeatedOrganizations seated;
    private final SignedIn signedIn;

    SeatedOrganizationsSection(SeatedOrganizations seated, SignedIn signedIn) {
        this.seated = seated;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String titleKey() {
        return "membership.seated";
    }

    @Override
    public Component content(UUID workingGroup) {
        var all = seated.in(new WorkingGroupId(workingGroup), signedIn.id());
        var rows = new Div();
        if (all.isEmpty()) return new EmptyPlace(rows.getTranslation("membership.seated.none"));
        rows.addClassName("tri-rows");
        all.forEach(each -> rows.add(row(each)));
        return rows;
    }

    private static Div row(Seated seated) {
        var words = new Div(new Span(seated.organization().name()));
        var row = new Div(words);
        row.addClassName("tri-row");
        if (!seated.basis().isEmpty()) {
            var basis = new Span(seated.basis());
            basis.addClassName("tri-quiet");
            words.add(basis);
            row.add(new StateWord(StateWord.Look.PLAIN, row.getTranslation("membership.field.representative")));
        }
        row.add(SideMark.named(seated.organization().affiliation()));
        return row;
    }
}
