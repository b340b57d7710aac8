package org.trialogue.standards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.FileIntake;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ProblemList;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.RatificationPreview;
import org.trialogue.standards.RatificationPreview.Row;
import org.trialogue.standards.application.RatificationImport;
import org.trialogue.standards.domain.RatificationList;

/** Takes a list of ratifications: shows what is wrong row by row, and imports nothing before that is asked for. */
@Route("ratifications/import")
@RolesAllowed("SECRETARIAT")
@OnLoss(OnLoss.Answer.STAYS)
class RatificationImportView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTES = 5;

    private final transient SignedIn signedIn;
    private final transient RatificationImport importing;
    private final FileIntake intake = new FileIntake(MEGABYTES, this::look);
    private final Div outcome = new Div();

    RatificationImportView(SignedIn signedIn, RatificationImport importing) {
        this.signedIn = signedIn;
        this.importing = importing;
        under(getTranslation("standards.library"), "library?kind=instrument");
        titled(getTranslation("standards.import"));
        add(
                new Paragraph(getTranslation(
                        "standards.import.about", String.join(", ", RatificationList.COLUMNS), RatificationList.MOST)),
                RatificationTable.take(RatificationFile.ADDRESS),
                intake,
                outcome);
    }

    private void look(byte[] bytes) {
        outcome.removeAll();
        intake.attempt(() -> show(importing.preview(bytes, signedIn.id()), bytes));
    }

    private void show(RatificationPreview preview, byte[] bytes) {
        var good = preview.rows().size();
        var changes = preview.rows().stream().filter(Row::changes).count();
        outcome.add(new Paragraph(getTranslation("platform.import.found", good, preview.leftOut())));
        if (changes > 0) outcome.add(new Paragraph(getTranslation("standards.import.changes", changes)));
        if (preview.known() > 0) outcome.add(new Paragraph(getTranslation("standards.import.known", preview.known())));
        outcome.add(new ProblemList(preview.problems()));
        if (good == 0) return;
        var key = preview.problems().isEmpty() ? "platform.import.all" : "platform.import.without";
        var take = new Button(getTranslation(key, good, preview.leftOut()), click -> take(preview, bytes));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        outcome.add(take);
    }

    /** Where something else stands by now, it is said what the same list would do to that. */
    private void take(RatificationPreview preview, byte[] bytes) {
        try {
            var count = importing.take(preview, signedIn.id());
            outcome.removeAll();
            outcome.add(new Paragraph(getTranslation("standards.imported", count)));
            Say.done("standards.imported", count);
        } catch (Refusal why) {
            look(bytes);
            intake.refuse(why);
        }
    }
}
