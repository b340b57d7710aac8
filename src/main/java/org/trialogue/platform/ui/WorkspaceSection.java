package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** What a feature shows on the page of a working group. The page knows no feature; features hand these in as beans. */
public interface WorkspaceSection {

    /** Where it stands among the others: the smaller, the further up. */
    int order();

    /** The key of its heading. */
    String titleKey();

    /** Whether it stands on the page for the member signed in at all. */
    default boolean concerns(UUID workingGroup) {
        return true;
    }

    /** The section's content for the member signed in, who is known to have a mandate in the working group. */
    Component content(UUID workingGroup);
}
