package org.trialogue.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a member reads when an act fails, or when the page can no longer speak with the portal. */
@Component
class Mishaps implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().setSystemMessagesProvider(asked -> in(asked.getLocale()));
        start.getSource().addSessionInitListener(began -> began.getSession().setErrorHandler(new Failures()));
    }

    /** Each of these stands in front of the page until it is answered; then the page is loaded again. */
    static SystemMessages in(Locale reader) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(I18NProvider.translate(reader, "shell.expired"));
        messages.setSessionExpiredMessage(I18NProvider.translate(reader, "shell.expired.text"));
        messages.setInternalErrorCaption(I18NProvider.translate(reader, "shell.halted"));
        messages.setInternalErrorMessage(I18NProvider.translate(reader, "shell.halted.text"));
        messages.setSyncErrorCaption(I18NProvider.translate(reader, "shell.halted"));
        messages.setSyncErrorMessage(I18NProvider.translate(reader, "shell.halted.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(I18NProvider.translate(reader, "shell.cookies"));
        messages.setCookiesDisabledMessage(I18NProvider.translate(reader, "shell.cookies.text"));
        return messages;
    }
}
