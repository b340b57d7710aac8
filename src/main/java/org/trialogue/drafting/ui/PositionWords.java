package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.platform.Acting;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Where somebody stands, why, and who said so, in the reader's language. */
final class PositionWords {

    private PositionWords() {}

    /** Where somebody stands; that nothing is stated, or was taken back. */
    static Component stance(Component on, @Nullable StatedPosition stated) {
        if (stated == null) return new StateWord(Look.PLAIN, on.getTranslation("drafting.position.none"));
        var stance = stated.stance();
        if (stance == null) return new StateWord(Look.PLAIN, on.getTranslation("drafting.stance.none"));
        var word = on.getTranslation("drafting.stance." + stance.key());
        var shown = stated.until() instanceof LocalDate day
                ? on.getTranslation(
                        "drafting.stance.until",
                        word,
                        Days.day(day, UI.getCurrent().getLocale()))
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

    /** Why, by whom, and where it was entered on behalf what became of it. */
    static List<Component> said(Component on, StatedPosition stated) {
        var said = new ArrayList<Component>();
        if (!stated.statement().isEmpty()) {
            var statement = new Paragraph(stated.statement());
            statement.addClassName("tri-remark-words");
            said.add(statement);
        }
        said.add(who(new Span(stated.name()), stated.by(), new Moment(stated.at())));
        var answer = stated.answer();
        if (answer != null) {
            var key =
                    answer.confirmed() ? "drafting.position.on-behalf.confirmed" : "drafting.position.on-behalf.undone";
            said.add(who(new Span(on.getTranslation(key, answer.name())), answer.by(), new Moment(answer.at())));
        }
        return said;
    }

    private static Div who(Span name, Acting by, Moment when) {
        when.addClassName("tri-quiet");
        var who = new Div(SideMark.acting(by.affiliation(), by.capacity()), name, when);
        who.addClassName("tri-wrote-who");
        return who;
    }
}
