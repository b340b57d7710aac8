package org.trialogue.notifications.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.trialogue.notifications.domain.Looked;
import org.trialogue.notifications.domain.Looked.Shelf;

/** The parts of the inbox; each is a link, so it can be shared and gone back from. */
final class Shelves extends Nav {

    private static final long serialVersionUID = 1L;

    Shelves(Looked looked) {
        addClassName("tri-shelves");
        getElement().setAttribute("aria-label", getTranslation("notifications.shelves"));
        for (var shelf : Shelf.values()) {
            var link = new Anchor(
                    InboxAddress.of(looked.on(shelf), 0), getTranslation("notifications.shelf." + shelf.key()));
            if (shelf == looked.shelf()) link.getElement().setAttribute("aria-current", "true");
            add(link);
        }
    }
}
