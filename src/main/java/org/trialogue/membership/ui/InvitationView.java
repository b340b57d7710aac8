package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.trialogue.membership.application.Accepting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.MemberPrincipal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;

/**
 * Where the letter's second link leads: whoever does not want the mandate says so here, without an account. A member who is signed in, and whom
 * the invitation asks, takes it up here as well.
 */
@Route(value = "invitations/:key", autoLayout = false)
@AnonymousAllowed
@OnLoss(OnLoss.Answer.STAYS)
class InvitationView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Accepting accepting;
    private final transient SignedIn signedIn;
    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea();

    InvitationView(Accepting accepting, SignedIn signedIn) {
        this.accepting = accepting;
        this.signedIn = signedIn;
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
        var member = signedIn.find().map(MemberPrincipal::memberId).filter(one -> accepting.asks(key, one));
        var decline = new Button(getTranslation("membership.decline"), click -> decline(key));
        var fields = new Div(asking, reason, decline);
        fields.addClassName("tri-fields");
        if (member.isEmpty()) {
            titled(getTranslation("membership.decline.title"));
            led(title);
            decline.addThemeVariants(ButtonVariant.PRIMARY);
            add(new Paragraph(getTranslation("membership.decline.about")), fields);
            return;
        }
        titled(getTranslation("membership.asked.title"));
        led(title);
        add(new Paragraph(getTranslation("membership.asked.about")), accepter(key, member.get()));
        add(new H2(getTranslation("membership.decline.title")), fields);
    }

    private Button accepter(UUID key, MemberId member) {
        var accept = new Button(getTranslation("membership.accept"), click -> accept(key, member));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        return accept;
    }

    private void accept(UUID key, MemberId member) {
        try {
            var trouble = accepting.accept(key, member);
            cleared();
            titled(getTranslation(trouble.isEmpty() ? "membership.accepted.title" : "membership.not-accepted.title"));
            add(
                    new Paragraph(getTranslation(
                            trouble.isEmpty() ? "membership.accepted.about" : "membership.not-accepted.about")),
                    new Anchor("workspaces", getTranslation("membership.workspaces")));
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
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
