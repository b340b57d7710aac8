package org.trialogue.membership;

import java.util.List;

/**
 * All that the registry holds of an organization.
 *
 * @param formerNames what it was called, and what those were called that were merged into it
 * @param people the names of its people, at most as many as a page shows
 * @param history the newest first
 */
public record OrganizationFile(
        OrganizationId id,
        Profile profile,
        List<String> formerNames,
        List<String> people,
        List<OrganizationChange> history) {

    /** Keeps its own copies. */
    public OrganizationFile {
        formerNames = List.copyOf(formerNames);
        people = List.copyOf(people);
        history = List.copyOf(history);
    }
}
