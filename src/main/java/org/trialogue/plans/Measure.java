package org.trialogue.plans;

import java.math.BigDecimal;
import java.util.Locale;
import org.trialogue.platform.Refusal;

/** What an indicator counts in. */
public enum Measure {
    /** A number of something, such as inspections. */
    NUMBER,
    /** A share of a hundred. */
    PERCENT;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value, if it can be counted so.
     *
     * @throws Refusal when a share leaves 0 to 100, or it has too many digits
     */
    public BigDecimal allowed(BigDecimal value) {
        if (this == PERCENT && (value.signum() < 0 || value.compareTo(HUNDRED) > 0))
            throw new Refusal("plans.refused.percent");
        return Figure.checked(value);
    }
}
