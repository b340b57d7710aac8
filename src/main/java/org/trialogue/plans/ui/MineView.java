package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.trialogue.plans.Duty;
import org.trialogue.plans.Mine;
import org.trialogue.plans.application.MineReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Page;

/** What concerns me in all plans: what is owed, what waits for my group's word, what changed in what I follow. Each line leads to the one act. */
@Route(MineView.PAGE)
@StyleSheet("look/plans.css")
@PermitAll
class MineView extends Page implements BeforeEnterObserver {

    static final String PAGE = "plans/mine";

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient MineReading reading;
    private final transient Clock clock;

    MineView(SignedIn signedIn, MineReading reading, Clock clock) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var mine = reading.of(signedIn.id());
        cleared();
        under(getTranslation("plans.title"), "plans");
        titled(getTranslation("plans.mine"));
        led(getTranslation("plans.mine.lead"));
        acts(new Anchor(FeedsView.path(null), getTranslation("plans.feeds.open")));
        add(owed(mine), confirming(mine), changes(mine));
    }

    private Component owed(Mine mine) {
        if (mine.owed().isEmpty())
            return part("plans.mine.owed", new EmptyPlace(getTranslation("plans.mine.owed.none")));
        var part = part("plans.mine.owed", list(mine.owed()));
        if (mine.more() > 0) {
            var more = getTranslation("plans.mine.more", mine.more());
            part.add(new Paragraph(new Anchor(BoardAddress.PAGE + "?concern=overdue", more)));
        }
        return part;
    }

    private Component confirming(Mine mine) {
        if (mine.confirming().isEmpty())
            return part("plans.mine.confirming", new EmptyPlace(getTranslation("plans.mine.confirming.none")));
        return part("plans.mine.confirming", list(mine.confirming()));
    }

    private OrderedList list(List<Duty> duties) {
        var list = new OrderedList();
        list.addClassNames("tri-list", "tri-duties");
        var today = LocalDate.now(clock);
        duties.forEach(duty -> list.add(new DutyLine(duty, today)));
        return list;
    }

    private Component changes(Mine mine) {
        var since = new Paragraph(getTranslation("plans.mine.since") + " ");
        since.add(new Moment(mine.since()));
        since.addClassName("tri-quiet");
        if (!mine.changes().isEmpty()) {
            var list = new OrderedList();
            list.addClassNames("tri-list", "tri-duties");
            mine.changes().forEach(change -> list.add(new ChangeLine(change)));
            return part("plans.mine.changes", since, list);
        }
        var none = mine.follows() ? "plans.mine.changes.none" : "plans.mine.follows-nothing";
        return part("plans.mine.changes", since, new EmptyPlace(getTranslation(none)));
    }
}
