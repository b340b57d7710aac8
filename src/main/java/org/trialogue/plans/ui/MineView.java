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
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Concern;
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
        var address = entering.getLocation().getQueryParameters();
        var mine = reading.of(signedIn.id(), MineAddress.since(address), MineAddress.page(address));
        cleared();
        under(getTranslation("plans.title"), "plans");
        titled(getTranslation("plans.mine"));
        led(getTranslation("plans.mine.lead"));
        acts(new Anchor(MonthAddress.PAGE, getTranslation("plans.month")));
        add(owed(mine), confirming(mine), changes(mine));
    }

    private Component owed(Mine mine) {
        var none = new EmptyPlace(getTranslation("plans.mine.owed.none"));
        var part = part("plans.mine.owed", mine.owed().isEmpty() ? none : list(mine.owed()));
        if (mine.more() > 0) part.add(onBoard(mine.own(), null, getTranslation("plans.mine.owed.more", mine.more())));
        return part;
    }

    private Component confirming(Mine mine) {
        var none = new EmptyPlace(getTranslation("plans.mine.confirming.none"));
        var part = part("plans.mine.confirming", mine.confirming().isEmpty() ? none : list(mine.confirming()));
        var more = mine.unconfirmed();
        if (more > 0) part.add(onBoard(null, Concern.UNCONFIRMED, getTranslation("plans.mine.confirming.more", more)));
        return part;
    }

    private static Paragraph onBoard(@Nullable OrganizationId own, @Nullable Concern concern, String words) {
        var question = new BoardQuestion(concern, null, null, own, null, null, null);
        return new Paragraph(new Anchor(BoardAddress.of(BoardAddress.PAGE, question, null), words));
    }

    private OrderedList list(List<Duty> duties) {
        var list = new OrderedList();
        list.addClassNames("tri-list", "tri-duties");
        var today = LocalDate.now(clock);
        duties.forEach(duty -> list.add(new DutyLine(duty, today)));
        return list;
    }

    private Component changes(Mine mine) {
        var changes = mine.changes();
        var since = new Paragraph(getTranslation("plans.mine.since") + " ");
        since.add(new Moment(changes.since()));
        since.addClassName("tri-quiet");
        if (changes.all().isEmpty() && changes.page() == 1) {
            var none = mine.follows() ? "plans.mine.changes.none" : "plans.mine.follows-nothing";
            return part("plans.mine.changes", since, new EmptyPlace(getTranslation(none)));
        }
        var list = new OrderedList();
        list.addClassNames("tri-list", "tri-duties");
        changes.all().forEach(change -> list.add(new ChangeLine(change)));
        var part = part("plans.mine.changes", since, list);
        if (changes.page() > 1) part.add(page(changes, changes.page() - 1, "plans.mine.changes.newer"));
        if (changes.more()) part.add(page(changes, changes.page() + 1, "plans.mine.changes.more"));
        return part;
    }

    private Paragraph page(Mine.Changes changes, int page, String key) {
        return new Paragraph(new Anchor(MineAddress.of(changes.since(), page), getTranslation(key)));
    }
}
