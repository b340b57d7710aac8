package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.trialogue.membership.application.Accepting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Page;

/** Where the letter's second link leads: whoever does not want the mandate says so here, without an account. */
@Route(value = "invitations/:key", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Accepting accepting;
    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea();

    InvitationView(Accepting accepting) {
        this.accepting = accepting;
        addClassName("tri-alone");
        getElement().setAttribute("role", "main");
        reason.setLabel(getTranslation("membership.field.decline-reason"));
        reason.setManualValidation(true);
        asking.under(reason, "membership.refused.reason-long");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var key = Keys.of(entering, "key");
        cleared();
        accepting.open(key).ifPresentOrElse(title -> ask(key, title), this::closed);
    }

    private void ask(UUID key, String title) {
        titled(getTranslation("membership.decline.title"));
        led(title);
        var decline = new Button(getTranslation("membership.decline"), click -> decline(key));
        decline.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(asking, reason, decline);
        fields.addClassName("tri-fields");
        add(new Paragraph(getTranslation("membership.decline.about")), fields);
    }

    private void decline(UUID key) {
        asking.again();
        try {
            accepting.decline(key, reason.getValue());
            cleared();
            titled(getTranslation("membership.declined.title"));
            add(new Paragraph(getTranslation("membership.declined.about")));
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }

    private void closed() {
        titled(getTranslation("membership.decline.closed.title"));
        led("");
        add(
                new Paragraph(getTranslation("membership.decline.closed.about")),
                new Anchor("", getTranslation("membership.decline.to-portal")));
    }
}
