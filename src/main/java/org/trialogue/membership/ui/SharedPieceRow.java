package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.trialogue.membership.SharedPiece;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;

/** A piece that somebody from outside reads, or was asked to comment on: who, since when and until when, and an end to it. */
class SharedPieceRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SharedPieceRow(SharedPiece piece, Runnable ending) {
        var person = piece.whom().person();
        var name = new Span(person.name());
        name.addClassName("tri-strong");
        var words = new Div(name, named(piece));
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

    private Component named(SharedPiece piece) {
        return piece.title().isEmpty()
                ? quiet(getTranslation("membership.shared-with.gone"))
                : link(piece.address(), piece.title());
    }

    /** A way to a piece; a file is taken along. */
    static Anchor link(String address, String title) {
        var link = new Anchor(address, title);
        if (address.startsWith("files/")) {
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
        }
        return link;
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("tri-quiet");
        return line;
    }

    private Button ender(SharedPiece piece, Runnable ending) {
        var name = piece.whom().person().name();
        var keys = "membership.shared-with." + piece.what().key() + ".end";
        var title = getTranslation(keys + ".title", name, piece.title());
        var end = new Button(
                getTranslation(keys),
                click -> new OnceAsked(title, getTranslation(keys + ".text"), keys, ending).open());
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(title);
        return end;
    }
}
