package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.trialogue.membership.NominationLine;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Principal;
import org.trialogue.platform.Acting;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** A nomination: who, for whom, as what, how far it has come, what stands in the way, and what may be done now. */
class NominationRow extends Div {

    private static final long serialVersionUID = 1L;

    /** What may be done to a nomination. */
    interface Deeds {
        void check(NominationLine line);

        void send(NominationLine line);

        void giveBack(NominationLine line);

        void mend(NominationLine line);

        void withdraw(NominationLine line);
    }

    private final Div acts = new Div();

    NominationRow(NominationLine line, Acting acting, Deeds deeds) {
        var name = new Span(line.nominee().name());
        name.addClassName("tri-strong");
        var words = new Div(name, quiet(line.nominee().email() + " · " + line.organizationName()), term(line));
        if (line.deputyOf() instanceof Principal principal)
            words.add(quiet(getTranslation("membership.deputy-of", principal.name())));
        words.add(quiet(getTranslation(
                line.onBehalf() ? "membership.nomination.on-behalf" : "membership.nomination.by", line.nominatedBy())));
        words.add(state(line));
        if (!line.reason().isEmpty())
            words.add(new Span(getTranslation("membership.nomination.reason", line.reason())));
        var trouble = line.trouble();
        if (trouble != null) words.add(new StateWord(Look.WARNING, getTranslation(trouble)));
        acts.addClassName("tri-actions");
        offer(line, acting, deeds);
        add(words, SideMark.acting(line.affiliation(), line.capacity()), acts);
        addClassName("tri-row");
    }

    private void offer(NominationLine line, Acting acting, Deeds deeds) {
        var state = line.state();
        if (acting.forSecretariat()) {
            if (state == NominationState.NOMINATED) {
                act("membership.nomination.check", line, deeds::check);
                act("membership.nomination.give-back", line, deeds::giveBack);
            }
            if (state == NominationState.CHECKED) act("membership.nomination.try-again", line, deeds::send);
            if (state == NominationState.INVITED || state == NominationState.EXPIRED)
                act("membership.nomination.send-again", line, deeds::send);
        }
        if (state == NominationState.RETURNED) act("membership.nomination.mend", line, deeds::mend);
        if (!state.over()) act("membership.nomination.withdraw", line, deeds::withdraw);
    }

    private void act(String key, NominationLine line, Consumer<NominationLine> deed) {
        var button = new Button(getTranslation(key), click -> deed.accept(line));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(
                "membership.nomination.act", getTranslation(key), line.nominee().name()));
        acts.add(button);
    }

    private Span term(NominationLine line) {
        var from = Days.day(line.startsOn(), getLocale());
        var until = line.endsOn();
        return quiet(
                until == null
                        ? getTranslation("membership.term.from", from)
                        : getTranslation("membership.term.from-until", from, Days.day(until, getLocale())));
    }

    private Div state(NominationLine line) {
        var look = line.state() == NominationState.ACCEPTED ? Look.AGREED : Look.PLAIN;
        var said = new Div(new StateWord(
                look,
                getTranslation("membership.nomination.state." + line.state().key())));
        var until = line.expiresAt();
        if (line.state() == NominationState.INVITED && until != null)
            said.add(new Span(" " + getTranslation("membership.nomination.until") + " "), new Moment(until));
        return said;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("tri-quiet");
        return span;
    }
}
