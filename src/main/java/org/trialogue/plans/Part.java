package org.trialogue.plans;

import java.math.BigDecimal;
import org.trialogue.platform.Refusal;

/**
 * How much of a count a part of it is, as a report states it.
 *
 * @param cell what the part is called
 */
public record Part(Dimension dimension, String cell, BigDecimal value) {

    /**
     * A part that can be.
     *
     * @throws Refusal when it is below nothing, or has too many digits
     */
    public Part {
        if (value.signum() < 0) throw new Refusal("plans.refused.part-negative", cell);
        value = Figure.plain(Figure.checked(value));
    }
}
