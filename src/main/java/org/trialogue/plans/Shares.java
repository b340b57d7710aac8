package org.trialogue.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Refusal;

/**
 * How much of a commitment each of those answers for who lead it or share in it.
 *
 * @param percent of whom it is said, with two decimals; who is not in it, of them it is not said
 */
public record Shares(Map<OrganizationId, BigDecimal> percent) {

    /** So many decimals a share can have. */
    public static final int DECIMALS = 2;

    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** Nothing is said. */
    public static final Shares NONE = new Shares(Map.of());

    private static final Pattern WRITTEN = Pattern.compile("([-−+]?\\d+(?:[.,]\\d+)?)\\s*%?");

    /**
     * Shares that can be.
     *
     * @throws Refusal when one is not above 0 or has more than two decimals, or together they are more than the whole
     */
    public Shares {
        var kept = new HashMap<OrganizationId, BigDecimal>();
        percent.forEach((party, share) -> kept.put(party, allowed(share)));
        percent = Map.copyOf(kept);
        var sum = percent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) > 0) throw new Refusal("plans.refused.shares-over", sum);
    }

    private static BigDecimal allowed(BigDecimal share) {
        if (share.signum() <= 0) throw new Refusal("plans.refused.share-small");
        if (share.compareTo(WHOLE) > 0) throw new Refusal("plans.refused.share-large");
        if (share.stripTrailingZeros().scale() > DECIMALS) throw new Refusal("plans.refused.share-decimals", DECIMALS);
        return share.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /**
     * The share that was typed: a point or a comma before the decimals, as no share has thousands; null where nothing was.
     *
     * @throws Refusal when it is no number
     */
    public static @Nullable BigDecimal read(String typed) {
        var plain = typed.strip().replaceAll("[\\p{Zs}]", " ");
        if (plain.isEmpty()) return null;
        var found = WRITTEN.matcher(plain);
        if (!found.matches()) throw new Refusal("plans.refused.no-share", typed.strip());
        return new BigDecimal(found.group(1).replace(',', '.').replace('−', '-'));
    }

    /** Of an organization; null where it is not said. */
    public @Nullable BigDecimal of(OrganizationId party) {
        return percent.get(party);
    }

    /** Those of these alone. */
    public Shares of(Predicate<OrganizationId> parties) {
        var kept = new HashMap<>(percent);
        kept.keySet().removeIf(parties.negate());
        return new Shares(kept);
    }
}
