package org.trialogue.plans;

/** Whether a member follows a commitment. */
public enum Follows {
    /** They do not. */
    NOT,
    /** They follow it by itself. */
    ITSELF,
    /** They follow its plan with all that is in it. */
    WITH_PLAN
}
