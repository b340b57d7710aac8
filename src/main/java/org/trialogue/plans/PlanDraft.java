package org.trialogue.plans;

import java.util.Set;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Refusal;

/**
 * A plan as it was typed.
 *
 * @param rhythm how often it is reported on
 * @param parties those who bind themselves
 */
public record PlanDraft(String title, Period period, Rhythm rhythm, Set<OrganizationId> parties) {

    /** A plan that is reported on without a rhythm. */
    public PlanDraft(String title, Period period, Set<OrganizationId> parties) {
        this(title, period, Rhythm.NONE, parties);
    }

    /** The longest title that still fits on a page's head. */
    public static final int LONGEST_TITLE = 200;

    /** So many reporting periods a plan has at most: fifty years of quarters. */
    public static final int MOST_PERIODS = 200;

    /**
     * A draft without the blanks around its title.
     *
     * @throws Refusal when the title is blank or too long, it has no party, or it would be reported on too often
     */
    public PlanDraft {
        title = title.strip();
        parties = Set.copyOf(parties);
        if (title.isEmpty()) throw new Refusal("plans.refused.title-missing");
        if (title.length() > LONGEST_TITLE) throw new Refusal("plans.refused.title-long", LONGEST_TITLE);
        if (parties.isEmpty()) throw new Refusal("plans.refused.no-party");
        if (rhythm.periods(period).size() > MOST_PERIODS) throw new Refusal("plans.refused.periods-many", MOST_PERIODS);
    }
}
