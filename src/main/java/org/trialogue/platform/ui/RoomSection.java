package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;

/** What a feature shows on the page of a room, under a tab of its own. The page knows no feature; features hand these in as beans. */
public interface RoomSection {

    /** Where its tab stands among the others: the smaller, the further to the front. */
    int order();

    /** The word for it in the page's address. */
    String key();

    /** The key of its name. */
    String titleKey();

    /** Whether it stands on the page of that room at all. */
    default boolean standsIn(UUID room) {
        return true;
    }

    /** The section's content for the member signed in, who is known to be in the room. */
    Component content(UUID room, QueryParameters asked);
}
