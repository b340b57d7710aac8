package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import org.trialogue.membership.ImportPreview;
import org.trialogue.membership.application.ImportingOrganizations;
import org.trialogue.membership.domain.OrganizationList;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Localized;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ProblemList;
import org.trialogue.platform.ui.Say;

/** Takes a list of organizations: shows what is wrong row by row, and imports nothing before that is asked for. */
@Route(OrganizationAddress.ROUTE + "/import")
@RolesAllowed("SECRETARIAT")
class OrganizationImportView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTES = 5;

    private final transient SignedIn signedIn;
    private final transient ImportingOrganizations importing;
    private final Paragraph refusal = new Paragraph();
    private final Div outcome = new Div();

    OrganizationImportView(SignedIn signedIn, ImportingOrganizations importing) {
        this.signedIn = signedIn;
        this.importing = importing;
        under(getTranslation("membership.organizations"), OrganizationAddress.ROUTE);
        titled(getTranslation("membership.import"));
        refusal.addClassName("tri-refused");
        refusal.getElement().setAttribute("role", "alert");
        add(
                new Paragraph(getTranslation(
                        "membership.import.about", String.join(", ", OrganizationList.COLUMNS), OrganizationList.MOST)),
                picker(),
                refusal,
                outcome);
    }

    private Upload picker() {
        InMemoryUploadHandler handler = UploadHandler.inMemory((file, bytes) -> look(bytes));
        var picker = new Upload(handler);
        Localized.upload(picker);
        picker.setMaxFiles(1);
        picker.setMaxFileSize(MEGABYTES << 20);
        picker.addFileRejectedListener(rejected -> refusal.setText(rejected.getErrorMessage()));
        return picker;
    }

    void look(byte[] bytes) {
        outcome.removeAll();
        refusal.setText("");
        try {
            show(importing.preview(bytes, signedIn.id()));
        } catch (Refusal why) {
            refusal.setText(getTranslation(why.messageKey(), why.arguments()));
        }
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
        try {
            var count = importing.take(preview, signedIn.id());
            getUI().ifPresent(ui -> ui.navigate(OrganizationAddress.ROUTE));
            Say.done("membership.imported", count);
        } catch (Refusal why) {
            refusal.setText(getTranslation(why.messageKey(), why.arguments()));
        }
    }
}
