package org.trialogue.membership.ui;

import com.vaadin.flow.component.UI;
import java.util.function.UnaryOperator;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.ui.SideMark;

/** What rooms, and the people in them, are called in the reader's language. */
final class RoomWords {

    private RoomWords() {}

    /** Its own name; that of its kind for a standing one. */
    static String title(Room room) {
        var name = room.name();
        return name == null ? kind(room.kind()) : name;
    }

    static String kind(RoomKind kind) {
        return UI.getCurrent().getTranslation("membership.room.kind." + kind.key());
    }

    /** A person as one picks them from a list: name, organization, side. */
    static String person(Mandated held) {
        return person(held, key -> UI.getCurrent().getTranslation(key));
    }

    /** The same, in the words of whoever is asked for a text. */
    static String person(Mandated held, UnaryOperator<String> texts) {
        var person = held.person();
        var side = texts.apply(SideMark.nameKey(held.affiliation()));
        return person.organization() == null
                ? person.name() + " · " + side
                : person.name() + " · " + person.organization() + " · " + side;
    }
}
