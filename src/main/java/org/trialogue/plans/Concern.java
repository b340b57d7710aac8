package org.trialogue.plans;

import java.util.Locale;

/** Why a commitment needs to be looked after. */
public enum Concern {
    /** Its day has passed, and it is not done. */
    OVERDUE,
    /** It, or the next report on it, is due within a month. */
    DUE_SOON,
    /** The day on which a report was due has passed. */
    UNREPORTED,
    /** What was reported last was neither confirmed nor contested. */
    UNCONFIRMED,
    /** No other group answered what was reported last by the day until when they were asked to. */
    UNANSWERED,
    /** What was reported last is contested. */
    CONTESTED,
    /** It has an indicator, and no report states a value. */
    WITHOUT_DATA,
    /** One of those whom it would bind declined it. */
    DECLINED;

    /** The word used in text keys and addresses: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
