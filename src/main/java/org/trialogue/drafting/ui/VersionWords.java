package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.trialogue.drafting.application.TextVersion;
import org.trialogue.drafting.domain.Milestone.Imported;
import org.trialogue.drafting.domain.Milestone.LastOfDay;
import org.trialogue.drafting.domain.Milestone.Named;
import org.trialogue.drafting.domain.Milestone.Reached;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ReadersZone;

/** What versions are called. */
final class VersionWords {

    private VersionWords() {}

    /** Its name, or what makes it one to come back to. */
    static String title(Component on, TextVersion version) {
        return switch (version.what()) {
            case Named named -> named.name();
            case Imported imported -> on.getTranslation("drafting.versions.imported");
            case Reached reached ->
                on.getTranslation(
                        "drafting.versions.reached",
                        on.getTranslation("drafting.stage." + reached.stage().key()));
            case LastOfDay last ->
                on.getTranslation(
                        "drafting.versions.last-of-day",
                        Days.day(
                                last.at().atZone(ReadersZone.here()).toLocalDate(),
                                UI.getCurrent().getLocale()));
        };
    }
}
