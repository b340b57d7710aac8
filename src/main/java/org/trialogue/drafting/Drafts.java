package org.trialogue.drafting;

import java.util.List;
import java.util.Optional;
import org.trialogue.membership.RoomId;

/** What the other modules may ask about texts; all of it as the member signed in may see it. */
public interface Drafts {

    /** The texts of a room, the oldest first; none when the member may not enter it. */
    List<DraftText> textsIn(RoomId room);

    /** A text; empty when there is none, or the member may not see it: nobody can tell which. */
    Optional<DraftText> text(TextId text);

    /** Who changed a text last, and when; empty when the member may not see it. */
    Optional<LastChange> lastChange(TextId text);

    /** The provisions of a text as it stands now, in its order; none when the member may not see it. */
    List<Provision> provisions(TextId text);

    /**
     * What was decided in the texts of a room: those that were adopted, and the provisions that are agreed; the newest first. None when the member
     * may not enter it.
     */
    List<Decision> decisions(RoomId room);

    /** Where a text refers to instruments as it stands now; nowhere when the member may not see it. */
    List<CitedProvision> citations(TextId text);
}
