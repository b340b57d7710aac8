package org.trialogue.membership;

/**
 * What a working group is asked to do, and by which rules it proceeds.
 *
 * @param edition which one this is; whoever changes it says which one they saw
 */
public record Charter(TermsOfReference terms, Rules rules, int edition) {}
