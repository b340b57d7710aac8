package org.trialogue.membership;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a feature has in shared rooms that can be shared with partners piece by piece; one bean for each. */
public interface Shareables {

    /** Those of a room, the newest first, as far as the member of this transaction sees them. */
    List<Shareable> in(RoomId room, int atMost);

    /** Those of these keys that the member of this transaction sees. */
    List<Shareable> named(Collection<UUID> keys);
}
