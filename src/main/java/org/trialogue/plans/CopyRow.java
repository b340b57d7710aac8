package org.trialogue.plans;

import org.trialogue.membership.OrganizationId;

/**
 * A commitment that comes along into a new plan, as it shall stand there.
 *
 * @param source the one it is a copy of
 * @param sentence what is promised
 * @param lead who answers for it there
 */
public record CopyRow(CommitmentId source, String sentence, OrganizationId lead, Period period) {}
