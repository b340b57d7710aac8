package org.trialogue.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Person;

/** Opens the portal in the language the member chose; before sign-in the browser's language decides. */
@Component
class ReadersLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Stay stay;

    ReadersLanguage(Stay stay) {
        this.stay = stay;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(page -> stay.person()
                .ifPresent(person -> page.getDocument()
                        .getElementsByTag("html")
                        .attr("lang", person.language().toLanguageTag())));
        start.getSource().addSessionInitListener(this::begin);
        start.getSource()
                .addUIInitListener(opened -> stay.person()
                        .map(Person::language)
                        .ifPresent(language -> opened.getUI().setLocale(language)));
    }

    private void begin(SessionInitEvent session) {
        stay.person().map(Person::language).ifPresent(session.getSession()::setLocale);
    }
}
