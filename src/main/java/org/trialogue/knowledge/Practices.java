package org.trialogue.knowledge;

import java.util.List;
import java.util.Optional;

/** What the other modules may ask of the knowledge base: published practices, which everyone signed in may read. */
public interface Practices {

    /** A published practice, in its latest version. */
    Optional<Practice> practice(String key);

    /** The published practices that cite an instrument, by title. */
    List<Practice> citing(String instrument);
}
