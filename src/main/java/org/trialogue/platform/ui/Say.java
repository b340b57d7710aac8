package org.trialogue.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import org.trialogue.platform.Refusal;

/** Short messages at the foot of the page, in the reader's language. */
public final class Say {

    private Say() {}

    /** Something was done and kept. */
    public static void done(String key, Object... arguments) {
        show(key, arguments, 4000);
    }

    /** A rule said no: says which, and stays until it is read. */
    public static void refused(Refusal refusal) {
        warn(refusal.messageKey(), refusal.arguments());
    }

    /** Something did not happen: stays until it is read. */
    public static void warn(String key, Object... arguments) {
        var note = show(key, arguments, 12_000);
        note.addThemeVariants(NotificationVariant.ERROR);
        note.setAssertive(true);
    }

    private static Notification show(String key, Object[] arguments, int milliseconds) {
        var text = I18NProvider.translate(UI.getCurrent().getLocale(), key, arguments);
        return Notification.show(text, milliseconds, Position.BOTTOM_END);
    }
}
