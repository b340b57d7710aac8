package org.trialogue.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import org.trialogue.notifications.Notices;
import org.trialogue.search.ui.Offering;
import org.trialogue.search.ui.Palette;

/** What one looks for, what waits and is news, and oneself. */
class TopBar extends Composite<Header> {

    private static final long serialVersionUID = 1L;

    TopBar(Stay stay, Notices notices, Offering offering, Ways ways) {
        getContent().addClassName("tri-top");
        stay.person().ifPresent(person -> {
            var search = new Div(new Palette(offering, () -> ways.of(person), person.id()));
            search.getElement().setAttribute("role", "search");
            search.addClassName("tri-top-search");
            var mine = new Div(new Bell(notices), new Me(person, stay));
            mine.addClassName("tri-mine");
            getContent().add(search, mine);
        });
    }
}
