package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.util.List;
import org.trialogue.plans.Acceptance;
import org.trialogue.plans.Acceptance.State;
import org.trialogue.plans.CommitmentAcceptance;
import org.trialogue.plans.Difference;
import org.trialogue.plans.Said;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Who of those whom a commitment binds has accepted it, and what was put differently since somebody did. */
final class AcceptanceFacts extends Div {

    private static final long serialVersionUID = 1L;

    AcceptanceFacts(CommitmentAcceptance acceptance) {
        addClassName("tri-acceptance");
        var words = new DifferenceWords(this::getTranslation, getLocale(), acceptance.names());
        var list = new UnorderedList();
        list.addClassName("tri-list");
        acceptance.parties().forEach(party -> list.add(item(party, words)));
        add(list);
    }

    private ListItem item(Acceptance acceptance, DifferenceWords words) {
        var facts = new Div(new PartyName(acceptance.party()), state(acceptance.state()));
        facts.addClassName("tri-facts");
        var said = acceptance.said();
        var reason = acceptance.reason();
        if (said != null) facts.add(quiet(given(said, reason == null ? "plans.accept.by" : "plans.decline.by")));
        var item = new ListItem(facts);
        if (reason != null) item.add(new Paragraph(reason));
        if (acceptance.state() == State.LAPSED) item.add(since(acceptance.since(), words));
        return item;
    }

    private StateWord state(State state) {
        var look = switch (state) {
            case ENTERED -> Look.PLAIN;
            case ACCEPTED -> Look.AGREED;
            case LAPSED, DECLINED -> Look.WARNING;
        };
        return new StateWord(look, getTranslation("plans.accept." + state.key()));
    }

    private String given(Said said, String key) {
        var day = Days.day(said.at().atZone(ZoneOffset.UTC).toLocalDate(), getLocale());
        return getTranslation(key, said.name(), day);
    }

    private Div since(List<Difference> since, DifferenceWords words) {
        return new Div(new DifferenceTable(
                getTranslation("plans.accept.since"),
                getTranslation("plans.accept.was"),
                getTranslation("plans.accept.is"),
                since,
                words));
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("tri-quiet");
        return quiet;
    }
}
