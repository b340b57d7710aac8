package org.trialogue.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trialogue.platform.Refusal;

/**
 * A report as it was typed.
 *
 * @param narrative what was done, in the lead party's words
 * @param actuals the values reached, under the keys of the indicators
 * @param parts the same values broken down, as far as they are
 * @param after how many reports there were when the form was opened
 * @param hindrance what stands in the way, and what would help
 * @param backing what it rests on that stands elsewhere, and who reads its evidence
 */
public record ReportDraft(
        Claim claim,
        String narrative,
        Period period,
        Map<UUID, BigDecimal> actuals,
        Map<UUID, List<Part>> parts,
        int after,
        Hindrance hindrance,
        Backing backing) {

    /** The longest account of what was done. */
    public static final int LONGEST_NARRATIVE = 5000;

    /** One that says nothing of what stands in the way, and names nothing elsewhere. */
    public ReportDraft(Claim claim, String narrative, Period period, Map<UUID, BigDecimal> actuals, int after) {
        this(claim, narrative, period, actuals, after, Hindrance.NONE, Backing.NONE);
    }

    /** One that breaks nothing down. */
    public ReportDraft(
            Claim claim,
            String narrative,
            Period period,
            Map<UUID, BigDecimal> actuals,
            int after,
            Hindrance hindrance,
            Backing backing) {
        this(claim, narrative, period, actuals, Map.of(), after, hindrance, backing);
    }

    /**
     * A draft without the blanks around its narrative.
     *
     * @throws Refusal when the narrative is blank or too long
     */
    public ReportDraft {
        narrative = narrative.strip();
        actuals = Map.copyOf(actuals);
        parts = Map.copyOf(parts);
        if (narrative.isEmpty()) throw new Refusal("plans.refused.narrative-missing");
        if (narrative.length() > LONGEST_NARRATIVE)
            throw new Refusal("plans.refused.narrative-long", LONGEST_NARRATIVE);
    }
}
