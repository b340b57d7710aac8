package org.trialogue.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Attentions.Chosen;
import org.trialogue.notifications.application.Inbox;
import org.trialogue.notifications.application.MailChoices;
import org.trialogue.notifications.domain.Pace;
import org.trialogue.notifications.domain.Rhythm;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.Say;

/** What a member chooses about mail, and what is muted. Each choice is kept as it is made. */
@Route("me")
@PermitAll
@StyleSheet("look/notices.css")
@OnLoss(OnLoss.Answer.STAYS)
class MailView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MailChoices choices;
    private final transient Inbox inbox;
    private final transient Attentions attentions;
    private final transient Membership membership;

    MailView(MailChoices choices, Inbox inbox, Attentions attentions, Membership membership) {
        this.choices = choices;
        this.inbox = inbox;
        this.attentions = attentions;
        this.membership = membership;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        cleared();
        under(getTranslation("notifications.title"), InboxAddress.ROUTE);
        titled(getTranslation("notifications.me.title"));
        led(getTranslation("notifications.me.lead"));
        if (choices.mailSetUp()) mail();
        else add(part("notifications.me.no-mail", new Paragraph(getTranslation("notifications.me.no-mail.text"))));
        var chosen = attentions.all();
        add(part("notifications.me.followed", followed(chosen)));
        add(part("notifications.me.muted", muted(chosen)));
    }

    private void mail() {
        choices.failing().ifPresent(failing -> add(new FailingAddress(failing, choices::askToConfirm)));
        add(part(
                "notifications.me.pace",
                new Paragraph(getTranslation("notifications.me.pace.text")),
                new PaceFields(
                        choices.paces(),
                        (kind, pace) -> kept(() -> {
                            choices.choose(kind, pace);
                            if (pace == Pace.DAILY || pace == Pace.WEEKLY) choices.keep(rhythm());
                        }))));
        var fields = new RhythmFields(rhythm(), getLocale(), rhythm -> kept(() -> choices.keep(rhythm)));
        add(part("notifications.me.rhythm", fields.when()), part("notifications.me.switches", fields.whether()));
    }

    /** While nothing was chosen, the digest goes by the clock of this browser, from the first choice on. */
    private Rhythm rhythm() {
        return choices.rhythm().orElseGet(() -> Rhythm.USUAL.in(ReadersZone.here()));
    }

    private Component followed(List<Chosen> chosen) {
        var followed = new ChosenList(attentions, chosen, Attention.FOLLOWED);
        return followed.isEmpty() ? new EmptyPlace(getTranslation("notifications.me.followed.none")) : followed;
    }

    private Component muted(List<Chosen> chosen) {
        var muted = new MutedList(inbox, membership, attentions, chosen);
        return muted.isEmpty()
                ? new EmptyPlace(
                        getTranslation("notifications.me.muted.none"),
                        new Anchor(InboxAddress.ROUTE, getTranslation("notifications.title")))
                : muted;
    }

    private static void kept(Runnable choice) {
        choice.run();
        Say.done("notifications.me.kept");
    }
}
