package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** What a feature shows of the rules by which a working group proceeds, on the page of its rules; one bean for each. */
public interface RulesSection {

    /** The key of its heading. */
    String titleKey();

    /** The section's content for the member signed in, who is known to have a mandate in the working group. */
    Component content(UUID workingGroup);
}
