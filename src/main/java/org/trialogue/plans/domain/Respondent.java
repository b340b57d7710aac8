package org.trialogue.plans.domain;

import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.StoryAnswer;
import org.trialogue.platform.Affiliation;

/**
 * Whom an answer to a report speaks for: the Employers or the Workers as a group; of governments, which speak singly, the one organization.
 *
 * @param organization null for a group, and where it is not known
 */
public record Respondent(Affiliation side, @Nullable OrganizationId organization) {

    /** Of a group that speaks with one voice, whoever spoke. */
    public Respondent {
        if (side == Affiliation.EMPLOYERS || side == Affiliation.WORKERS) organization = null;
    }

    /** Whom somebody with a mandate speaks for. */
    public static Respondent of(Mandated held) {
        return new Respondent(held.affiliation(), held.person().organizationId());
    }

    /** Whom an answer spoke for. */
    public static Respondent of(StoryAnswer answer) {
        var organization = answer.organization();
        return new Respondent(answer.by().side(), organization == null ? null : organization.id());
    }

    /** Whether it is one organization's own word, and no group's. */
    public boolean alone() {
        return side != Affiliation.EMPLOYERS && side != Affiliation.WORKERS;
    }
}
