package org.trialogue.platform.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import org.trialogue.platform.Refusal;

/** Short messages at the foot of the page, in the reader's language. */
public final class Say {

    private Say() {}

    /** Something was done and kept. */
    public static void done(String key, Object... arguments) {
        Notification.show(UI.getCurrent().getTranslation(key, arguments), 4000, Position.BOTTOM_END);
    }

    /** A rule said no: says which, and stays until it is closed. */
    public static void refused(Refusal refusal) {
        warn(refusal.messageKey(), refusal.arguments());
    }

    /** Something did not happen: stays until it is closed. The same warning stands there once. */
    public static void warn(String key, Object... arguments) {
        var ui = UI.getCurrent();
        var text = ui.getTranslation(key, arguments);
        var before = ComponentUtil.getData(ui, Warning.class);
        if (before != null && before.says(text)) before.close();
        var warning = new Warning(text, ui.getTranslation("platform.close"));
        ComponentUtil.setData(ui, Warning.class, warning);
        warning.open();
    }
}
