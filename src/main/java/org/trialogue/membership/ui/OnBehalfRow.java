package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.trialogue.membership.OnBehalfLine;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** One thing that was done in another's name: what, by whom, for whom, when, and what the principal says of it. */
class OnBehalfRow extends Div {

    private static final long serialVersionUID = 1L;

    OnBehalfRow(OnBehalfLine line, Consumer<OnBehalfLine> confirming, Consumer<OnBehalfLine> objecting) {
        var deed = new Span(getTranslation("membership.record.deed." + line.deed()));
        deed.addClassName("tri-strong");
        var who = new Span(getTranslation("membership.on-behalf.who", line.by(), line.principal()));
        who.addClassName("tri-quiet");
        var words = new Div(deed, who, new Moment(line.at()), state(line));
        if (!line.statement().isEmpty())
            words.add(new Span(getTranslation("membership.on-behalf.said", line.principal(), line.statement())));
        var link = line.link();
        if (link != null) words.add(new Anchor(link, getTranslation("membership.on-behalf.look")));
        add(words);
        addClassName("tri-row");
        if (line.answerable()) add(acts(line, confirming, objecting));
    }

    private StateWord state(OnBehalfLine line) {
        var objected = line.objected();
        if (objected == null) return new StateWord(Look.PLAIN, getTranslation("membership.on-behalf.waits"));
        return objected
                ? new StateWord(Look.WARNING, getTranslation("membership.on-behalf.objected"))
                : new StateWord(Look.AGREED, getTranslation("membership.on-behalf.confirmed"));
    }

    private Div acts(OnBehalfLine line, Consumer<OnBehalfLine> confirming, Consumer<OnBehalfLine> objecting) {
        var confirm = new Button(getTranslation("membership.on-behalf.confirm"), click -> confirming.accept(line));
        var object = new Button(getTranslation("membership.on-behalf.object"), click -> objecting.accept(line));
        var what = getTranslation("membership.record.deed." + line.deed()) + ", " + line.by();
        for (var button : new Button[] {confirm, object}) {
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(button.getText() + ": " + what);
        }
        var acts = new Div(confirm, object);
        acts.addClassName("tri-actions");
        return acts;
    }
}
