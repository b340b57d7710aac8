package org.trialogue.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.SideMark;

/** Home: what waits for the member, what happened, and the working groups they sit in. */
@Route("")
@PermitAll
@Menu(order = 0, title = "shell.home", icon = "vaadin:home-o")
class HomeView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int AT_MOST = 30;

    private final transient Clock clock;

    HomeView(SignedIn signedIn, Membership membership, Notices notices, Clock clock) {
        this.clock = clock;
        var waiting = notices.waiting(AT_MOST);
        var groups = membership.workingGroupsOf(signedIn.id());
        titled(getTranslation("shell.home.title", waiting.size()));
        led(getTranslation("shell.home.greeting", signedIn.person().displayName()));
        addClassName("tri-home");
        add(
                waiting(waiting, groups),
                news(notices.news(AT_MOST)),
                groups(groups, signedIn.person().affiliation()));
    }

    private Component waiting(List<Posted> waiting, List<WorkingGroup> groups) {
        var section = new Section();
        if (!waiting.isEmpty()) section.add(list(waiting, new OrderedList()));
        else if (!groups.isEmpty()) section.add(new EmptyPlace(getTranslation("shell.home.nothing-waits")));
        return section;
    }

    private Component news(List<Posted> news) {
        var section = titledSection("shell.home.news");
        section.setVisible(!news.isEmpty());
        section.add(list(news, new UnorderedList()));
        return section;
    }

    private <T extends Component & com.vaadin.flow.component.HasComponents> T list(List<Posted> posted, T list) {
        list.addClassName("tri-notices");
        posted.stream().map(this::line).forEach(list::add);
        return list;
    }

    private ListItem line(Posted posted) {
        var notice = posted.notice();
        var sentence = new Anchor(
                notice.link(),
                getTranslation(notice.messageKey(), notice.arguments().toArray()));
        var line = new ListItem(sentence, new NoticeDate(posted, clock));
        line.addClassName("tri-notice");
        return line;
    }

    private Component groups(List<WorkingGroup> groups, Affiliation side) {
        var section = titledSection("shell.home.groups");
        if (groups.isEmpty()) section.add(noGroups(side));
        groups.forEach(group -> section.add(card(group)));
        return section;
    }

    private Component noGroups(Affiliation side) {
        return side == Affiliation.SECRETARIAT
                ? new EmptyPlace(
                        getTranslation("shell.home.no-groups.secretariat"),
                        new Anchor("workspaces", getTranslation("shell.home.open-group")))
                : new EmptyPlace(
                        getTranslation("shell.home.no-mandate"),
                        new Anchor("library", getTranslation("shell.home.to-library")));
    }

    private Component card(WorkingGroup group) {
        var present = new Span();
        present.addClassName("tri-present");
        group.present().forEach(side -> present.add(new SideMark(side)));
        var name = new Anchor("workspaces/" + group.id(), group.title());
        var purpose = new Span(group.purpose());
        purpose.addClassName("tri-quiet");
        var card = new Div(new Div(name, purpose), present);
        card.addClassName("tri-row");
        return card;
    }

    private Section titledSection(String key) {
        return new Section(new H2(getTranslation(key)));
    }
}
