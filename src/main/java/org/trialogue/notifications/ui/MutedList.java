package org.trialogue.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.notifications.application.Inbox;
import org.trialogue.platform.ui.Say;

/** What a member does not want to be told of, with the way back beside each. */
final class MutedList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    MutedList(Inbox inbox, Membership membership) {
        addClassName("tri-notices");
        for (var kind : inbox.mutedKinds())
            line(getTranslation(NoticeLine.nameKey(kind, false)), () -> inbox.followKind(kind));
        for (var group : inbox.mutedGroups())
            line(membership.workingGroup(group).map(WorkingGroup::title).orElse(""), () -> inbox.follow(group));
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    private void line(String name, Runnable follow) {
        var line = new ListItem(new Div(new Span(name)));
        var button = new Button(getTranslation("notifications.me.follow"), pressed -> {
            follow.run();
            remove(line);
            Say.done("notifications.followed.done");
            getUI().ifPresent(InboxChanged::tell);
        });
        button.setAriaLabel(getTranslation("notifications.me.follow.named", name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        line.addClassName("tri-row");
        line.add(button);
        add(line);
    }
}
