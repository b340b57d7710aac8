package org.trialogue.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/**
 * A place with content and a membership.
 *
 * @param name what those call it who opened it; null for a standing one
 * @param country whose delegation meets here, the two letters of ISO 3166; null in all other rooms
 * @param governments the named group of governments whose room it is; null in all other rooms
 * @param coordinator who coordinates that group today, and alone keeps its room and speaks for it; or null
 * @param closed whether it is kept as it is, and only read: closed itself, or its working group in the archive
 */
public record Room(
        RoomId id,
        WorkingGroupId workingGroup,
        String workingGroupTitle,
        RoomKind kind,
        @Nullable String name,
        @Nullable String country,
        @Nullable GovernmentGroupId governments,
        @Nullable MemberId coordinator,
        boolean closed) {

    /** Where a piece of it, by its key, is shared with partners; beginning with no slash. */
    public String sharing(UUID piece) {
        return "workspaces/" + workingGroup + "/shared-with?share=" + piece;
    }

    /** Whether someone acting so shares what is in it with partners: of the room that all share, a secretary and the Chair. */
    public boolean isSharedOutBy(Acting acting) {
        return kind == RoomKind.SHARED && !closed && (acting.forSecretariat() || acting.capacity() == Capacity.CHAIR);
    }
}
