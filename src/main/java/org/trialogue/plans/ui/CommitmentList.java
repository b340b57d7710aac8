package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.trialogue.membership.Organization;
import org.trialogue.plans.BoardLine;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.DueDay;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Commitments as a board shows them: the sentence, who, when, how far; the indicator below. */
final class CommitmentList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private CommitmentList() {
        addClassName("tri-board");
    }

    /** Those of one plan. */
    CommitmentList(List<CommitmentLine> lines, LocalDate today) {
        this();
        lines.forEach(line -> add(item(line, today)));
    }

    /** Those of one plan, each with what can be done there. */
    CommitmentList(List<CommitmentLine> lines, LocalDate today, BiConsumer<CommitmentLine, ListItem> deeds) {
        this();
        for (var line : lines) {
            var item = item(line, today);
            deeds.accept(line, item);
            add(item);
        }
    }

    /** Those of several plans, each with the plan that it belongs to. */
    static CommitmentList board(List<BoardLine> lines, LocalDate today) {
        var list = new CommitmentList();
        for (var line : lines) {
            var item = list.item(line.line(), today);
            var plan = new Anchor(line.plan().link(), line.planTitle());
            plan.addClassName("tri-plan-of");
            item.add(plan);
            list.add(item);
        }
        return list;
    }

    private String declined(CommitmentLine line) {
        return getTranslation(
                "plans.declined.by",
                line.declinedBy().stream().map(Organization::name).collect(Collectors.joining(", ")));
    }

    private ListItem item(CommitmentLine line, LocalDate today) {
        var sentence = InLanguage.of(line.language(), new Anchor(line.id().link(), line.sentence()));
        sentence.addClassName("tri-sentence");
        var facts = new Div(new PartyName(line.lead()), new DueDay(line.period().until(), today, line.overdue()));
        if (!line.declined() || line.claimed() != null) facts.add(new ClaimedConfirmed(line));
        var light = line.light();
        if (light != null && !line.declined()) facts.add(new LightWord(light));
        var owed = line.owed();
        if (owed != null) facts.add(new OwedReport(owed, today));
        var unanswered = line.unansweredBy();
        if (unanswered != null)
            facts.add(new StateWord(Look.PLAIN, getTranslation("plans.unanswered", Days.day(unanswered, getLocale()))));
        if (!line.declinedBy().isEmpty()) facts.add(new StateWord(Look.WARNING, declined(line)));
        else if (!line.accepted()) facts.add(new StateWord(Look.PLAIN, getTranslation("plans.accept.not")));
        facts.addClassName("tri-facts");
        var item = new ListItem(sentence, facts);
        var gauge = line.gauge();
        if (gauge != null) {
            var name = new Span(gauge.indicator().name());
            name.addClassName("tri-quiet");
            var indicator = new Div(name, IndicatorFigure.line(gauge, getLocale()));
            indicator.addClassName("tri-indicator");
            item.add(indicator);
        }
        if (line.overdue()) item.addClassName("tri-overdue");
        return item;
    }
}
