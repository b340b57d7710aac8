package org.trialogue.plans;

import java.util.UUID;

/**
 * An organization declined commitments of a plan.
 *
 * @param act what tells this time from another
 * @param number how many commitments
 */
public record PromisesDeclined(UUID room, UUID plan, UUID organization, UUID act, int number) {}
