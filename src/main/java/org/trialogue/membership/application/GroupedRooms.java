package org.trialogue.membership.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.GovernmentGroupRecord;
import org.trialogue.membership.domain.GovernmentGroups;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.platform.Refusal;

/** Which rooms go with which named groups of governments: each group has one, of those who are in it, kept by its coordinator. */
@Component
class GroupedRooms {

    private final GovernmentGroups groups;

    GroupedRooms(GovernmentGroups groups) {
        this.groups = groups;
    }

    /** The named groups that the holder of a mandate coordinates, by name. */
    List<GovernmentGroupRecord> coordinated(MandateRecord own) {
        return groups.standing(own.workingGroup().value()).stream()
                .filter(group -> group.isCoordinatedBy(own.mandate()))
                .toList();
    }

    /**
     * The room that its coordinator wants to open for a named group, called as the group is.
     *
     * @throws Refusal when it is for no group, or another's
     */
    NewRoom room(WorkingGroupId workingGroup, NewRoom wanted, MandateRecord own) {
        return group(wanted.governments())
                .filter(group -> group.workingGroup().equals(workingGroup) && group.isCoordinatedBy(own.mandate()))
                .map(group -> NewRoom.of(group.id(), group.name()))
                .orElseThrow(() -> new Refusal("membership.refused.room-government-group"));
    }

    /** Whether a room takes in whoever holds that mandate, as far as the named group says whose it is. */
    boolean takes(RoomRecord room, MandateRecord other) {
        return room.governments() == null
                || group(room.governments())
                        .filter(group -> group.includes(other.mandate()))
                        .isPresent();
    }

    /**
     * Asks the same.
     *
     * @throws Refusal when the room is that of a named group which the other is not in
     */
    void require(RoomRecord room, MandateRecord other) {
        if (!takes(room, other)) throw new Refusal("membership.refused.admits.government_group");
    }

    private Optional<GovernmentGroupRecord> group(@Nullable GovernmentGroupId id) {
        return id == null ? Optional.empty() : groups.standing(id);
    }
}
