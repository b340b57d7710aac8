package org.trialogue.knowledge.domain;

/** How a practice came in. */
public enum Origin {
    STARTING_LIBRARY,
    MEMBER,
    IMPORTED
}
