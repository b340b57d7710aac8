package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.amending.Place;
import org.trialogue.drafting.amending.Sentence;
import org.trialogue.membership.Room;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.SideMark;

/** What amendments do, and those in whose name, in the reader's language. */
final class AmendmentWords {

    private AmendmentWords() {}

    /** The classic sentence. */
    static String said(Component on, Sentence sentence) {
        var form = sentence.form();
        var place = switch (form) {
            case ADD -> place(on, "after", sentence.place());
            case REMOVE, MOVE -> place(on, "the", sentence.place());
            default -> place(on, "in", sentence.place());
        };
        var to = sentence.to() instanceof Place behind ? place(on, "to", behind) : "";
        return on.getTranslation(
                "drafting.sentence." + form.key(), place, to, sentence.anchor(), sentence.old(), sentence.come());
    }

    private static String place(Component on, String as, Place place) {
        return on.getTranslation("drafting.place." + as + "." + place.kind().key(), place.label(), place.words());
    }

    /** In whose name, with the side's mark. */
    static Span marked(Component on, Holder holder) {
        var line = new Span(new SideMark(side(holder)), new Span(name(on, holder)));
        line.addClassName("tri-side");
        return line;
    }

    /** In whose name. */
    static String name(Component on, Holder holder) {
        var kind = holder.kind();
        return switch (kind) {
            case EMPLOYERS, WORKERS -> on.getTranslation("drafting.holder." + kind.key());
            case GOVERNMENTS -> holder.name();
            case GOVERNMENT ->
                on.getTranslation(
                        "drafting.holder.government",
                        country(holder, UI.getCurrent().getLocale()));
        };
    }

    private static String country(Holder holder, Locale reader) {
        return holder.key().length() == 2 ? Locale.of("", holder.key()).getDisplayCountry(reader) : holder.name();
    }

    static Affiliation side(Holder holder) {
        return switch (holder.kind()) {
            case EMPLOYERS -> Affiliation.EMPLOYERS;
            case WORKERS -> Affiliation.WORKERS;
            case GOVERNMENT, GOVERNMENTS -> Affiliation.GOVERNMENT;
        };
    }

    /** What a room is called. */
    static String room(Component on, Room room) {
        return room.name() instanceof String name
                ? name
                : on.getTranslation("membership.room.kind." + room.kind().key());
    }
}
