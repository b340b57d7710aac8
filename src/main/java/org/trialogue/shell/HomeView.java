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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.notifications.ui.NoticeDate;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.SideMark;

/** Home: what waits for the member, what happened, and the working groups they sit in. */
@Route("")
@PermitAll
@Menu(order = 0, title = "shell.home", icon = "vaadin:home-o")
class HomeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient Notices notices;
    private final transient Clock clock;

    HomeView(SignedIn signedIn, Membership membership, Notices notices, Clock clock) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.notices = notices;
        this.clock = clock;
        addClassName("tri-home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters();
        var groups = membership.workingGroupsOf(signedIn.id());
        var count = notices.countWaiting();
        cleared();
        titled(getTranslation("shell.home.title", count));
        led(getTranslation("shell.home.greeting", signedIn.person().displayName()));
        add(
                waiting(count, groups, address),
                news(address),
                groups(groups, signedIn.person().affiliation()));
    }

    private Component waiting(int count, List<WorkingGroup> groups, QueryParameters address) {
        var section = new Section();
        var last = Paging.last(count, PAGE);
        var page = Paging.asked(address, "page", last);
        if (count > 0)
            section.add(
                    list(notices.waiting(page * PAGE, PAGE), new OrderedList()),
                    new Paging(page, last, number -> "?page=" + (number + 1)));
        else if (!groups.isEmpty()) section.add(new EmptyPlace(getTranslation("shell.home.nothing-waits")));
        return section;
    }

    private Component news(QueryParameters address) {
        var section = titledSection("shell.home.news");
        var count = notices.countNews();
        var last = Paging.last(count, PAGE);
        var page = Paging.asked(address, "news", last);
        section.setVisible(count > 0);
        section.add(
                list(notices.news(page * PAGE, PAGE), new UnorderedList()),
                new Paging(page, last, number -> "?news=" + (number + 1)));
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
