package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.CalendarKeeping;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.WorkspaceSection;

/** What comes next in a working group, on its page. */
@org.springframework.stereotype.Component
class CalendarSection implements WorkspaceSection {

    private static final int NEXT = 3;

    private final SignedIn signedIn;
    private final CalendarKeeping calendar;

    CalendarSection(SignedIn signedIn, CalendarKeeping calendar) {
        this.signedIn = signedIn;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "membership.calendar";
    }

    @Override
    public Component content(UUID workingGroup) {
        var group = new WorkingGroupId(workingGroup);
        var content = new Div();
        var all = new Anchor(CalendarView.path(group), content.getTranslation("membership.calendar.open"));
        var next = calendar.page(group, false, 0, NEXT, signedIn.id());
        if (next.isEmpty()) {
            content.add(new EmptyPlace(content.getTranslation("membership.calendar.none-coming"), all));
            return content;
        }
        var rows = new UnorderedList();
        rows.addClassName("tri-calendar");
        next.stream().map(CalendarRow::new).forEach(rows::add);
        var more = new Div(all);
        more.addClassNames("tri-actions", "tri-after");
        content.add(rows, more);
        return content;
    }
}
