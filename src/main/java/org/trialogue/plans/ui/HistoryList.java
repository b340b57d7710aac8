package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.CommitmentHistory;
import org.trialogue.plans.CommitmentHistory.Author;
import org.trialogue.plans.CommitmentHistory.Step;
import org.trialogue.plans.Difference;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;

/** What was done to a commitment, the newest first: what, by whom in which capacity and for which organization, when, and what changed by it. */
final class HistoryList extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentHistory history;
    private final transient DifferenceWords words;

    HistoryList(CommitmentHistory history) {
        this.history = history;
        this.words =
                new DifferenceWords((key, arguments) -> getTranslation(key, arguments), getLocale(), history.names());
        addClassName("tri-chronicle");
        getElement().setAttribute("reversed", true);
        history.done().forEach(step -> add(told(step)));
    }

    private ListItem told(Step step) {
        var item = new ListItem(deed(step), who(step));
        if (step.differences().isEmpty()) return item;
        var changes = new UnorderedList();
        step.differences().forEach(each -> changes.add(new ListItem(said(each))));
        item.add(changes);
        return item;
    }

    private Component deed(Step step) {
        var deed = new Span(getTranslation("plans.history." + step.deed()));
        deed.addClassName("tri-strong");
        var line = new Div(deed);
        line.addClassName("tri-facts");
        var report = step.report();
        if (report != null)
            line.add(new Anchor(
                    history.id().link() + "#report-" + report, getTranslation("plans.history.report", report)));
        return line;
    }

    private Component who(Step step) {
        var line = new Div();
        line.addClassNames("tri-facts", "tri-quiet");
        add(line, step.by());
        line.add(new Moment(step.at()));
        return line;
    }

    private void add(Div line, @Nullable Author by) {
        if (by == null) {
            line.add(new Span(getTranslation("membership.record.nobody")));
            return;
        }
        var name = by.name();
        var organization = by.organization();
        line.add(new Span(name == null ? getTranslation("membership.record.let-go") : name));
        var capacity = by.capacity();
        line.add(capacity == null ? SideMark.named(by.side()) : SideMark.acting(by.side(), capacity));
        if (organization != null) line.add(new Span(organization));
    }

    private String said(Difference difference) {
        var aspect = words.aspect(difference.aspect());
        var before = difference.before();
        var after = difference.after();
        if (before == null && after == null) return getTranslation("membership.record.reworded", aspect);
        if (before == null) return getTranslation("membership.record.now", aspect, words.content(after));
        if (after == null) return getTranslation("membership.record.no-more", aspect, words.content(before));
        return getTranslation("membership.record.from-to", aspect, words.content(before), words.content(after));
    }
}
