package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.trialogue.platform.Refusal;

/** A value of an indicator on a day. */
public record Figure(BigDecimal value, LocalDate on) {

    private static final BigDecimal LIMIT = new BigDecimal("1e15");
    private static final int DECIMALS = 4;

    /**
     * A figure that can be kept without loss.
     *
     * @throws Refusal when it has too many digits, or its year is a slip of the finger
     */
    public Figure {
        value = plain(checked(value));
        Years.checked(on);
    }

    /** Without zeros that say nothing. */
    static BigDecimal plain(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static BigDecimal checked(BigDecimal value) {
        if (value.abs().compareTo(LIMIT) >= 0 || value.stripTrailingZeros().scale() > DECIMALS)
            throw new Refusal("plans.refused.digits", DECIMALS);
        return value;
    }
}
