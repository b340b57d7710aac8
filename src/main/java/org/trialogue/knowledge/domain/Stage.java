package org.trialogue.knowledge.domain;

/** Where a practice stands in its life. */
public enum Stage {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    RETIRED
}
