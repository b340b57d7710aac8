package org.trialogue.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.trialogue.membership.OrganizationId;

/**
 * A commitment that is to come of a decision: what, who and by when.
 *
 * @param text the text that was adopted, or in which a provision was agreed
 * @param block the provision's key within it; empty where the text was adopted
 * @param lead who answers for it
 */
public record DecisionDraft(UUID text, String block, String sentence, OrganizationId lead, LocalDate due) {}
