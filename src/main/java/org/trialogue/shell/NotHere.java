package org.trialogue.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;

/** Shown for an address that leads nowhere, and just the same for one that this member may not see. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotHere extends Page implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<NotFoundException> what) {
        titled(getTranslation("shell.not-found"));
        add(new EmptyPlace(
                getTranslation("shell.not-found.text"), new Anchor("", getTranslation("shell.not-found.home"))));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
