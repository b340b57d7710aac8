package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;

/** What the rooms are called whose content stands on a page together. Each is looked up once. */
final class RoomNames {

    private final Function<RoomId, Optional<Room>> lookup;
    private final Map<RoomId, Optional<Room>> known = new HashMap<>();

    RoomNames(Function<RoomId, Optional<Room>> lookup) {
        this.lookup = lookup;
    }

    /** Says in which room something is; nothing where that is not in view any more. */
    String line(Component on, RoomId id) {
        return known.computeIfAbsent(id, lookup)
                .map(room -> on.getTranslation("drafting.in-room", AmendmentWords.room(on, room)))
                .orElse("");
    }
}
