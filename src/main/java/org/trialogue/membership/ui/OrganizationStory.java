package org.trialogue.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.trialogue.membership.OrganizationChange;
import org.trialogue.platform.ui.Moment;

/** What became of an organization, the newest first. */
class OrganizationStory extends Div {

    private static final long serialVersionUID = 1L;

    OrganizationStory(List<OrganizationChange> history) {
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        list.addClassName("tri-history");
        history.forEach(change -> list.add(line(change)));
        add(list);
    }

    private ListItem line(OrganizationChange change) {
        var what = new Span(
                getTranslation("membership.history." + change.what(), said(change.before()), said(change.after())));
        var by = change.by();
        var who = new Span(by == null ? getTranslation("membership.history.by-sign-in") : by);
        who.addClassName("tri-quiet");
        return new ListItem(new Moment(change.at()), what, who);
    }

    private String said(String value) {
        return switch (value) {
            case "" -> "—";
            case "yes" -> getTranslation("membership.yes");
            case "no" -> getTranslation("membership.no");
            default -> value;
        };
    }
}
