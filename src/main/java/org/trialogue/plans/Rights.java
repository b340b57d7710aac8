package org.trialogue.plans;

import org.trialogue.platform.Acting;

/**
 * What the viewer may do with a commitment now.
 *
 * @param acting in which capacity
 * @param change whether to put it differently
 * @param report whether to report on it
 * @param answer whether to confirm or contest its newest report
 * @param reply whether to answer those who contest it
 */
public record Rights(Acting acting, boolean change, boolean report, boolean answer, boolean reply) {}
