package org.trialogue.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.notifications.application.MailChoices;
import org.trialogue.notifications.application.Unreachable;
import org.trialogue.notifications.application.Unreachables;
import org.trialogue.notifications.application.Unreachables.Waiting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** For the secretariat: whom mail does not reach, why and since when, and what waits for the mail server. */
@Route("unreachable")
@PermitAll
@StyleSheet("look/notices.css")
class UnreachableView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient Unreachables unreachables;
    private final transient Membership membership;
    private final transient MailChoices mail;
    private final transient SignedIn signedIn;

    UnreachableView(Unreachables unreachables, Membership membership, MailChoices mail, SignedIn signedIn) {
        this.unreachables = unreachables;
        this.membership = membership;
        this.mail = mail;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (signedIn.person().affiliation() != Affiliation.SECRETARIAT) throw new NotFoundException();
        cleared();
        titled(getTranslation("notifications.unreachable.title"));
        led(getTranslation("notifications.unreachable.lead"));
        if (!mail.mailSetUp()) add(new EmptyPlace(getTranslation("notifications.unreachable.no-mail")));
        unreachables.waiting().ifPresent(waiting -> add(waiting(waiting)));
        var last = Paging.last(unreachables.list(0, 1).total(), PAGE);
        var page = Paging.asked(entering.getLocation().getQueryParameters(), "page", last);
        var found = unreachables.list(page * PAGE, PAGE);
        if (!found.members().isEmpty()) add(list(found));
        else if (mail.mailSetUp()) add(new EmptyPlace(getTranslation("notifications.unreachable.none")));
        add(new Paging(page, last, number -> "unreachable?page=" + (number + 1)));
    }

    private Div waiting(Waiting waiting) {
        var title = new Span(
                getTranslation("notifications.unreachable.waiting", waiting.mails(), moment(waiting.oldest())));
        title.addClassName("tri-strong");
        var why = new Paragraph(getTranslation("notifications.unreachable.waiting.text", waiting.why()));
        var alert = new Div(title, why);
        alert.addClassName("tri-alert");
        return alert;
    }

    private UnorderedList list(Unreachables.Found found) {
        var list = new UnorderedList();
        list.addClassName("tri-notices");
        found.members().forEach(member -> list.add(line(member)));
        return list;
    }

    private ListItem line(Unreachable unreachable) {
        var name = membership.person(unreachable.member()).map(Person::name).orElse("");
        var who = new Span(name + " · " + unreachable.address());
        who.addClassName("tri-strong");
        var why = new Span(getTranslation("notifications.unreachable.why", unreachable.why()));
        why.addClassName("tri-quiet");
        var state = new StateWord(
                unreachable.hard() ? Look.WARNING : Look.PLAIN,
                getTranslation(
                        unreachable.hard()
                                ? "notifications.unreachable.stopped"
                                : "notifications.unreachable.failing"));
        var since = new Span(getTranslation("notifications.unreachable.since", moment(unreachable.since())));
        var when = new Div(state, since);
        when.addClassName("tri-about");
        var line = new ListItem(new Div(who, when, why));
        if (unreachable.hard()) line.add(again(unreachable, name));
        line.addClassName("tri-row");
        return line;
    }

    private Button again(Unreachable unreachable, String name) {
        var button = new Button(getTranslation("notifications.unreachable.again"), pressed -> {
            unreachables.tryAgain(unreachable.member());
            Say.done("notifications.unreachable.again.done", unreachable.address());
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        });
        button.setAriaLabel(getTranslation("notifications.unreachable.again.named", name));
        return button;
    }

    private String moment(Instant at) {
        return Days.moment(at, getLocale(), ReadersZone.here());
    }
}
