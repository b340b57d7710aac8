package org.trialogue.membership;

import java.util.List;
import org.trialogue.platform.MemberId;

/** What partners and observers were let read or do more with than to read, piece by piece; one bean for each sort. */
public interface SharedPieces {

    /** Those of a room that the reader may enter, by title and name; none for who may not enter it. */
    List<SharedPiece> in(RoomId room, MemberId reader);

    /**
     * Ends one; what was ended stays so.
     *
     * @throws org.trialogue.platform.Refusal when the member may not
     */
    void end(SharedPiece piece, MemberId member);
}
