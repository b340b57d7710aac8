package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** A position that holds: whose, what, why, who stated it and when; folded below it, what was stated before. */
class PositionLine extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** The newest first; at least one. */
    PositionLine(List<StatedPosition> stated) {
        var now = stated.getFirst();
        getContent().addClassName("tri-position");
        getContent().add(AmendmentWords.marked(this, now.holder()), stance(now));
        said(getContent(), now);
        if (stated.size() > 1) getContent().add(earlier(stated.subList(1, stated.size())));
    }

    /** The same where those of several rooms stand together: with the room it is seen in. */
    PositionLine in(String room) {
        var where = new Span(room);
        where.addClassName("tri-quiet");
        getContent().addComponentAtIndex(1, where);
        return this;
    }

    private void said(Div line, StatedPosition stated) {
        if (!stated.statement().isEmpty()) {
            var statement = new Paragraph(stated.statement());
            statement.addClassName("tri-remark-words");
            line.add(statement);
        }
        var when = new Moment(stated.at());
        when.addClassName("tri-quiet");
        var who = new Div(
                SideMark.acting(stated.by().affiliation(), stated.by().capacity()), new Span(stated.name()), when);
        who.addClassName("tri-wrote-who");
        line.add(who);
    }

    private Component stance(StatedPosition stated) {
        var stance = stated.stance();
        if (stance == null) return new StateWord(Look.PLAIN, getTranslation("drafting.stance.none"));
        var word = getTranslation("drafting.stance." + stance.key());
        var shown = stated.until() instanceof LocalDate day
                ? getTranslation("drafting.stance.until", word, Days.day(day, getLocale()))
                : word;
        return new StateWord(look(stance), shown);
    }

    private static Look look(Stance stance) {
        return switch (stance) {
            case AGREE -> Look.AGREED;
            case CAN_LIVE -> Look.CONFIRMED;
            case RESERVE -> Look.CLAIMED;
            case AWAITING -> Look.PLAIN;
            case OBJECT -> Look.WARNING;
        };
    }

    private Component earlier(List<StatedPosition> stated) {
        var all = new Div();
        for (var each : stated) {
            var line = new Div(stance(each));
            line.addClassName("tri-position-before");
            said(line, each);
            all.add(line);
        }
        return new NativeDetails(getTranslation("drafting.positions.earlier", stated.size()), all);
    }
}
