package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.trialogue.membership.ImportPreview;
import org.trialogue.membership.application.ImportingOrganizations;
import org.trialogue.membership.domain.OrganizationList;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.FileIntake;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ProblemList;
import org.trialogue.platform.ui.Say;

/** Takes a list of organizations: shows what is wrong row by row, and imports nothing before that is asked for. */
@Route(OrganizationAddress.ROUTE + "/import")
@RolesAllowed("SECRETARIAT")
@OnLoss(OnLoss.Answer.STAYS)
class OrganizationImportView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTES = 5;

    private final transient SignedIn signedIn;
    private final transient ImportingOrganizations importing;
    private final FileIntake intake = new FileIntake(MEGABYTES, this::look);
    private final Div outcome = new Div();

    OrganizationImportView(SignedIn signedIn, ImportingOrganizations importing) {
        this.signedIn = signedIn;
        this.importing = importing;
        under(getTranslation("membership.organizations"), OrganizationAddress.ROUTE);
        titled(getTranslation("membership.import"));
        add(
                new Paragraph(getTranslation(
                        "membership.import.about", String.join(", ", OrganizationList.COLUMNS), OrganizationList.MOST)),
                intake,
                outcome);
    }

    void look(byte[] bytes) {
        outcome.removeAll();
        intake.attempt(() -> show(importing.preview(bytes, signedIn.id())));
    }

    private void show(ImportPreview preview) {
        var good = preview.rows().size();
        outcome.add(new Paragraph(getTranslation("platform.import.found", good, preview.leftOut())));
        outcome.add(new ProblemList(preview.problems()));
        if (good == 0) return;
        var key = preview.problems().isEmpty() ? "platform.import.all" : "platform.import.without";
        var take = new Button(getTranslation(key, good, preview.leftOut()), click -> take(preview));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        outcome.add(take);
    }

    private void take(ImportPreview preview) {
        intake.attempt(() -> {
            var count = importing.take(preview, signedIn.id());
            getUI().ifPresent(ui -> ui.navigate(OrganizationAddress.ROUTE));
            Say.done("membership.imported", count);
        });
    }
}
