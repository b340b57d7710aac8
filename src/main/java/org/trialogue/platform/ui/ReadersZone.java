package org.trialogue.platform.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time zone a page is read in, as the browser says. */
public final class ReadersZone {

    private ReadersZone() {}

    /** The zone of the browser that shows the present page; UTC while it is not known. */
    public static ZoneId here() {
        var ui = UI.getCurrent();
        return ui == null
                ? ZoneOffset.UTC
                : named(ui.getPage().getExtendedClientDetails().getTimeZoneId());
    }

    /** The zone of this name; UTC where there is none. */
    static ZoneId named(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
