package org.trialogue.plans;

import java.util.Locale;

/** What of a plan or of a commitment can be put differently. */
public enum Aspect {
    /** What the plan is called. */
    TITLE,
    /** Its first day. */
    FROM,
    /** Its last day. */
    UNTIL,
    /** How often it is reported on. */
    RHYTHM,
    /** Those who bind themselves. */
    PARTIES,
    /** What is promised. */
    SENTENCE,
    /** Who answers for it. */
    LEAD,
    /** Who shares in it. */
    CO_LEADS,
    /** How much of it each of them answers for. */
    SHARES,
    /** When it begins. */
    START,
    /** When it is due. */
    DUE,
    /** What is measured. */
    INDICATOR,
    /** What it is counted in. */
    UNIT,
    /** Which way it should move. */
    DIRECTION,
    /** Where things stood. */
    BASELINE,
    /** When that was measured. */
    BASELINE_ON,
    /** Where they shall stand. */
    TARGET,
    /** By when. */
    TARGET_ON,
    /** The targets on the way. */
    INTERIM,
    /** Where its values come from. */
    SOURCE,
    /** How they are gathered. */
    METHOD,
    /** Into which parts they are divided. */
    BREAKDOWN,
    /** What else is measured. */
    FURTHER,
    /** The instruments it serves. */
    STANDARDS,
    /** What it implements. */
    PROVISIONS,
    /** The practices it applies. */
    PRACTICES,
    /** The steps on the way. */
    MILESTONES,
    /** What it depends on. */
    NEEDS,
    /** The partners that look after it. */
    MONITORS,
    /** How it is said to stand. */
    CLAIM,
    /** The light of an indicator. */
    LIGHT,
    /** The day on which something came about. */
    ON;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
