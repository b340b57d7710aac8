package org.trialogue.plans;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Names;
import org.trialogue.platform.Affiliation;

/**
 * An organization as everybody may see it.
 *
 * @param country the two letters of ISO 3166, or null for an international one
 */
public record PublicParty(
        UUID id, Names names, Affiliation side, @Nullable String country) {

    /** Its name for a reader of that language. */
    public String name(Locale reader) {
        return names.in(reader);
    }
}
