package org.trialogue.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trialogue.notifications.application.Unreachable;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.Say;

/** Says to a member that mail to their address fails, why, and what they can do. */
final class FailingAddress extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    FailingAddress(Unreachable failing, Runnable askToConfirm) {
        getContent().addClassName("tri-alert");
        var title = new Span(getTranslation("notifications.me.failing", failing.address()));
        title.addClassName("tri-strong");
        var moment = Days.moment(failing.hard() ? failing.since() : failing.lastAt(), getLocale(), ReadersZone.here());
        var key = failing.hard() ? "notifications.me.failing.hard" : "notifications.me.failing.soft";
        getContent()
                .add(
                        title,
                        new Paragraph(getTranslation(key, moment)),
                        new Paragraph(getTranslation("notifications.unreachable.why", failing.why())));
        if (failing.hard())
            getContent().add(new Button(getTranslation("notifications.me.confirm"), pressed -> {
                try {
                    askToConfirm.run();
                    Say.done("notifications.me.confirm.sent", failing.address());
                } catch (Refusal refusal) {
                    Say.refused(refusal);
                }
            }));
    }
}
