package org.trialogue.rooms.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.Room;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.Mentioning.Mentionable;

/** What people and rooms are called on a room's pages. */
@Component("namesInRooms")
class Names {

    private final Membership membership;

    Names(Membership membership) {
        this.membership = membership;
    }

    String of(MemberId member) {
        return membership.person(member).map(Person::name).orElse("");
    }

    /** People as a message can mention them. */
    static List<Mentionable> mentionable(List<Mandated> people) {
        return people.stream()
                .map(held -> new Mentionable(held.person().name(), held.affiliation()))
                .toList();
    }

    static String of(Room room) {
        var name = room.name();
        return name == null
                ? UI.getCurrent()
                        .getTranslation("membership.room.kind." + room.kind().key())
                : name;
    }
}
