package org.trialogue.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.trialogue.membership.SharedPiece;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;

/** A text of which somebody who only reads was asked for comments: of whom, since when and until when, and an end to it. */
class SharedPieceRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SharedPieceRow(SharedPiece piece, Runnable ending) {
        var person = piece.whom().person();
        var name = new Span(person.name());
        name.addClassName("tri-strong");
        var words = new Div(name, new Anchor(piece.address(), piece.title()));
        if (person.organization() instanceof String organization) words.add(quiet(organization));
        words.add(quiet(getTranslation(
                "membership.term.from-until",
                Days.day(piece.since(), getLocale()),
                Days.day(piece.until(), getLocale()))));
        getContent().addClassName("tri-row");
        getContent()
                .add(
                        words,
                        SideMark.acting(piece.whom().affiliation(), piece.whom().capacity()));
        if (piece.mayBeEnded()) getContent().add(ender(piece, ending));
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("tri-quiet");
        return line;
    }

    private Button ender(SharedPiece piece, Runnable ending) {
        var name = piece.whom().person().name();
        var title = getTranslation("membership.shared-with.piece.end.title", name, piece.title());
        var end = new Button(
                getTranslation("membership.shared-with.piece.end"),
                click -> new OnceAsked(
                                title,
                                getTranslation("membership.shared-with.piece.end.text"),
                                "membership.shared-with.piece.end",
                                ending)
                        .open());
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(title);
        return end;
    }
}
