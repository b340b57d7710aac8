package org.trialogue.membership.domain;

import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;

/**
 * Someone with a mandate, as the rules of rooms see them.
 *
 * @param country of the organization, or null where it has none
 */
public record Delegate(Acting acting, @Nullable String country) {

    /** Whether this person sits for one of the three groups, and does not only look on. */
    boolean sits() {
        return acting.affiliation().group().isPresent() && !acting.observes();
    }
}
