package org.trialogue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;

/**
 * Shown when a page fails to open: what is kept, what to do, and a number that stands in the log beside the cause; or, where a rule said no, what
 * it says.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class Broken extends Page implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Broken.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<Exception> what) {
        var home = new Anchor("", getTranslation("shell.not-found.home"));
        if (refusal(what.getCaughtException()) instanceof Refusal refusal) {
            titled(getTranslation("shell.refused"));
            add(new EmptyPlace(getTranslation(refusal.messageKey(), refusal.arguments()), home));
            return HttpStatusCode.FORBIDDEN.getCode();
        }
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Page {} failed, number {}", entering.getLocation().getPath(), number, what.getException());
        titled(getTranslation("shell.broken"));
        add(new EmptyPlace(getTranslation("shell.broken.text", number), again(), home));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    private Button again() {
        var again = new Button(
                getTranslation("shell.broken.again"),
                pressed -> UI.getCurrent().getPage().reload());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return again;
    }

    private static @Nullable Refusal refusal(Throwable caught) {
        for (var cause = caught; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refusal;
        return null;
    }
}
