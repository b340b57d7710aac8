package org.trialogue.membership;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a feature has in shared rooms that can be shared with partners piece by piece; one bean for each. */
public interface Shareables {

    /**
     * Those of a room, the newest of each kind first, as far as the member of this transaction sees them.
     *
     * @param atMost how many of a kind
     * @param besides one that is among them however old it is, or null
     */
    List<Shareable> in(RoomId room, int atMost, @Nullable UUID besides);

    /** Those of these keys that the member of this transaction sees. */
    List<Shareable> named(Collection<UUID> keys);
}
