package org.trialogue.membership;

import java.util.List;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/**
 * What a feature keeps in rooms that waits for one member by name, and can wait for another instead. Features hand these in as beans; what
 * belongs to an organization or to a group waits for whoever speaks for it, and needs no handing over.
 */
public interface OpenTasks {

    /** What is open for a member in a room in view, of what the other could take over there; the next due first. */
    List<OpenTask> of(MemberId whose, MemberId other, RoomId room);

    /**
     * Passes all of that on, within the transaction of the caller, and tells the one who has it from now on.
     *
     * @param by who has it written down, in the room: whoever is signed in
     * @return how much it was
     */
    int pass(Handover over, RoomId room, Acting by);
}
