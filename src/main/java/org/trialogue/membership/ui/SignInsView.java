package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import org.trialogue.membership.SignedInAt;
import org.trialogue.membership.application.OwnSignIns;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** Where one is signed in, with a way to sign out there. */
@Route("sign-ins")
@PermitAll
@OnLoss(OnLoss.Answer.STAYS)
class SignInsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient OwnSignIns signIns;

    SignInsView(SignedIn signedIn, OwnSignIns signIns) {
        this.signedIn = signedIn;
        this.signIns = signIns;
        show();
    }

    private void show() {
        cleared();
        titled(getTranslation("membership.sign-ins"));
        led(getTranslation("membership.sign-ins.about"));
        var rows = new UnorderedList();
        rows.addClassName("tri-rows");
        signIns.of(signedIn.id(), VaadinSession.getCurrent().getSession().getId())
                .forEach(place -> rows.add(row(place)));
        add(rows);
    }

    private ListItem row(SignedInAt place) {
        var browser = new Span(named(place));
        browser.addClassName("tri-strong");
        var times = new Div(
                new Span(getTranslation("membership.sign-ins.since")),
                new Moment(place.began()),
                new Span("·"),
                new Span(getTranslation("membership.sign-ins.seen")),
                new Moment(place.seen()));
        times.addClassNames("tri-quiet", "tri-side");
        var row = new ListItem(new Div(browser, times));
        row.addClassName("tri-row");
        row.add(place.here() ? here() : out(place));
        return row;
    }

    private String named(SignedInAt place) {
        return place.browser().isEmpty() ? getTranslation("membership.sign-ins.unknown") : place.browser();
    }

    private Span here() {
        var here = new Span(getTranslation("membership.sign-ins.here"));
        here.addClassName("tri-quiet");
        return here;
    }

    private Button out(SignedInAt place) {
        var out = new Button(getTranslation("membership.sign-ins.out"), click -> end(place));
        out.setAriaLabel(getTranslation("membership.sign-ins.out.of", named(place)));
        return out;
    }

    private void end(SignedInAt place) {
        switch (signIns.end(signedIn.id(), place)) {
            case ENDED -> Say.done("membership.sign-ins.ended");
            case ENDED_HERE -> Say.warn("membership.sign-ins.ended-here");
            case OVER -> Say.done("membership.sign-ins.over");
        }
        show();
    }
}
