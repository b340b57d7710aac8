package org.trialogue.membership;

import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/**
 * Which organizations of the registry are looked for.
 *
 * @param words what stands in one of the names that it has or had; empty for any
 * @param side its side, or null for any
 * @param country two letters, or null for any
 * @param representative whether it counts among the most representative, or null for either
 */
public record OrganizationSearch(
        String words,
        @Nullable Affiliation side,
        @Nullable String country,
        @Nullable Boolean representative) {

    /** All of them. */
    public static final OrganizationSearch ALL = new OrganizationSearch("", null, null, null);
}
