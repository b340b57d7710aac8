package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Said;
import org.trialogue.plans.StoryAnswer;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What was reported on a commitment and what the other groups said to it: one dated story, the newest first. */
final class StoryList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentPage page;

    StoryList(CommitmentPage page) {
        this.page = page;
        addClassName("tri-story");
        if (page.reports().isEmpty()) {
            add(new EmptyPlace(getTranslation("plans.story.none")));
            return;
        }
        var story = new OrderedList();
        story.getElement().setAttribute("reversed", true);
        page.reports().forEach(report -> story.add(told(report)));
        add(story);
    }

    private ListItem told(StoryReport report) {
        var item = new ListItem();
        item.setId("report-" + report.number());
        var claim = getTranslation("plans.claim." + report.claim().key());
        item.add(new H3(getTranslation("plans.story.report", report.number())));
        item.add(new StateWord(Look.CLAIMED, getTranslation("plans.claimed", claim)));
        item.add(said(report.by()), period(report));
        var narrative = new Paragraph(report.narrative());
        narrative.addClassName("tri-narrative");
        item.add(narrative);
        actual(item, report);
        if (!report.evidence().isEmpty()) item.add(evidence(report));
        report.answers().forEach(answer -> item.add(answered(answer)));
        return item;
    }

    private Component period(StoryReport report) {
        var period = new Span(getTranslation(
                "plans.story.period",
                Days.day(report.period().from(), getLocale()),
                Days.day(report.period().until(), getLocale())));
        period.addClassName("tri-quiet");
        return period;
    }

    private void actual(ListItem item, StoryReport report) {
        var indicator = page.draft().indicator();
        if (indicator == null) return;
        var value = report.actuals().get(indicator.id());
        if (value == null) return;
        var amount = Amount.of(indicator, value, getLocale());
        item.add(new Paragraph(getTranslation("plans.story.actual", indicator.name(), amount)));
    }

    private Component evidence(StoryReport report) {
        var list = new UnorderedList();
        list.addClassName("tri-evidence");
        list.getElement().setAttribute("aria-label", getTranslation("plans.story.evidence"));
        report.evidence().forEach(file -> list.add(new ListItem(download(file))));
        return list;
    }

    private Anchor download(KeptFile file) {
        var link = new Anchor(file.id().link(), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.add(new Span(" · " + FileSize.of(file.size(), getLocale())));
        return link;
    }

    private Component answered(StoryAnswer answer) {
        var confirmed = answer.verdict() == Verdict.CONFIRMED;
        var word = getTranslation("plans.story." + answer.verdict().key());
        var line = new Div(said(answer.by()), new StateWord(confirmed ? Look.CONFIRMED : Look.WARNING, word));
        if (!answer.reason().isEmpty()) line.add(new Paragraph(answer.reason()));
        line.addClassName("tri-answered");
        return line;
    }

    private Component said(Said by) {
        var when = new Moment(by.at());
        when.addClassName("tri-quiet");
        var line = new Div(new Span(by.name()), SideMark.acting(by.side(), by.capacity()), when);
        line.addClassName("tri-said");
        return line;
    }
}
