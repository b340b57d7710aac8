package org.trialogue.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells what stands behind the keys in the record. A module that records deeds hands one in as a bean. */
public interface Subjects {

    /** Those of the keys that are this module's, as far as the member of this transaction may see them; never asked for none. */
    Map<UUID, Subject> named(Collection<UUID> keys);
}
